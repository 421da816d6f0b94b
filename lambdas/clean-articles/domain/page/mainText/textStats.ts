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
}

const COMMAS = new Set([0x2c, 0x3b, 0x60c, 0x61b, 0x3001, 0xff0c, 0xff1b, 0x55d, 0x1363]);
const ENDS = new Set([
  0x2e, 0x21, 0x3f, 0x2026, 0x61f, 0x6d4, 0x964, 0x965, 0x3002, 0xff01, 0xff1f, 0x589, 0x1362, 0x17d4, 0x104b,
]);

/** Han, kana, and the scripts of South-East Asia, which put no space between words. */
const isUnspaced = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x9fff) ||
  (code >= 0xe00 && code <= 0xeff) ||
  (code >= 0x1000 && code <= 0x109f) ||
  (code >= 0x1780 && code <= 0x17ff);
const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0xde) ||
  (code >= 0x391 && code <= 0x3a9) ||
  (code >= 0x400 && code <= 0x42f);
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;

export function textStats(text: string): TextStats {
  const stats = { chars: text.length, words: 0, capitalised: 0, digits: 0, commas: 0, sentenceEnds: 0, upper: 0 };
  let unspaced = 0;
  let atStart = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      atStart = true;
      continue;
    }
    const upper = isUpper(code);
    if (upper) stats.upper++;
    if (atStart) {
      stats.words++;
      if (upper) stats.capitalised++;
      atStart = false;
    }
    if (code >= 48 && code <= 57) stats.digits++;
    else if (isUnspaced(code)) unspaced++;
    else if (COMMAS.has(code)) stats.commas++;
    if (code < 97 || code > 122) {
      if (COMMAS.has(code) && code >= 0x3000) stats.commas++;
      if (ENDS.has(code) && isEnd(text, i)) stats.sentenceEnds++;
    }
  }
  stats.words += Math.floor(unspaced / 2);
  return stats;
}

/** A full stop ends a sentence only where no letter or figure follows at once. */
function isEnd(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (
    Number.isNaN(next) || next > 0x2000 || isSpace(next) || next === 34 || next === 39 || next === 41 || next === 91
  );
}
