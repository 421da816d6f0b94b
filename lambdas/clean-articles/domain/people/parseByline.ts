import type { SourcePerson } from '../sourceArticle.ts';
import { agencyOf } from './agencies.ts';
import { bylineStart, nameJoiner, notAPerson, roleWords } from './bylineWords.ts';
import { splitCredits } from './splitCredits.ts';

/** Who a byline names: people, and the agencies the story comes from. */
export interface Byline {
  people: SourcePerson[];
  infoSources: { name: string }[];
}

/** No byline is longer; what follows is text. */
const MAX_LENGTH = 400;
const addresses = /\S+@\S+|https?:\S+|www\.\S+/g;
const particle =
  /^(?:van|von|vom|zu|zur|der|den|de|del|della|di|da|do|dos|das|du|des|la|le|el|al|bin|ibn|ben|binti|abu|af|av|ter|ten|y|e|i|ap|o|st\.?)$/;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const degree = /^(?:ph\.?\s?d|m\.?d|m\.?a|mba|rn|esq|j\.?d|cfa|cfp|ll\.?m|msc|bsc)\.?$/i;
const leadingJoiner = /^(?:and|und|et|y|e|with|mit|avec|con|com|med|met)\s+/i;
const placeAfter = /\s(?:in|aus|à|w|i|from|reporting)\s\p{Lu}.*$/u;

/**
 * Reads the people out of a byline in any of the languages news is written in: without "By", roles, places, dates,
 * handles, outlets, and without photographers and editors where writers are named. Agencies come apart. What does not look like a name is left out.
 */
export function parseByline(text: string): Byline {
  const { authors, others } = splitCredits(text);
  const written = readNames(authors);
  const isEmpty = written.people.length === 0 && written.infoSources.length === 0;
  return isEmpty && others.length > 0 ? readNames(text) : written;
}

/** Names of those who a byline says did something else than write: took photographs, edited, translated. */
export const otherCredits = (text: string): string[] =>
  splitCredits(text).others.flatMap((part) => readNames(part).people.map(({ name }) => name));

function readNames(text: string): Byline {
  const byline: Byline = { people: [], infoSources: [] };
  const reversed = readReversed(text);
  if (reversed) return { people: reversed, infoSources: [] };
  const segments = segmentsOf(text);
  for (const segment of segments) readSegment(segment, byline, segments.length === 1);
  return byline;
}

const lastFirst = /^(\p{Lu}[\p{L}’'-]{1,30}), (\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}\.?)?)$/u;

/** "Smith, John; Doe, Jane A." in the order names are said; undefined when the text is anything else. */
function readReversed(text: string): SourcePerson[] | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const people: SourcePerson[] = [];
  for (const piece of withoutStart(text.trim()).split(/\s?;\s?|\s(?:and|und|et|&)\s/)) {
    const [, last, first] = lastFirst.exec(piece) ?? [];
    if (!last || !first || agencyOf(last) || agencyOf(first) || !isName(`${first} ${last}`) || suffix.test(first))
      return undefined;
    people.push({ name: `${first} ${last}` });
  }
  return people;
}

function segmentsOf(text: string): string[] {
  const flat = text
    .slice(0, MAX_LENGTH)
    .replace(addresses, ' , ')
    .replace(/[\s\u200b]+/g, ' ')
    .replace(/[()[\]<>]/g, ' , ')
    .trim();
  const whole = withoutStart(flat);
  if (agencyOf(whole)) return [whole];
  return whole
    .split(nameJoiner)
    .flatMap(splitHan)
    .map((part) => withoutStart(trimMarks(part)))
    .filter(Boolean);
}

function withoutStart(text: string): string {
  let rest = text;
  for (let round = 0; round < 3; round++) rest = rest.replace(leadingJoiner, '').replace(bylineStart, '');
  return rest;
}

const trimMarks = (text: string): string => text.replace(/^[\s"'“”„«».:*_–—-]+/, '').replace(/[\s"'“”„«»:*_–—-]+$/, '');

/** Han names stand apart by spaces alone. */
const splitHan = (part: string): string[] => (/^[\p{Script=Han}\s]+$/u.test(part) ? part.trim().split(/\s+/) : [part]);

function readSegment(segment: string, byline: Byline, isOnly: boolean): void {
  const agency = agencyOf(segment);
  const last = byline.people.at(-1);
  if (agency) addAgency(byline, agency);
  else if (suffix.test(segment) && last) last.name = `${last.name} ${segment}`;
  else if (degree.test(segment)) return;
  else {
    const name = withoutAside(segment).replace(placeAfter, '');
    if (isName(name) && (isOnly || !isSingleName(name))) addPerson(byline, name);
    else if (last && !last.role && roleWords.test(segment.toLowerCase()) && segment.length < 80 && !/\d/.test(segment))
      last.role = segment;
  }
}

/** A name without what follows a dash in it, but for the real name behind a pen name. */
function withoutAside(segment: string): string {
  const [, name = segment, aside = ''] = /^(.*?)\s[–—|-]\s(.*)$/.exec(segment) ?? [];
  return !name.includes(' ') && isName(aside) && aside.includes(' ') ? segment : name;
}

function addAgency(byline: Byline, name: string): void {
  if (!byline.infoSources.some((known) => known.name === name)) byline.infoSources.push({ name });
}

function addPerson(byline: Byline, written: string): void {
  const name = evenCase(written.replace(/^@/, '').replace(/[,;]$|(?<=\p{Ll}{2})\.$/u, ''));
  if (!byline.people.some((known) => known.name.toLowerCase() === name.toLowerCase())) byline.people.push({ name });
}

/** Whether a text reads as one person's name: a few capitalised words or a short name in a script without capitals. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (text.length < 2 || text.length > 60 || words.length > 6 || /[\d@?!#=:…]/.test(text)) return false;
  const lower = text.toLowerCase();
  if (notAPerson.test(lower) || roleWords.test(lower) || /^the\s/.test(lower)) return false;
  if (!/\p{Lu}|\p{Lt}/u.test(text)) return isUncasedName(text, words.length);
  return (
    words.every(isNameWord) &&
    !endsOpen.test(lower) &&
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    (words.length > 1 || isSingleName(text))
  );
}

/** What a name goes on behind. */
const endsOpen = /\s(?:by|von|par|por|van|de|di|da|av|af|y|e|und|and)$/;
const isNameWord = (word: string): boolean =>
  /^[–—-]$|^["'“’(]?(?:\p{Lu}|d['’]|o['’]|al-|el-)/u.test(word) || particle.test(word.toLowerCase());
const isSingleName = (word: string): boolean => /^\p{Lu}[\p{Ll}'’-]{2,}$/u.test(word);
const isUncasedName = (text: string, words: number): boolean =>
  /^[\p{Lo}\p{M}\s.·・'’-]+$/u.test(text) &&
  (/\p{Script=Han}/u.test(text) ? text.length <= 6 : words <= 5 && text.length >= 3);

/** Names shouted in capitals are written as names are. */
function evenCase(name: string): string {
  if (name.length < 6 || !name.includes(' ') || /\p{Ll}/u.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
