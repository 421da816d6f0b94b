import { CAPITAL_ENTRY, DIGIT_ENTRY, entryOf, mendMojibake, SEPARATOR, SYLLABIC_ENTRY } from './charFolds.ts';

const SPACE = 32;
const COMMA = 44;
const FULL_STOP = 46;

/** A text's words are read up to this many UTF-16 units: no article is longer. */
export const MOST_UNITS = 1 << 20;
/** Figures after this many are not told apart: enough for any article but a table. */
const MOST_LISTED = 4096;
/** Separators before a text, and units behind it: readers look so far back and ahead. */
export const LEAD = 2;
export const PADDING = 8;

/** The words of the text last read. The buffers are made once and never replaced; they take memory where they are written. */
export const tokens = {
  /** The text itself. */
  units: new Uint16Array(LEAD + MOST_UNITS + PADDING).fill(SPACE, 0, LEAD),
  count: 0,
  hashes: new Int32Array(MOST_UNITS + MOST_LISTED),
  /** How many letters and digits each token has. */
  letters: new Int32Array(MOST_UNITS + PADDING),
  /** Where each token begins among the units. */
  starts: new Int32Array(MOST_UNITS + PADDING),
  /** Which tokens begin with a capital, in order. */
  capitalCount: 0,
  capitals: new Int32Array(MOST_UNITS + PADDING),
  /** Which tokens begin with a digit, in order; whether each is a long number; and a second hash of those that are very long. */
  figureCount: 0,
  figures: new Int32Array(MOST_LISTED),
  isLong: new Uint8Array(MOST_LISTED),
  figureHashes: new Int32Array(MOST_LISTED),
};
export type Tokens = typeof tokens;

const { units, hashes, letters, starts, capitals, figures, isLong, figureHashes } = tokens;

/** A word's hash is the polynomial of its folded units over this base, modulo 2^32. */
export const BASE = 0x2c1b3c6d;
/** Of a figure's second hash: odd, and another number modulo 8, so that the low bits differ too. */
const SECOND_BASE = 0x165667b3;

/** Digits of a figure that is rare enough by itself, and of one of which there are so many that 32 bits tell not all apart. */
const LONG_FIGURE = 4;
const VERY_LONG_FIGURE = 6;

/** Units of a stretch, at most, that are hashed in one go. */
export const MOST_AT_ONCE = 4096;
/** The powers of the base. */
export const powers = new Int32Array(MOST_AT_ONCE + PADDING).fill(1);
for (let n = 1; n < powers.length; n++) powers[n] = Math.imul(powers[n - 1] ?? 1, BASE);

/** The word being read: its part so far, where that begins, and the last character that was a token of its own. */
export const word = { hash: 0, letters: 0, start: 0, standing: 0 };

const clearWord = (): void => {
  word.hash = 0;
  word.letters = 0;
};

/** Forgets the text before. */
export const clearTokens = (): void => {
  tokens.count = 0;
  tokens.capitalCount = 0;
  tokens.figureCount = 0;
  word.standing = 0;
  clearWord();
};

/** Ends the word being read before `stop`; it is a token where it has letters. */
export const endWord = (stop: number): void => {
  if (word.letters > 0) {
    const { count } = tokens;
    hashes[count] = word.hash;
    letters[count] = word.letters;
    starts[count] = word.start;
    tokens.count = count + 1;
    if (isCapital(word.start)) capitals[tokens.capitalCount++] = count;
    if (isDigit(word.start)) noteFigure(word.start, stop);
  }
  clearWord();
};

/** What is noted of the last token, a plain word between `start` and `stop`: that it is a figure, or has syllables for letters. */
export const noteTraits = (start: number, stop: number): void => {
  letters[tokens.count - 1] = lettersBetween(start, stop);
  if (isDigit(start)) noteFigure(start, stop);
};

/** How many letters plain units count for: one that is a syllable for two. */
export const lettersBetween = (start: number, stop: number): number => {
  let count = 0;
  for (let at = start; at < stop; at++) count += (entryOf(units[at] ?? SEPARATOR) & SYLLABIC_ENTRY) === 0 ? 1 : 2;
  return count;
};

const isCapital = (at: number): boolean =>
  (entryOf(mendMojibake(units, at)?.unit ?? units[at] ?? SEPARATOR) & CAPITAL_ENTRY) !== 0;
const isDigit = (at: number): boolean => (entryOf(units[at] ?? SEPARATOR) & DIGIT_ENTRY) !== 0;

/** 1 where a number that is not negative is 0, else 0: without a branch. */
const isZero = (number: number): number => (number - 1) >>> 31;

/** 1 where the n-th token stands inside a sentence, else 0: with a capital it is a name then, or a noun where all have one. */
export const isInside = (n: number): number => {
  const start = starts[n] ?? 0;
  const behind = units[start - 2] ?? SEPARATOR;
  const isSpace = isZero(((units[start - 1] ?? SEPARATOR) & 0x7f) ^ SPACE);
  return isSpace & (isZero(behind ^ COMMA) | (1 - isZero(entryOf(behind) & 0xffff)));
};

/** Whether what begins at `start` goes on with a figure: only a comma or full stop stands between two digits. */
const isWithinFigure = (start: number): boolean =>
  (units[start - 1] === COMMA || units[start - 1] === FULL_STOP) && isDigit(start) && isDigit(start - 2);

/** Notes the last token as a figure, and joins it to the one before where both are one figure ("1,234.5"). */
const noteFigure = (start: number, stop: number): void => {
  if (isWithinFigure(start)) joinLast();
  const token = tokens.count - 1;
  let last = tokens.figureCount - 1;
  if (last < 0 || figures[last] !== token) {
    if (last === MOST_LISTED - 1) return;
    last = tokens.figureCount++;
    figures[last] = token;
  }
  const length = letters[token] ?? 0;
  isLong[last] = length >= LONG_FIGURE && isDigit(stop - 1) ? 1 : 0;
  figureHashes[last] = length >= VERY_LONG_FIGURE ? secondHash(starts[token] ?? 0, stop) : 0;
};

const secondHash = (start: number, stop: number): number => {
  let hash = 0;
  for (let at = start; at < stop; at++) {
    const fold = entryOf(units[at] ?? SEPARATOR) & 0xffff;
    if (fold !== SEPARATOR) hash = (Math.imul(hash, SECOND_BASE) + fold) | 0;
  }
  return hash;
};

const joinLast = (): void => {
  const token = tokens.count - 2;
  const more = letters[token + 1] ?? 0;
  if (token < 0 || more > MOST_AT_ONCE) return;
  hashes[token] = (Math.imul(hashes[token] ?? 0, powers[more] ?? 0) + (hashes[token + 1] ?? 0)) | 0;
  letters[token] = (letters[token] ?? 0) + more;
  tokens.count = token + 1;
};
