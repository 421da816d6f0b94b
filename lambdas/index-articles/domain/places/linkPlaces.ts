import { COUNTRIES } from './countries.ts';
import { type GazetteerPlace, gazetteer, KIND } from './gazetteer.ts';
import { US_STATE_CODES } from './usStates.ts';

/** A place name as the article has it, and the name that follows it after a comma ("Portland, Maine"), if one does. */
export interface PlaceName {
  name: string;
  within?: string;
  count: number;
}

const COUNTRY_OF_WORD = new Map(
  COUNTRIES.flatMap((country) =>
    [country.name, ...country.aliases, ...country.demonyms].map((word) => [word.toLowerCase(), country.code] as const),
  ),
);

const IN_CONTEXT = 1.6;
/** Nearly all news names America: that must not make Dublin, California, of Dublin. */
const MOST_IN_CONTEXT = 2;
/** A place so much bigger than its namesakes tells of its country as one without namesakes does. */
const DOMINANT = 10;
/** Georgia is the state where America is named so much more often than the country of that name. */
const STATE_RATIO = 3;
const NAMED_WITHIN = 6;
const CAPITAL = 1.5;
const REGION_SEAT = 0.4;
/** Of the bearers of a name those in the country that comes to mind first, and those in the country of the source. */
const FAMOUS = 0.8;
const AT_HOME = 0.6;
const COUNTRY = 9;
const REGION = 6;
/** A small town far from anything the article speaks of is rather a name we don't know. */
const MIN_SCORE = 4.3;

/** There are towns called so; news means a part of the world or of a country. */
const DIRECTION = /^(?:the )?(?:north|south|east|west|mid-?west|(?:north|south)-?(?:east|west)|middle east|far east)$/i;

const COUNTRY_NAMES = new Set(
  COUNTRIES.flatMap((country) => [country.name, ...country.aliases]).map((name) => name.toLowerCase()),
);

/** Whether a name is that of a country, however it acts in a sentence. */
export const isCountry = (name: string): boolean => COUNTRY_NAMES.has(name.toLowerCase());

/** ISO code of the country that a country's name or a demonym stands for. */
export const countryOf = (word: string): string | undefined => COUNTRY_OF_WORD.get(word.toLowerCase());

/**
 * The GeoNames place each name stands for, or undefined. Population speaks first; the countries that the article's
 * other words name, and what follows after a comma, overrule it. `home` is the ISO code of the country that the article
 * was published in, where it is known.
 */
export function linkPlaces(
  names: readonly PlaceName[],
  countryWords: readonly string[],
  home?: string,
): (GazetteerPlace | undefined)[] {
  const candidates = names.map(({ name }) => (DIRECTION.test(name) ? [] : gazetteer().find(name)));
  const context = contextOf(names, candidates, countryWords);
  return names.map((name, i) => best(candidates[i] ?? [], name, { context, home }));
}

/** How often each country is spoken of, by its ISO code. A name shared by a country and a state tells nothing. */
function contextOf(
  names: readonly PlaceName[],
  candidates: readonly (readonly GazetteerPlace[])[],
  countryWords: readonly string[],
): ReadonlyMap<string, number> {
  const context = new Map<string, number>();
  const note = (code: string | undefined): void => {
    if (code) context.set(code, (context.get(code) ?? 0) + 1);
  };
  const shared = new Set(names.filter((_, i) => isShared(candidates[i] ?? [])).map(({ name }) => name.toLowerCase()));
  for (const word of countryWords) if (!shared.has(word.toLowerCase())) note(countryOf(word));
  for (const places of candidates) {
    if (isShared(places)) continue;
    note(dominant(places)?.country);
    if (places.some((place) => place.kind === KIND.region && place.country === 'US')) note('US');
  }
  return context;
}

const isShared = (places: readonly GazetteerPlace[]): boolean =>
  places.some(({ kind }) => kind === KIND.country) && places.some(({ kind }) => kind === KIND.region);

function dominant(places: readonly GazetteerPlace[]): GazetteerPlace | undefined {
  const [first, second] = places.toSorted((a, b) => b.people - a.people);
  return first && first.people > 100_000 && first.people > DOMINANT * (second?.people ?? 0) ? first : undefined;
}

interface Surroundings {
  context: ReadonlyMap<string, number>;
  home: string | undefined;
}

function best(places: readonly GazetteerPlace[], name: PlaceName, around: Surroundings): GazetteerPlace | undefined {
  let chosen: GazetteerPlace | undefined;
  let highest = MIN_SCORE;
  for (const place of places) {
    const score = scoreOf(place, name, around) + (isState(place, places, around.context) ? COUNTRY - REGION : 0);
    if (score > highest) {
      highest = score;
      chosen = place;
    }
  }
  return chosen;
}

function scoreOf(place: GazetteerPlace, name: PlaceName, { context, home }: Surroundings): number {
  let score = Math.log10(place.people + 1);
  if (place.kind === KIND.capital) score += CAPITAL;
  if (place.kind === KIND.regionSeat) score += REGION_SEAT;
  if (place.famous) score += FAMOUS;
  if (place.country === home) score += AT_HOME;
  if (place.kind === KIND.country) score += COUNTRY;
  if (place.kind === KIND.region) score += REGION;
  const mentions = context.get(place.country) ?? 0;
  if (mentions > 0) score += Math.min(MOST_IN_CONTEXT, IN_CONTEXT * (1 + Math.log2(mentions) / 2));
  if (name.within !== undefined) score += isWithin(place, name.within) ? NAMED_WITHIN : -1;
  return score;
}

/** Georgia the state rather than the country, where all else is American. */
function isState(
  place: GazetteerPlace,
  namesakes: readonly GazetteerPlace[],
  context: ReadonlyMap<string, number>,
): boolean {
  if (place.kind !== KIND.region || place.country !== 'US') return false;
  const american = context.get('US') ?? 0;
  const country = namesakes.find(({ kind }) => kind === KIND.country);
  return american > 1 && american > STATE_RATIO * (context.get(country?.country ?? '') ?? 0);
}

const isRegion = (kind: number): boolean => kind === KIND.region || kind === KIND.province;

function isWithin(place: GazetteerPlace, container: string): boolean {
  if (place.kind === KIND.country) return false;
  if (place.country !== '' && countryOf(container) === place.country) return true;
  if (place.country === 'US') return US_STATE_CODES.get(container.toLowerCase().replaceAll('.', '')) === place.admin;
  // Outside America the gazetteer knows of what country a city is, not of what region.
  return gazetteer()
    .find(container)
    .some(({ kind, country }) => isRegion(kind) && country !== '' && country === place.country);
}
