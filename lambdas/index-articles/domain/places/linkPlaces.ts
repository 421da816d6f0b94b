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
const NAMED_WITHIN = 6;
const CAPITAL = 1.5;
const REGION_SEAT = 0.4;
const COUNTRY = 9;
const REGION = 6;
/** A small town far from anything the article speaks of is rather a name we don't know. */
const MIN_SCORE = 4.3;

const COUNTRY_NAMES = new Set(
  COUNTRIES.flatMap((country) => [country.name, ...country.aliases]).map((name) => name.toLowerCase()),
);

/** Whether a name is that of a country, however it acts in a sentence. */
export const isCountry = (name: string): boolean => COUNTRY_NAMES.has(name.toLowerCase());

/** ISO code of the country that a country's name or a demonym stands for. */
export const countryOf = (word: string): string | undefined => COUNTRY_OF_WORD.get(word.toLowerCase());

/**
 * The GeoNames place each name stands for, or undefined. Population speaks first; the countries that the article's
 * other words name, and what follows after a comma, overrule it.
 */
export function linkPlaces(
  names: readonly PlaceName[],
  countryWords: readonly string[],
): (GazetteerPlace | undefined)[] {
  const context = new Map<string, number>();
  const note = (code: string | undefined): void => {
    if (code) context.set(code, (context.get(code) ?? 0) + 1);
  };
  for (const word of countryWords) note(countryOf(word));
  const candidates = names.map(({ name }) => gazetteer().find(name));
  for (const places of candidates) {
    const [only] = places;
    if (places.length === 1 && only && only.people > 100_000) note(only.country);
    if (places.some((place) => place.kind === KIND.region && place.country === 'US')) note('US');
  }
  return names.map((name, i) => best(candidates[i] ?? [], name, context));
}

function best(places: readonly GazetteerPlace[], name: PlaceName, context: ReadonlyMap<string, number>) {
  let chosen: GazetteerPlace | undefined;
  let highest = MIN_SCORE;
  for (const place of places) {
    const score = scoreOf(place, name, context);
    if (score > highest) {
      highest = score;
      chosen = place;
    }
  }
  return chosen;
}

function scoreOf(place: GazetteerPlace, name: PlaceName, context: ReadonlyMap<string, number>): number {
  let score = Math.log10(place.people + 1);
  if (place.kind === KIND.capital) score += CAPITAL;
  if (place.kind === KIND.regionSeat) score += REGION_SEAT;
  if (place.kind === KIND.country) score += COUNTRY;
  if (place.kind === KIND.region) score += REGION;
  const mentions = context.get(place.country) ?? 0;
  if (mentions > 0) score += Math.min(IN_CONTEXT * 2, IN_CONTEXT * (1 + Math.log2(mentions) / 2));
  if (name.within !== undefined) score += isWithin(place, name.within) ? NAMED_WITHIN : -1;
  // Georgia the state rather than the country, where all else is American.
  if (place.kind === KIND.region && place.country === 'US' && mentions > 2) score += COUNTRY - REGION;
  return score;
}

function isWithin(place: GazetteerPlace, container: string): boolean {
  if (place.country !== '' && countryOf(container) === place.country && place.kind !== KIND.country) return true;
  return place.admin !== '' && US_STATE_CODES.get(container.toLowerCase().replaceAll('.', '')) === place.admin;
}
