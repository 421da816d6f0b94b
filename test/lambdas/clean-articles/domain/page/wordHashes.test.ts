import { expect, test } from '@jest/globals';
import {
  HashNumbers,
  hashWords,
  isContentWord,
} from '../../../../../lambdas/clean-articles/domain/page/mainText/wordHashes.ts';

function wordHashes(text: string): Uint32Array {
  const hashes = new Uint32Array(text.length);
  return hashes.subarray(0, hashWords(text, hashes, 0));
}

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

test('words go where they are told to', () => {
  const hashes = new Uint32Array(8);
  expect(hashWords('the bridge', hashes, hashWords('over', hashes, 0))).toBe(3);
  expect(hashes.slice(0, 3)).toEqual(wordHashes('over the bridge'));
});

test('a hash has one number, different ones different numbers, to the last that fits', () => {
  const hashes = Uint32Array.from({ length: 1000 }, (_, i) => (i < 500 ? i : i * 0x10000));
  const numbers = new HashNumbers(hashes.length);
  const first = Array.from(hashes, (hash) => numbers.numberOf(hash));
  expect(new Set(first).size).toBe(hashes.length);
  expect(Array.from(hashes, (hash) => numbers.numberOf(hash))).toEqual(first);
});
