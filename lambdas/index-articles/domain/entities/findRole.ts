import type { Tokens } from '../text/tokenize.ts';
import { type DocumentWords, SHAPE } from './documentWords.ts';
import type { Mention } from './findMentions.ts';
import { FOREIGN_OFFICES } from './foreignOffices.ts';
import { WORD } from './lexicon.ts';

/** Forms of address: they tell that a person is meant, not what the person is. */
const ADDRESS = new Set(
  'mr mrs ms miss mx sir dame lord lady dr prof mr. mrs. ms. dr. prof. herr frau señor señora monsieur madame st saint don doña'.split(
    ' ',
  ),
);
const MODIFIERS = new Set(
  `former ex ex- acting deputy vice prime foreign finance defence defense interior home justice health education trade energy labor labour
  transport agriculture environment culture economic economy climate senior chief top junior assistant associate executive managing general
  national federal state regional local supreme opposition party then then- late current new outgoing incoming veteran special first lead
  co- security intelligence police military army navy air force government company club team union rights human world european prime-
  shadow press campaign legal financial political research sports news film rock pop star fellow attorney secretary under- lieutenant major
  brigadier vice- secretary-general director-general attorney-general managing-`.split(/\s+/),
);
const LINKS = new Set(['of', 'for', 'and', '-', '&', "'s", '’s']);
const MAX_BEFORE = 8;
const MAX_AFTER = 10;

/** What a person is called by office or trade next to the name, as written: "Russian President", "NATO Secretary-General". */
export function findRole(
  person: Mention,
  tokens: Tokens,
  read: DocumentWords,
  organisations: ReadonlySet<number>,
): string | undefined {
  return roleBefore(person, tokens, read, organisations) ?? roleAfter(person, tokens, read);
}

/** "DA" and "Det." are short for offices; "da" and "det" are words of other languages. */
const isLittleWord = (word: string): boolean => /^\p{Ll}{1,3}\.?$/u.test(word);

function isOffice(read: DocumentWords, i: number): boolean {
  const word = read.words[i] ?? '';
  if (isLittleWord(word)) return false;
  return (
    ((read.flags[i] ?? 0) & (WORD.title | WORD.role)) !== 0 ||
    FOREIGN_OFFICES.has(word.toLowerCase()) ||
    /-(general|chief|elect|minister|president)$/i.test(word)
  );
}

function roleBefore(
  person: Mention,
  tokens: Tokens,
  read: DocumentWords,
  organisations: ReadonlySet<number>,
): string | undefined {
  let last = person.from - 1;
  while (last >= 0 && ADDRESS.has((read.words[last] ?? '').toLowerCase())) last--;
  if (last < 0 || !isOfficePart(read, last)) return undefined;
  let first = last + 1;
  for (let i = last; i >= 0 && last - i < MAX_BEFORE && !endsLine(tokens, i); i--) {
    if (!isOfficePart(read, i) && !organisations.has(i) && !LINKS.has(read.words[i] ?? '')) break;
    first = i;
  }
  first = chiefBefore(read, first) ?? first;
  while (first <= last && LINKS.has(read.words[first] ?? '')) first++;
  while (first <= last && ADDRESS.has((read.words[first] ?? '').toLowerCase())) first++;
  const words = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  if (!words.some((i) => isOffice(read, i) && !ADDRESS.has((read.words[i] ?? '').toLowerCase()))) return undefined;
  return tokens.text.slice(tokens.starts[first], tokens.ends[last]).replace(/\s+/g, ' ');
}

/** Whether a line ends behind a word: what stands before is of another paragraph. */
const endsLine = (tokens: Tokens, i: number): boolean =>
  tokens.text.slice(tokens.ends[i], tokens.starts[i + 1]).includes('\n');

/** Where "Chief Sustainability Officer" begins, given where its "Officer" stands. */
function chiefBefore(read: DocumentWords, at: number): number | undefined {
  if (!/^officer$/i.test(read.words[at] ?? '')) return undefined;
  for (let i = at - 1; i >= 0 && at - i < 4; i--) {
    if (/^chief$/i.test(read.words[i] ?? '')) return i;
    if (!((read.shape[i] ?? 0) & SHAPE.capital)) return undefined;
  }
  return undefined;
}

function isOfficePart(read: DocumentWords, i: number): boolean {
  const word = (read.words[i] ?? '').toLowerCase();
  const flags = read.flags[i] ?? 0;
  if ((read.shape[i] ?? 0) & SHAPE.mark) return false;
  if (isOffice(read, i) || MODIFIERS.has(word)) return true;
  return (
    ((flags & (WORD.demonym | WORD.country)) !== 0 && ((read.shape[i] ?? 0) & SHAPE.capital) !== 0) ||
    isCountryPart(read, i)
  );
}

/** "North" before "Korean", "South" before "African", "United States". */
const isCountryPart = (read: DocumentWords, i: number): boolean =>
  /^(North|South|New|United|Saudi|Sri|Costa|Puerto|States)$/.test(read.words[i] ?? '');

/** ", the Russian president," or ", chief executive of Acme," behind the name. */
function roleAfter(person: Mention, tokens: Tokens, read: DocumentWords): string | undefined {
  if (read.words[person.to] !== ',') return undefined;
  let first = person.to + 1;
  if (/^(the|a|an|its|his|her|their)$/.test(read.words[first] ?? '')) first++;
  let end = first;
  while (end - first < MAX_AFTER && end < tokens.words.length && !/^[,.;:!?()"“”–—-]+$/.test(read.words[end] ?? ''))
    end++;
  const closed = /^[,.;)]$/.test(read.words[end] ?? '');
  if (!closed || end === first || end - first >= MAX_AFTER) return undefined;
  const office = Array.from({ length: Math.min(4, end - first) }, (_, k) => first + k).find((i) => isOffice(read, i));
  if (office === undefined || /^(who|whose|which|and|but|said|says|was|is|had|has)$/.test(read.words[first] ?? ''))
    return undefined;
  if (
    read.words
      .slice(first, end)
      .some((word) => /^(who|which|that|said|says|told|was|were|is|are|had|has|have|will)$/.test(word))
  )
    return undefined;
  return tokens.text.slice(tokens.starts[first], tokens.ends[end - 1]).replace(/\s+/g, ' ');
}
