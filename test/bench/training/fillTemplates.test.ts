import { expect, test } from '@jest/globals';
import { fillTemplates } from '../../../bench/training/fillTemplates.ts';

const FILES = ['newsTemplates.txt', 'referenceTemplates.txt'];

test('every pattern can be filled, and no hole is left', () => {
  const sentences = FILES.flatMap((file) => fillTemplates(file, 1, 1)).flatMap((document) => document.sentences);
  expect(sentences.length).toBeGreaterThan(500);
  for (const { words } of sentences) expect(words.filter((word) => /\$[A-Z]/.test(word))).toEqual([]);
});

test('names lie inside their sentence, apart and in order', () => {
  for (const { words, spans } of FILES.flatMap((file) => fillTemplates(file, 2, 4)).flatMap((d) => d.sentences)) {
    let end = 0;
    for (const { from, to } of spans) {
      expect(from).toBeGreaterThanOrEqual(end);
      expect(to).toBeGreaterThan(from);
      end = to;
    }
    expect(end).toBeLessThanOrEqual(words.length);
  }
});

test('the same seed gives the same sentences, another seed other names', () => {
  const words = (seed: number) =>
    fillTemplates('newsTemplates.txt', 1, seed).map((d) => d.sentences[0]?.words.join(' '));
  expect(words(5)).toEqual(words(5));
  expect(words(5)).not.toEqual(words(6));
});
