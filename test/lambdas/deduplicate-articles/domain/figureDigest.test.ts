import { expect, test } from '@jest/globals';
import { figureDigestOf, hasOtherFigures } from '../../../../lambdas/deduplicate-articles/domain/figureDigest.ts';
import { fingerprintOf } from '../../../../lambdas/deduplicate-articles/domain/fingerprint.ts';
import { type Fingerprint, isCopy } from '../../../../lambdas/deduplicate-articles/domain/isCopy.ts';
import { readSketch } from '../../../../lambdas/deduplicate-articles/domain/sketch.ts';
import { dedupSettings } from '../../../../lambdas/shared/settings.ts';
import { SeededRandom } from '../../../fakes/seededRandom.ts';

const settings = dedupSettings.parse({});
const WORDS = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => letter.repeat(6));

const fingerprint = (text: string): Fingerprint => {
  const { contentHash, sketch } = fingerprintOf('', text, settings.bands);
  return { contentHash, sketch: readSketch(sketch), droppedAt: '2026-01-01T00:00:00Z' };
};

/** A text of `words` words of which some are figures out of a few, so that two texts share any number of them. */
const textOf = (words: number, figures: number, random: SeededRandom): string =>
  Array.from({ length: words }, (_, at) =>
    at % Math.ceil(words / figures) === 0 ? String(1000 + random.below(2 * figures)) : (WORDS[at % WORDS.length] ?? ''),
  ).join(' ');

test('whoever is told apart by the digest is no copy, and a digest tells apart', () => {
  const random = new SeededRandom(3);
  let apart = 0;
  for (let pair = 0; pair < 400; pair++) {
    const figures = 3 + random.below(20);
    const a = fingerprint(textOf(60 + random.below(300), figures, random));
    const b = fingerprint(textOf(60 + random.below(300), figures, random));
    if (!hasOtherFigures(a.sketch, figureDigestOf(b.sketch))) continue;
    apart++;
    expect({ pair, match: isCopy(a, b, settings) }).toEqual({ pair, match: undefined });
  }
  expect(apart).toBeGreaterThan(40);
});

test('a text is not told apart from itself, from one without figures, or from one of more figures than are kept', () => {
  const [note, plain, table] = [
    'Revenue rose to 1,234 from 1,100 and profit to 87.',
    'Nothing to count.',
    textOf(90, 45, new SeededRandom(4)),
  ].map((text) => fingerprint(text).sketch);
  if (!note || !plain || !table) throw new Error('three texts');
  expect(figureDigestOf(note)).toHaveLength(8);
  expect(hasOtherFigures(note, figureDigestOf(note))).toBe(false);
  expect(figureDigestOf(plain)).toBe('');
  expect(figureDigestOf(table)).toBe('');
  expect(hasOtherFigures(table, figureDigestOf(note))).toBe(false);
});
