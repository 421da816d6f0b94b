/** A word of a text; `start` and `end` are UTF-16 code units of it. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** In this order: U.S. and J.K., numbers with separators, words with apostrophes inside. */
const wordPattern =
  /\p{L}\p{M}*(?:\.\p{L}\p{M}*)+(?![\p{L}\p{N}\p{M}])|\p{N}+(?:[.,]\p{N}+)+(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;
/** Scripts that write no spaces between words, and Hangul, which writes particles onto them. */
const spaceless =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々]+/gu;
const beyondLatin = /[\u0e00-\u{10ffff}]/u;

/** The words of a text in reading order; a run of a script without spaces is one word of its own. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(wordPattern)) {
    if (beyondLatin.test(match[0])) yield* runsOf(match[0], match.index);
    else yield { text: match[0], start: match.index, end: match.index + match[0].length };
  }
}

/** True for a run of a script without spaces, which is searched by its characters. */
export const isSpaceless = (word: string): boolean => {
  spaceless.lastIndex = 0;
  return beyondLatin.test(word) && spaceless.test(word);
};

function* runsOf(word: string, offset: number): Generator<Word> {
  let behind = 0;
  const piece = (start: number, end: number): Word => ({
    text: word.slice(start, end),
    start: offset + start,
    end: offset + end,
  });
  for (const run of word.matchAll(spaceless)) {
    if (run.index > behind) yield piece(behind, run.index);
    behind = run.index + run[0].length;
    yield piece(run.index, behind);
  }
  if (behind < word.length) yield piece(behind, word.length);
}
