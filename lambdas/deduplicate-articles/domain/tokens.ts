import {
  CAPITAL_MARK,
  DIGIT_ENTRY,
  entries,
  entryOf,
  isUnspaced,
  mendMojibake,
  SEPARATOR,
  VANISHING_ENTRY,
} from './charFolds.ts';

const { imul } = Math;

/** A text's words are read up to this many UTF-16 units: no article is longer. */
export const MOST_UNITS = 1 << 20;
/** Figures after this many are not told apart: enough for any article but a table. */
const MOST_FIGURES = 4096;

/**
 * The words of the text last read, as 32-bit hashes. Buffers that are made once and never replaced: V8 builds their
 * addresses into the loops, which makes these a third faster. They take memory where they are written.
 */
export const tokens = {
  count: 0,
  hashes: new Int32Array(MOST_UNITS),
  /** Letters and digits of each token (low 12 bits) and its capitals (the rest). */
  marks: new Int32Array(MOST_UNITS),
  /** Where each token ends in the text. */
  ends: new Int32Array(MOST_UNITS),
  figureCount: 0,
  /** Which tokens have digits, in order, and how many. */
  figures: new Int32Array(MOST_FIGURES),
  digits: new Int32Array(MOST_FIGURES),
};
export type Tokens = typeof tokens;

/** A word's hash is the polynomial of its folded units over this base, modulo 2^32. */
const WORD_BASE = 0x2c1b3c6d;
const extended = (hash: number, fold: number): number => (imul(hash, WORD_BASE) + fold) | 0;

/** Its capital is two letters. */
const SHARP_S = 0xdf;
const S = 0x73;

/** The part of a token's mark that counts its letters. */
export const LETTERS = CAPITAL_MARK - 1;
/** A token of two characters of a script without spaces says about as much as a word of five letters. */
const UNSPACED_MARK = 5;
/** Hangul in parts, and kana with their marks apart: what copies write composed. */
const DECOMPOSED = /[\u1100-\u11ff\u3099\u309a]/;
const isDigit = (unit: number | undefined): boolean => unit !== undefined && unit >= 48 && unit <= 57;

const { hashes, marks, ends, figures, digits } = tokens;
const units = new Uint16Array(MOST_UNITS + 3);
const bytes = Buffer.from(units.buffer);
const known = entries;

/** Copies the text into an array: V8 reads that twice as fast as it reads a string's units one by one. */
const load = (text: string): number => {
  const composed = DECOMPOSED.test(text) ? text.normalize('NFC') : text;
  const length = bytes.write(composed, 0, 2 * MOST_UNITS, 'utf16le') >> 1;
  units[length] = 32;
  units[length + 1] = 32;
  units[length + 2] = 32;
  return length;
};

/** The word being read: the hash and the marks of its part so far, and the last character that was a token of its own. */
const word = { hash: 0, mark: 0, standing: 0 };

/** Ends the word being read at `at`; it is a token where it has letters. */
const endWord = (at: number): void => {
  hashes[tokens.count] = word.hash;
  marks[tokens.count] = word.mark;
  ends[tokens.count] = at;
  if (word.mark !== 0) tokens.count++;
  word.hash = 0;
  word.mark = 0;
};

/** Reads plain words up to what has to be looked at; answers where that is. This is where the time goes. */
const readPlain = (start: number, length: number): number => {
  let { count } = tokens;
  let { hash, mark } = word;
  let at = start;
  while (at <= length) {
    let entry = 0;
    for (;;) {
      entry = known[units[at] ?? 0] ?? 0;
      if (entry <= 0) break;
      hash = (imul(hash, WORD_BASE) + (entry & 0xffff)) | 0;
      mark = (mark + (entry >>> 16)) | 0;
      at++;
    }
    if (entry < 0) break;
    hashes[count] = hash;
    marks[count] = mark;
    ends[count] = at;
    if (mark !== 0) count++;
    hash = 0;
    mark = 0;
    at++;
  }
  tokens.count = count;
  word.hash = hash;
  word.mark = mark;
  return at;
};

/** Notes that the word being read has a digit. */
const countDigit = (): void => {
  let last = tokens.figureCount - 1;
  if (last < 0 || figures[last] !== tokens.count) {
    if (last === MOST_FIGURES - 1) return;
    last = tokens.figureCount++;
    figures[last] = tokens.count;
    digits[last] = 0;
  }
  digits[last] = (digits[last] ?? 0) + 1;
};

/** Whether a comma or full stop stands between digits: it is part of the figure then. */
const isInFigure = (at: number): boolean =>
  (units[at] === 44 || units[at] === 46) && isDigit(units[at - 1]) && isDigit(units[at + 1]);

/** Reads one more digit of a figure, with the separator behind it; answers where that ends. */
const readDigit = (end: number, fold: number): number => {
  word.hash = extended(word.hash, fold);
  word.mark = (word.mark + 1) | 0;
  countDigit();
  return isInFigure(end) ? end + 1 : end;
};

/** Reads one character that has to be looked at, and is beyond ASCII: an accent, an ideograph, a quote; answers where it ends. */
const readForeign = (at: number): number => {
  const mended = mendMojibake(units, at);
  const entry = entryOf(mended ? mended.unit : (units[at] ?? SEPARATOR));
  const end = at + (mended ? mended.length : 1);
  const fold = entry & 0xffff;
  if (entry === VANISHING_ENTRY) return end;
  if (entry >= DIGIT_ENTRY) return readDigit(end, fold);
  if (fold === SHARP_S) {
    word.hash = extended(extended(word.hash, S), S);
    word.mark = (word.mark + 2) | 0;
    return end;
  }
  const stands = isUnspaced(fold);
  if (entry === SEPARATOR || stands) endWord(at);
  if (entry === SEPARATOR) return end;
  word.hash = extended(stands ? word.standing : word.hash, fold);
  word.mark = stands ? UNSPACED_MARK : (word.mark + (entry >>> 16)) | 0;
  if (stands) {
    endWord(end);
    word.standing = fold;
  }
  return end;
};

/** Reads one character that is no plain letter and no plain separator; answers where it ends. */
const readSpecial = (at: number): number => {
  const unit = units[at] ?? SEPARATOR;
  if (isDigit(unit)) return readDigit(at + 1, unit);
  return unit > 127 ? readForeign(at) : at + 1;
};

for (let unit = 0; unit < 128; unit++) entryOf(unit);

/**
 * Splits a text into hashed words. Case, accents, apostrophes, width, typography and mojibake make no difference;
 * separators inside figures ("1,234.5") are dropped; scripts without spaces give a token per pair of characters.
 */
export function tokenize(text: string): Tokens {
  const length = load(text);
  tokens.count = 0;
  tokens.figureCount = 0;
  word.hash = 0;
  word.mark = 0;
  word.standing = 0;
  for (let at = 0; at <= length; ) {
    at = readPlain(at, length);
    while ((known[units[at] ?? 0] ?? 0) < 0) at = readSpecial(at);
  }
  return tokens;
}

/** Whether the n-th token last read has a capital inside a sentence: it is a name then, or a noun where all have one. */
export const isName = (n: number): boolean => {
  const mark = marks[n] ?? 0;
  if (mark < CAPITAL_MARK) return false;
  const start = (ends[n] ?? 0) - (mark & LETTERS);
  const before = units[start - 1];
  const behind = units[start - 2] ?? SEPARATOR;
  return (before === 32 || before === 0xa0) && (behind === 44 || (entryOf(behind) & 0xffff) !== SEPARATOR);
};
