import { expect, test } from '@jest/globals';
import {
  HashNumbers,
  isContentWord,
  shingleHashes,
  wordHashes,
} from '../../../../../lambdas/clean-articles/domain/page/mainText/wordHashes.ts';

test('words are the same whatever stands between them and however English ones are written', () => {
  expect(wordHashes('The bridge, over Córdoba!')).toEqual(wordHashes('the Bridge over Córdoba'));
  expect(wordHashes('bridge over')).not.toEqual(wordHashes('over bridge'));
  expect([...wordHashes('the bridge')].map(isContentWord)).toEqual([false, true]);
  expect(wordHashes(' … ')).toHaveLength(0);
});

test('a Han or kana letter is a word', () => {
  expect(wordHashes('東京の橋')).toHaveLength(4);
  expect(wordHashes('AI東京')).toHaveLength(3);
});

test('shingles are runs of four words', () => {
  const words = wordHashes('one two three four five');
  expect(shingleHashes(words)).toHaveLength(2);
  expect(shingleHashes(words)[1]).toBe(shingleHashes(wordHashes('two three four five'))[0]);
  expect(shingleHashes(wordHashes('one two three'))).toHaveLength(0);
});

test('a hash has one number, different ones different numbers, to the last that fits', () => {
  const hashes = Uint32Array.from({ length: 1000 }, (_, i) => (i < 500 ? i : i * 0x10000));
  const numbers = new HashNumbers(hashes.length);
  const first = numbers.numbersOf(hashes);
  expect(new Set(first).size).toBe(hashes.length);
  expect(numbers.numbersOf(hashes)).toEqual(first);
});
