/** The fold of what is between words, and of what is dropped inside a word. */
export const SEPARATOR = 0;
const SILENT = 1;

/** Above an entry's fold, which has 16 bits, stand how many letters it counts for and what else it is. */
export const LETTER_ENTRY = 1 << 16;
export const SYLLABIC_ENTRY = 2 * LETTER_ENTRY;
export const CAPITAL_BIT = 28;
export const CAPITAL_ENTRY = 1 << CAPITAL_BIT;
export const DIGIT_ENTRY = 1 << 29;
export const VANISHING_ENTRY = 1 << 30;
/** No entry is that: it has not been asked for yet. */
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

/** Not so what a copy's mojibake begins with: there it says nothing of the letter. */
const isCapital = (unit: number): boolean => {
  if (isMojibakeLead(unit)) return false;
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
};

/** Scripts whose letters are syllables, or whose vowels are written as marks that vanish: one says as much as two of ours. */
const isSyllabic = (unit: number): boolean =>
  (unit >= 0x0900 && unit < 0x0e00) || (unit >= 0x1200 && unit < 0x13a0) || (unit >= 0xac00 && unit < 0xd7b0);

const isMojibakeLead = (unit: number): boolean => unit >= 0xc2 && unit <= 0xef;

const entryFor = (unit: number): number => {
  const fold = foldOf(unit);
  if (fold === SILENT) return VANISHING_ENTRY;
  if (fold >= 48 && fold <= 57) return DIGIT_ENTRY | LETTER_ENTRY | fold;
  if (fold === SEPARATOR) return SEPARATOR;
  return fold | (isSyllabic(unit) ? SYLLABIC_ENTRY : LETTER_ENTRY) | (isCapital(unit) ? CAPITAL_ENTRY : 0);
};

/** What a plain letter, digit or separator is not: such a unit has to be looked at. */
const isSpecial = (unit: number, entry: number): boolean =>
  entry === VANISHING_ENTRY || isUnspaced(entry & 0xffff) || isMojibakeLead(unit);

/** What each unit is, as far as it has been asked for: its entry, else -1. Filled by `entryOf`. */
export const entries = new Int32Array(1 << 16).fill(UNKNOWN);

/**
 * The fold of each plain letter or digit (case, accents and width are gone in it), 0 of a separator, negative where a unit has
 * to be looked at. Filled by `entryOf`.
 */
export const plainFolds = new Int32Array(1 << 16).fill(UNKNOWN);

/** The entry of a unit, found out on first use: a cold start should not fold scripts it never meets. */
export function entryOf(unit: number): number {
  const known = entries[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const entry = entryFor(unit);
  entries[unit] = entry;
  if (!isSpecial(unit, entry)) plainFolds[unit] = entry & 0xffff;
  return entry;
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
