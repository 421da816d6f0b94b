import { expect, test } from '@jest/globals';
import {
  GramList,
  GramTable,
  hashNext,
  hashStart,
  wordHashStart,
} from '../../../../../lambdas/clean-articles/domain/language/gramTable.ts';
import { WordScores } from '../../../../../lambdas/clean-articles/domain/language/wordScores.ts';

const hashOf = (letters: string, start: number): number =>
  [...letters].reduce((hash, letter) => hashNext(hash, letter.charCodeAt(0)), start);
const tableOf = (entries: readonly [letters: string, start: number, language: number, weight: number][]): GramTable => {
  const list = new GramList();
  for (const [letters, start, language, weight] of entries) list.add(hashOf(letters, start), language, weight);
  return new GramTable(list);
};
const grams = tableOf([
  ['a', hashStart, 0, 1],
  ['a', hashStart, 1, 0.5],
  ['ab', hashStart, 1, 2],
  ['ab', wordHashStart, 0, 8],
  ...Array.from({ length: 300 }, (_, at): [string, number, number, number] => [`x${at}`, hashStart, 0, 0.25]),
]);
const marks = tableOf([['ab', wordHashStart, 1, 4]]);
const words = new WordScores({ languages: 2, grams, marks, longestGram: 2 });
const sumsOf = (...given: string[]) => {
  const sums = { scores: new Float64Array(2), marks: new Float64Array(2), grams: 0 };
  for (const word of given) words.addTo(sums, word);
  return { scores: [...sums.scores], marks: [...sums.marks], grams: sums.grams };
};

test('a word says what its letter sequences and it as a whole say', () => {
  expect(sumsOf('ab')).toEqual({ scores: [9, 2.5], marks: [0, 4], grams: 3 });
  expect(sumsOf('zz')).toEqual({ scores: [0, 0], marks: [0, 0], grams: 0 });
});

test('words add up, and a word says the same after more others than are kept', () => {
  for (let at = 0; at < 20_000; at += 1) sumsOf(`ba${at}`);

  expect(sumsOf('ab', 'ba', 'ab')).toEqual({ scores: [19, 5.5], marks: [0, 8], grams: 7 });
});
