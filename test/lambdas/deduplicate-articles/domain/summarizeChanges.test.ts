import { expect, test } from '@jest/globals';
import { fingerprintOf } from '../../../../lambdas/deduplicate-articles/domain/fingerprint.ts';
import { readSketch } from '../../../../lambdas/deduplicate-articles/domain/sketch.ts';
import { summarizeChanges } from '../../../../lambdas/deduplicate-articles/domain/summarizeChanges.ts';
import { prose } from '../pipeline.ts';

const side = (text: string) => ({ text, sketch: readSketch(fingerprintOf('', text, 8).sketch) });

test('words added and removed are counted in their place', () => {
  const changes = summarizeChanges({ text: 'a b c d e' }, side('a x c d e f'), ['text', 'title']);
  expect(changes).toEqual({ wordsAdded: 2, wordsRemoved: 1, headlineChanged: true, fields: ['text', 'title'] });
});

test('where only metadata changed no word is counted', () => {
  expect(summarizeChanges({}, side('a b'), ['tags'])).toMatchObject({ wordsAdded: 0, wordsRemoved: 0 });
});

test('without the text before, the sketches tell about how much changed', () => {
  const before = side(prose(1, 300));
  const changes = summarizeChanges({ sketch: before.sketch }, side(`${prose(1, 300)} ${prose(2, 60)}`), ['text']);
  expect(Math.abs(changes.wordsAdded - 60)).toBeLessThan(30);
  expect(changes.wordsRemoved).toBeLessThan(30);
});

test('a text rewritten from end to end is counted, and takes no long', () => {
  const [before, after] = [prose(1, 7000), prose(2, 7000)];
  expect(summarizeChanges({ text: before }, side(after), ['text'])).toMatchObject({
    wordsAdded: 7000,
    wordsRemoved: 7000,
  });
}, 10_000);
