/** The fold of what is between words, and of what is dropped inside a word. */
export const SEPARATOR = 0;
const SILENT = 1;

/** A word's mark counts its letters in the low 12 bits, its capitals above. */
export const CAPITAL_MARK = 1 << 12;

/** Above an entry's fold, which has 16 bits, stand its marks and what makes it no plain letter. */
const LETTER_ENTRY = 1 << 16;
const CAPITAL_ENTRY = CAPITAL_MARK << 16;
export const DIGIT_ENTRY = 1 << 29;
export const VANISHING_ENTRY = 1 << 30;
/** The sign: has to be looked at. */
const SPECIAL_ENTRY = 1 << 31;
const UNKNOWN = -1;

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

function foldOf(unit: number): number {
  if (unit < 0x2100 || (unit >= 0xff00 && unit < 0xfff0)) return foldUnit(unit);
  if (unit >= 0x3000 && unit < 0x3040) return SEPARATOR;
  if (unit >= 0xfe00 && unit <= 0xfe0f) return SILENT;
  if (unit < 0x2e80) return SEPARATOR;
  // Emoji and other symbols of the upper planes separate; ideographs of the upper planes (D840 to D87F) count as letters.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit >= 0xd840 && unit <= 0xd87f ? unit : SEPARATOR;
  return unit;
}

const isCapital = (unit: number): boolean => {
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
};

/** Scripts whose letters are syllables, or whose vowels are written as marks that vanish: one says as much as two of ours. */
const isSyllabic = (unit: number): boolean =>
  (unit >= 0x0900 && unit < 0x0e00) || (unit >= 0x1200 && unit < 0x13a0) || (unit >= 0xac00 && unit < 0xd7b0);

const isMojibakeLead = (unit: number): boolean => unit >= 0xc2 && unit <= 0xef;

const entryFor = (unit: number): number => {
  const fold = foldOf(unit);
  if (fold === SILENT) return SPECIAL_ENTRY | VANISHING_ENTRY;
  if (fold >= 48 && fold <= 57) return SPECIAL_ENTRY | DIGIT_ENTRY | LETTER_ENTRY | fold;
  const letter =
    fold === SEPARATOR
      ? SEPARATOR
      : fold + (isSyllabic(unit) ? 2 : 1) * LETTER_ENTRY + (isCapital(unit) ? CAPITAL_ENTRY : 0);
  return isUnspaced(fold) || isMojibakeLead(unit) ? SPECIAL_ENTRY | letter : letter;
};

/**
 * What a code unit is to the tokenizer: positive for a plain letter (its fold, in which case, accents and width are
 * gone, with its marks above), 0 for a separator, negative where it has to be looked at. Filled by `entryOf`.
 */
export const entries = new Int32Array(1 << 16).fill(UNKNOWN);

/** The entry of a unit that has to be looked at, found out on first use: a cold start should not fold scripts it never meets. */
export function entryOf(unit: number): number {
  if (entries[unit] === UNKNOWN) entries[unit] = entryFor(unit);
  return (entries[unit] ?? SEPARATOR) & ~SPECIAL_ENTRY;
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
  if (!isMojibakeLead(lead)) return undefined;
  const first = continuationByte(units[at + 1] ?? 0);
  if (first < 0) return undefined;
  if (lead < 0xe0) return { unit: ((lead & 0x1f) << 6) | first, length: 2 };
  const second = continuationByte(units[at + 2] ?? 0);
  if (second < 0) return undefined;
  return { unit: ((lead & 0x0f) << 12) | (first << 6) | second, length: 3 };
}
