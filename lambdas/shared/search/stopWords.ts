/** Lucene's English stop words: so common that they tell nothing of an article. Only dropped where other words stand beside them. */
const stopWords = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to ' +
    'was will with from has have how what when where which who can'
  ).split(' '),
);

export const isStopWord = (word: string): boolean => stopWords.has(word.toLowerCase());
