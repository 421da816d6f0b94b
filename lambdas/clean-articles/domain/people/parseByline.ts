import type { SourcePerson } from '../sourceArticle.ts';
import { agencyOf } from './agencies.ts';
import { bylineStart, nameJoiner, notAPerson, roleWords } from './bylineWords.ts';

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
 * handles and outlets. Agencies come apart. What does not look like a name is left out.
 */
export function parseByline(text: string): Byline {
  const byline: Byline = { people: [], infoSources: [] };
  const segments = segmentsOf(text);
  for (const segment of segments) readSegment(segment, byline, segments.length === 1);
  return byline;
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
    const name = segment.replace(/\s[–—|-]\s.*$/, '').replace(placeAfter, '');
    if (isName(name) && (isOnly || !isSingleName(name))) addPerson(byline, name);
    else if (last && !last.role && roleWords.test(segment.toLowerCase()) && segment.length < 80 && !/\d/.test(segment))
      last.role = segment;
  }
}

function addAgency(byline: Byline, name: string): void {
  if (!byline.infoSources.some((known) => known.name === name)) byline.infoSources.push({ name });
}

function addPerson(byline: Byline, written: string): void {
  const name = evenCase(written.replace(/^@/, '').replace(/[,;]$/, ''));
  if (!byline.people.some((known) => known.name.toLowerCase() === name.toLowerCase())) byline.people.push({ name });
}

/** Whether a text reads as one person's name: a few capitalised words or a short name in a script without capitals. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (text.length < 2 || text.length > 60 || words.length > 6 || /[\d@?!#=:…]/.test(text)) return false;
  const lower = text.toLowerCase();
  if (notAPerson.test(lower) || roleWords.test(lower)) return false;
  if (!/\p{Lu}|\p{Lt}/u.test(text)) return isUncasedName(text, words.length);
  return (
    words.every(isNameWord) && words.some((word) => /^\p{Lu}/u.test(word)) && (words.length > 1 || isSingleName(text))
  );
}

const isNameWord = (word: string): boolean =>
  /^["'“’(]?(?:\p{Lu}|d['’]|o['’]|al-|el-)/u.test(word) || particle.test(word.toLowerCase());
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
