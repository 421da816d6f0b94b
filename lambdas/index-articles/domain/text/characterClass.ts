export const OTHER = 1;
export const SPACE = 2;
export const DIGIT = 3;
export const LOWER = 4;
export const UPPER = 5;

/** Class of each UTF-16 code unit, filled in as texts need it. A surrogate is a letter: it is half of one as often as not. */
const classes = new Uint8Array(65536);

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/\s/u.test(character)) return SPACE;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER;
  if (/[\p{L}\p{M}]/u.test(character) || (unit >= 0xd800 && unit < 0xe000)) return LOWER;
  return OTHER;
}

/** OTHER, SPACE, DIGIT, LOWER (any letter that is no capital, and marks) or UPPER. */
export function characterClass(unit: number): number {
  const known = classes[unit];
  if (known) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
}

export const isLetter = (unit: number): boolean => characterClass(unit) >= LOWER;
export const isWordPart = (unit: number): boolean => characterClass(unit) >= DIGIT;
