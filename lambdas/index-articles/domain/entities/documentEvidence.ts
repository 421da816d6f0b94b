import type { DocumentWords } from './documentWords.ts';
import { looksLikeName, SHAPE } from './documentWords.ts';
import { hashOf } from './hashing.ts';
import { WORD } from './lexicon.ts';

/** What the rest of the document says about a word, after Chieu and Ng (2003), "Named entity recognition with a maximum entropy approach". */
const EVIDENCE = {
  lowerCase: 1,
  capitalInside: 2,
  afterTitle: 4,
  afterFirstName: 8,
  beforeOrgHead: 16,
  afterPlacePreposition: 32,
  genitive: 64,
  acronymOfOrganisation: 128,
  acronym: 256,
  beforeSpeech: 512,
} as const;

const PLACE_PREPOSITIONS = new Set(
  ['in', 'at', 'near', 'from', 'to', 'outside', 'across', 'around', 'throughout', 'into'].map(hashOf),
);
const SPEECH = new Set(
  'said says told added who whose whom he she has had asked wrote announced insisted argued warned replied'
    .split(' ')
    .map(hashOf),
);
const GENITIVES = new Set(["'s", '’s'].map(hashOf));

/** Evidence bits by hash of the lower-cased word, gathered over the whole document. */
export function gatherEvidence(
  read: DocumentWords,
  bounds: readonly { from: number; to: number }[],
): Map<number, number> {
  const evidence = new Map<number, number>();
  for (const { from, to } of bounds) {
    for (let i = from; i < to; i++) {
      const bits = evidenceAt(read, i, from, to);
      const key = read.lower[i] ?? 0;
      if (bits !== 0) evidence.set(key, (evidence.get(key) ?? 0) | bits);
    }
    gatherAcronyms(read, from, to, evidence);
  }
  return evidence;
}

const MAX_PLACES = 4;

/** Where each capitalised word stands in the document, at most four times, by hash of the lower-cased word. */
export function gatherPlaces(read: DocumentWords): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let i = 0; i < read.words.length; i++) {
    if (!((read.shape[i] ?? 0) & SHAPE.capital)) continue;
    const key = read.lower[i] ?? 0;
    const known = places.get(key);
    if (!known) places.set(key, [i]);
    else if (known.length < MAX_PLACES) known.push(i);
  }
  return places;
}

function evidenceAt(read: DocumentWords, i: number, from: number, to: number): number {
  const shape = read.shape[i] ?? 0;
  if (!(shape & SHAPE.capital)) return shape & (SHAPE.mark | SHAPE.digit) ? 0 : EVIDENCE.lowerCase;
  let bits = 0;
  const previous = i > from ? i - 1 : -1;
  if (previous >= 0) {
    const shapeBefore = read.shape[previous] ?? 0;
    const flagsBefore = read.flags[previous] ?? 0;
    if (!(shapeBefore & SHAPE.mark)) bits |= EVIDENCE.capitalInside;
    if (flagsBefore & WORD.title && shapeBefore & SHAPE.capital) bits |= EVIDENCE.afterTitle;
    if (flagsBefore & WORD.firstName && shapeBefore & SHAPE.capital) bits |= EVIDENCE.afterFirstName;
    if (PLACE_PREPOSITIONS.has(read.lower[previous] ?? 0)) bits |= EVIDENCE.afterPlacePreposition;
  }
  if (i + 1 < to) {
    const following = read.lower[i + 1] ?? 0;
    const flagsAfter = read.flags[i + 1] ?? 0;
    if (flagsAfter & WORD.orgHead && (read.shape[i + 1] ?? 0) & SHAPE.capital) bits |= EVIDENCE.beforeOrgHead;
    if (SPEECH.has(following)) bits |= EVIDENCE.beforeSpeech;
    if (GENITIVES.has(following)) bits |= EVIDENCE.genitive;
  }
  return bits;
}

/** "Korean Central News Agency (KCNA)" and "KCNA (Korean Central News Agency)". */
function gatherAcronyms(read: DocumentWords, from: number, to: number, evidence: Map<number, number>): void {
  for (let i = from + 1; i + 1 < to; i++) {
    if (read.words[i - 1] !== '(' || read.words[i + 1] !== ')') continue;
    const acronym = read.words[i] ?? '';
    if (acronym.length < 2 || acronym.length > 8 || !((read.shape[i] ?? 0) & SHAPE.allCapitals)) continue;
    const expansion = expansionBefore(read, i - 1, from, acronym);
    if (expansion < 0) continue;
    const head = read.flags[i - 2] ?? 0;
    const bit = head & WORD.orgHead ? EVIDENCE.acronymOfOrganisation : EVIDENCE.acronym;
    const key = read.lower[i] ?? 0;
    evidence.set(key, (evidence.get(key) ?? 0) | bit);
  }
}

/** Where the words whose initials spell the acronym begin, going back from `end`; -1 when they do not. */
export function expansionBefore(read: DocumentWords, end: number, from: number, acronym: string): number {
  let letter = acronym.length - 1;
  for (let i = end - 1; i >= from && end - i < 12; i--) {
    const word = read.words[i] ?? '';
    const capital = looksLikeName(read.shape[i] ?? 0);
    if (capital && word[0] === acronym[letter]) {
      if (letter === 0) return i;
      letter--;
    } else if (capital) return -1;
  }
  return -1;
}
