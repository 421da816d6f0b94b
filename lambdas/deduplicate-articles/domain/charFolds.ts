/** What a UTF-16 code unit is to the tokenizer: SEPARATOR, SILENT (dropped inside a word), or the folded unit it stands for. */
export const SEPARATOR = 0;
const SILENT = 1;
export const VANISHES = -1;
export const VARIES = -2;
/** Above the fold's 16 bits: one letter, and for digits one more count 12 bits higher. */
const LETTER_MARK = 1 << 16;
const DIGIT_MARK = 1 << 28;

/** Code units below this have their fold in a table; above it ranges decide. Covers Latin, Greek, Cyrillic, Arabic, Indic and punctuation. */
const TABLE_SIZE = 0x2100;

const SILENT_UNITS = new Set([...`'’‘ʼ´\`\u00ad\u200b\u200c\u200d\ufeff\u2060‚‛′`].map((char) => char.charCodeAt(0)));

/** Letters whose upper case decomposes otherwise: dotless i, final sigma. */
const SAME_LETTERS = new Map([
  [0x131, 0x69],
  [0x3c2, 0x3c3],
]);

const foldUnit = (unit: number): number => {
  const same = SAME_LETTERS.get(unit);
  if (same !== undefined) return same;
  if (SILENT_UNITS.has(unit)) return SILENT;
  const base = String.fromCharCode(unit).normalize('NFKD').toLowerCase();
  if (/^\p{M}/u.test(base)) return SILENT;
  return /^[\p{L}\p{N}]/u.test(base) ? base.charCodeAt(0) : SEPARATOR;
};

/** Filled on first use of each 256-unit block: a cold start should not fold scripts it never meets. */
const folds = new Uint16Array(TABLE_SIZE);
const filled = new Uint8Array(TABLE_SIZE >> 8);

const fillBlock = (block: number): void => {
  for (let unit = block << 8; unit < (block + 1) << 8; unit++) folds[unit] = foldUnit(unit);
  filled[block] = 1;
};

/** The fold of any code unit: case, accents, width and apostrophe style are gone. */
function foldOf(unit: number): number {
  if (unit < TABLE_SIZE) {
    if (filled[unit >> 8] === 0) fillBlock(unit >> 8);
    return folds[unit] ?? SEPARATOR;
  }
  if (unit >= 0x3000 && unit < 0x3040) return SEPARATOR;
  if (unit >= 0xff00 && unit < 0xfff0) return foldUnit(unit);
  if (unit >= 0xfe00 && unit <= 0xfe0f) return SILENT;
  if (unit >= 0x2100 && unit < 0x2e80) return SEPARATOR;
  // Emoji and other symbols of the upper planes separate; ideographs of the upper planes (D840 to D87F) count as letters.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit >= 0xd840 && unit <= 0xd87f ? unit : SEPARATOR;
  return unit;
}

/**
 * A unit as the tokenizer's table holds it: VANISHES, VARIES (comma and full stop: what is around them decides),
 * 0 for a separator, else the fold with a letter's or a digit's mark above it.
 */
export function entryOf(unit: number): number {
  const fold = foldOf(unit);
  if (fold === SILENT) return VANISHES;
  if (unit === 44 || unit === 46) return VARIES;
  if (fold === SEPARATOR) return SEPARATOR;
  return fold | (fold >= 48 && fold <= 57 ? LETTER_MARK + DIGIT_MARK : LETTER_MARK);
}

/** Scripts written without spaces: Thai to Burmese and Khmer, kana and ideographs. Each character is a token of its own there. */
export const isUnspaced = (unit: number): boolean =>
  (unit >= 0x0e00 && unit < 0x0f00) ||
  (unit >= 0x1000 && unit < 0x10a0) ||
  (unit >= 0x1780 && unit < 0x1800) ||
  (unit >= 0x3040 && unit < 0x3100) ||
  (unit >= 0x3400 && unit < 0xa000) ||
  (unit >= 0xf900 && unit < 0xfb00) ||
  (unit >= 0xd840 && unit < 0xd880);

const WINDOWS_1252_TO_BYTE = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, index) => [
    char.charCodeAt(0),
    0x80 + index,
  ]),
);

const continuationByte = (unit: number): number => {
  const byte = unit < 0x100 ? unit : (WINDOWS_1252_TO_BYTE.get(unit) ?? 0);
  return byte >= 0x80 && byte < 0xc0 ? byte & 0x3f : -1;
};

/**
 * UTF-8 that was read as windows-1252 or latin1, put right: answers the code unit that starts at `at` and its length
 * in units, or undefined when the units there are no such sequence (real text almost never has one).
 */
export function mendMojibake(units: Uint16Array, at: number): { unit: number; length: number } | undefined {
  const lead = units[at] ?? 0;
  if (lead < 0xc2 || lead > 0xef) return undefined;
  const first = continuationByte(units[at + 1] ?? 0);
  if (first < 0) return undefined;
  if (lead < 0xe0) return { unit: ((lead & 0x1f) << 6) | first, length: 2 };
  const second = continuationByte(units[at + 2] ?? 0);
  if (second < 0) return undefined;
  return { unit: ((lead & 0x0f) << 12) | (first << 6) | second, length: 3 };
}
