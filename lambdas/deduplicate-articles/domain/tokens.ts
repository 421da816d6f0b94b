import {
  entryOf,
  isUnspaced,
  mendMojibake,
  plainFolds,
  SEPARATOR,
  SYLLABIC_ENTRY,
  VANISHING_ENTRY,
} from './charFolds.ts';
import { readPlainWords } from './plainWords.ts';
import { BASE, clearTokens, endWord, LEAD, MOST_UNITS, PADDING, type Tokens, tokens, word } from './tokenList.ts';

const { imul } = Math;

/** Its capital is two letters. */
const SHARP_S = 0xdf;
const S = 0x73;
/** A token of two characters of a script without spaces says about as much as a word of five letters. */
const UNSPACED_LETTERS = 5;
/** Hangul in parts, and kana with their marks apart: what copies write composed. */
const DECOMPOSED = /[\u1100-\u11ff\u3099\u309a]/;
/** Has to be looked at, wherever it stands: what stops every reader behind the text. */
const STOP = 0x27;

const { units } = tokens;
const bytes = Buffer.from(units.buffer);

/** Copies the text into an array, which V8 reads much faster than a string's units one by one, with one space behind it; answers where that is. */
const load = (text: string): number => {
  const composed = DECOMPOSED.test(text) ? text.normalize('NFC') : text;
  const end = LEAD + (bytes.write(composed, 2 * LEAD, 2 * MOST_UNITS, 'utf16le') >> 1);
  units[end] = 32;
  for (let at = end + 1; at < end + PADDING; at++) units[at] = STOP;
  return end;
};

/** Puts one more letter on the word being read. */
const extend = (fold: number, letters: number): void => {
  word.hash = (imul(word.hash, BASE) + fold) | 0;
  word.letters += letters;
};

/** Reads a character of a script without spaces: a token of its own, together with the one before. */
const readStanding = (at: number, fold: number): void => {
  endWord(at);
  word.hash = word.standing;
  word.start = at;
  extend(fold, UNSPACED_LETTERS);
  endWord(at + 1);
  word.standing = fold;
};

const readLetter = (at: number, entry: number): void => {
  if (word.letters === 0) word.start = at;
  const fold = entry & 0xffff;
  if (fold === SHARP_S) extend(S, 1);
  extend(fold === SHARP_S ? S : fold, (entry & SYLLABIC_ENTRY) === 0 ? 1 : 2);
};

/** Reads one character that is no plain letter and no plain separator: an accent, an ideograph, a quote; answers where it ends. */
const readSpecial = (at: number): number => {
  if (entryOf(units[at] ?? SEPARATOR) === VANISHING_ENTRY) return at + 1;
  const mended = mendMojibake(units, at);
  const entry = entryOf(mended ? mended.unit : (units[at] ?? SEPARATOR));
  const fold = entry & 0xffff;
  if (entry === SEPARATOR) endWord(at);
  else if (isUnspaced(fold)) readStanding(at, fold);
  else if (entry !== VANISHING_ENTRY) readLetter(at, entry);
  return at + (mended ? mended.length : 1);
};

for (let unit = 0; unit < 128; unit++) entryOf(unit);

/**
 * Splits a text into hashed words. Case, accents, apostrophes, width, typography and mojibake make no difference;
 * separators inside figures ("1,234.5") are dropped; scripts without spaces give a token per pair of characters.
 */
export function tokenize(text: string): Tokens {
  const end = load(text);
  clearTokens();
  for (let at = LEAD; at <= end; ) {
    at = readPlainWords(at);
    while (at <= end && (plainFolds[units[at] ?? 0] ?? 0) < 0) at = readSpecial(at);
  }
  return tokens;
}
