import { characterClass, DIGIT, LOWER, OTHER, UPPER } from '../text/characterClass.ts';
import { hashOf } from './hashing.ts';
import { DIMENSIONS, type Lexicon } from './lexicon.ts';

/** Bits of a word's shape. */
export const SHAPE = {
  capital: 1,
  allCapitals: 2,
  digit: 4,
  hyphen: 8,
  stop: 16,
  innerCapital: 32,
  single: 64,
  mark: 128,
} as const;

/** Lower-case words that stand inside names. */
const CONNECTORS = new Set(
  "of the and for in on de la le du des del della di da dos das do van von der den ter ten bin ibn al el y e und zu zur für et à 's ’s & - . / -".split(
    ' ',
  ),
);
const MAX_GAP = 3;
/** Longer stretches are lists or headings in capitals: they are cut, so that no text costs more than its length. */
const MAX_RUN = 40;

/** Everything the features ask about the words of one document, computed once. */
export interface DocumentWords {
  words: readonly string[];
  lower: Uint32Array;
  exact: Uint32Array;
  shape: Uint8Array;
  coarse: Uint8Array;
  fine: Uint16Array;
  flags: Uint16Array;
  /** Brown cluster of the word as it is written, capitalised or not. */
  brown: Uint16Array;
  capitals: Uint8Array;
  /** Row of the word's vector, or -1. */
  vector: Int32Array;
  /** Bits of PHRASE for words covered by a listed phrase, times 4, plus 1 at its first word. */
  phrase: Uint8Array;
  /** First and past-the-last word of the stretch of names and connectors a word stands in; equal when it stands in none. */
  runFrom: Uint32Array;
  runTo: Uint32Array;
}

/** Reads the words of a document; `bounds` are sentence boundaries as pairs of token numbers, end exclusive. */
export function readWords(
  words: readonly string[],
  bounds: readonly { from: number; to: number }[],
  lexicon: Lexicon,
): DocumentWords {
  const count = words.length;
  const read: DocumentWords = {
    words,
    lower: new Uint32Array(count),
    exact: new Uint32Array(count),
    shape: new Uint8Array(count),
    coarse: new Uint8Array(count),
    fine: new Uint16Array(count),
    flags: new Uint16Array(count),
    brown: new Uint16Array(count),
    capitals: new Uint8Array(count),
    vector: new Int32Array(count).fill(-1),
    phrase: new Uint8Array(count),
    runFrom: new Uint32Array(count),
    runTo: new Uint32Array(count),
  };
  for (let i = 0; i < count; i++) readWord(read, i, lexicon);
  for (const { from, to } of bounds) {
    markPhrases(read, from, to, lexicon);
    markRuns(read, from, to);
  }
  return read;
}

function readWord(read: DocumentWords, i: number, lexicon: Lexicon): void {
  const word = read.words[i] ?? '';
  const shape = shapeOf(word);
  read.shape[i] = shape;
  read.exact[i] = hashOf(word);
  const lower = hashOf(normalised(word, shape));
  read.lower[i] = lower;
  const row = lexicon.row(lower);
  if (row < 0) return;
  read.coarse[i] = lexicon.coarse[row] ?? 0;
  read.fine[i] = lexicon.fine[row] ?? 0;
  read.flags[i] = lexicon.flags[row] ?? 0;
  read.brown[i] = (shape & SHAPE.capital ? lexicon.brownCapital : lexicon.brownLower)[row] ?? 0;
  read.capitals[i] = lexicon.capitals[row] ?? 0;
  if (row * DIMENSIONS < lexicon.vectors.length) read.vector[i] = row;
}

/** Lower case, straight apostrophes, digits all alike, and without the stop of an abbreviation. */
export function normalised(word: string, shape: number): string {
  let text = word.toLowerCase();
  if (shape & SHAPE.stop && text.length > 2 && text.indexOf('.') === text.length - 1) text = text.slice(0, -1);
  if (text.includes('’')) text = text.replaceAll('’', "'");
  return shape & SHAPE.digit ? text.replace(/\d/g, '0') : text;
}

export function shapeOf(word: string): number {
  let shape = 0;
  let capitals = 0;
  let letters = 0;
  let marks = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const kind = characterClass(unit);
    if (kind === DIGIT) shape |= SHAPE.digit;
    else if (unit === 0x2d) shape |= SHAPE.hyphen;
    else if (unit === 0x2e) shape |= SHAPE.stop;
    else if (kind === UPPER) {
      capitals++;
      letters++;
      shape |= i === 0 ? SHAPE.capital : SHAPE.innerCapital;
    } else if (kind === LOWER) letters++;
    else if (kind === OTHER) marks++;
  }
  if (capitals > 1 && capitals === letters) shape |= SHAPE.allCapitals;
  if (word.length === 1) shape |= SHAPE.single;
  if (letters === 0 && !(shape & SHAPE.digit) && (marks > 0 || shape)) shape |= SHAPE.mark;
  return shape;
}

/** Whether a word may be part of a name by its looks alone. */
export const looksLikeName = (shape: number): boolean =>
  (shape & (SHAPE.capital | SHAPE.innerCapital)) !== 0 || (shape & SHAPE.digit) !== 0;

function markPhrases(read: DocumentWords, from: number, to: number, lexicon: Lexicon): void {
  for (let i = from; i < to; ) {
    const found = looksLikeName(read.shape[i] ?? 0) ? lexicon.phraseAt(read.lower, i, to) : 0;
    const length = found >> 5;
    const types = found & 31;
    if (length === 0) {
      i++;
      continue;
    }
    for (let k = 0; k < length; k++) read.phrase[i + k] = types * 4 + (k === 0 ? 1 : 0);
    i += length;
  }
}

function markRuns(read: DocumentWords, from: number, to: number): void {
  for (let i = from; i < to; ) {
    if (!looksLikeName(read.shape[i] ?? 0)) {
      read.runFrom[i] = i;
      read.runTo[i] = i;
      i++;
      continue;
    }
    const end = runEnd(read, i, to);
    for (let k = i; k < end; k++) {
      read.runFrom[k] = i;
      read.runTo[k] = end;
    }
    i = end;
  }
}

/** A run goes on over up to three connectors when a name follows them. */
function runEnd(read: DocumentWords, start: number, to: number): number {
  let end = start + 1;
  for (let i = end; i < Math.min(to, start + MAX_RUN) && i - end < MAX_GAP + 1; i++) {
    if (looksLikeName(read.shape[i] ?? 0)) end = i + 1;
    else if (i - end >= MAX_GAP || !CONNECTORS.has(read.words[i] ?? '')) break;
  }
  return end;
}
