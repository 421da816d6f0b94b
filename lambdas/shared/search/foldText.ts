/** Latin letters that Unicode does not decompose, and the Arabic spellings that readers do not tell apart. */
const folded = new Map(
  Object.entries({
    ß: 'ss',
    ø: 'o',
    æ: 'ae',
    œ: 'oe',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ħ: 'h',
    ς: 'σ',
    ى: 'ي',
    ة: 'ه',
  }),
);
const undecomposed = /[ßøæœłđðþıħςىة]/g;
/** Accents (Latin, Greek, Cyrillic), Hebrew points, Arabic vowel signs and the Arabic stretching stroke; no vowel sign of an Indic or Thai script. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]/g;
const beyondAscii = /[\u0080-\u{10ffff}]/u;

/** The text without case and accents, full-width and ligature forms made plain: what two spellings must share to be the same word. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (!beyondAscii.test(lower)) return lower;
  const bare = lower.normalize('NFKD').replace(marks, '').normalize('NFC');
  return bare.replace(undecomposed, (letter) => folded.get(letter) ?? letter);
}

/** How names are compared: without case, accents and surplus space. */
export const filterKey = (value: string): string => foldText(value).replace(/\s+/g, ' ').trim();
