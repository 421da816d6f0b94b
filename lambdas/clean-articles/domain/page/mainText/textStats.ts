/** What the characters of a block say about it, counted in one pass. */
export interface TextStats {
  chars: number;
  /** Words; a run of a script without spaces counts one for two characters. */
  words: number;
  capitalised: number;
  digits: number;
  commas: number;
  sentenceEnds: number;
  upper: number;
  /** Which of `MARKS` stand in it, as bits. */
  marks: number;
}

const SPACE = 1;
const UPPER = 2;
const DIGIT = 4;
const COMMA = 8;
const END = 16;
const UNSPACED = 32;
const ASKS = 64;
const SEPARATES = 128;
const QUOTES = 256;
const MONEY = 512;
/** Bits for question marks, separators, quotation marks and currency signs. */
export const MARKS: readonly number[] = [ASKS, SEPARATES, QUOTES, MONEY];

/** Kinds of every UTF-16 code unit, as bits. */
const kinds = new Uint16Array(0x10000);
const mark = (bit: number, first: number, last = first): void => {
  for (let code = first; code <= last; code++) kinds[code] = (kinds[code] ?? 0) | bit;
};
for (const [first, last] of [
  [9, 13],
  [32, 32],
  [160, 160],
] as const)
  mark(SPACE, first, last);
for (const [first, last] of [
  [65, 90],
  [0xc0, 0xde],
  [0x391, 0x3a9],
  [0x400, 0x42f],
] as const)
  mark(UPPER, first, last);
mark(DIGIT, 48, 57);
for (const code of [0x2c, 0x3b, 0x60c, 0x61b, 0x3001, 0xff0c, 0xff1b, 0x55d, 0x1363]) mark(COMMA, code);
for (const code of [
  0x2e, 0x21, 0x3f, 0x2026, 0x61f, 0x6d4, 0x964, 0x965, 0x3002, 0xff01, 0xff1f, 0x589, 0x1362, 0x17d4, 0x104b,
])
  mark(END, code);
const markAll = (bit: number, letters: string): void => {
  for (let i = 0; i < letters.length; i++) mark(bit, letters.charCodeAt(i));
};
markAll(ASKS, '?？');
markAll(SEPARATES, '|›»·•');
markAll(QUOTES, '"“”„«»');
markAll(MONEY, '$€£¥');
/** Han, kana, and the scripts of South-East Asia, which put no space between words. */
for (const [first, last] of [
  [0x3040, 0x9fff],
  [0xe00, 0xeff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
] as const)
  mark(UNSPACED, first, last);

export function textStats(text: string): TextStats {
  let [words, capitalised, digits, commas, sentenceEnds, upper, unspaced, marks] = [0, 0, 0, 0, 0, 0, 0, 0];
  let atStart = true;
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)] ?? 0;
    if (kind === SPACE) {
      atStart = true;
      continue;
    }
    if (atStart) {
      words++;
      if (kind === UPPER) capitalised++;
      atStart = false;
    }
    if (kind === 0) continue;
    marks |= kind;
    if (kind === UPPER) upper++;
    else if (kind === DIGIT) digits++;
    else if (kind === COMMA) commas++;
    else if ((kind & END) !== 0 && endsSentence(text, i)) sentenceEnds++;
    if ((kind & UNSPACED) !== 0) unspaced++;
  }
  words += Math.floor(unspaced / 2);
  return { chars: text.length, words, capitalised, digits, commas, sentenceEnds, upper, marks };
}

/** A full stop ends a sentence only where no letter or figure follows at once. */
function endsSentence(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (
    Number.isNaN(next) ||
    next > 0x2000 ||
    kinds[next] === SPACE ||
    next === 34 ||
    next === 39 ||
    next === 41 ||
    next === 91
  );
}
