import { expect, test } from '@jest/globals';
import { certain, marginals } from '../../../bench/training/marginals.ts';
import { randomOf } from '../../../bench/training/random.ts';
import {
  BEGIN,
  LAST,
  OUTSIDE,
  PREDECESSORS,
  TAGS,
  tagOf,
} from '../../../lambdas/index-articles/domain/entities/tags.ts';

/** Every allowed tagging of a run with its weight, the slow way. */
function taggings(emissions: Float64Array[], transitions: Float32Array): { tags: number[]; weight: number }[] {
  const follows = (before: number, tag: number): boolean => PREDECESSORS[tag]?.includes(before) ?? false;
  let open = [{ tags: [] as number[], score: 0 }];
  for (const emission of emissions)
    open = open.flatMap(({ tags, score }) => {
      const before = tags.at(-1) ?? OUTSIDE;
      return [...emission.keys()]
        .filter((tag) => follows(before, tag))
        .map((tag) => ({
          tags: [...tags, tag],
          score: score + (emission[tag] ?? 0) + (transitions[before * TAGS + tag] ?? 0),
        }));
    });
  return open
    .filter(({ tags }) => follows(tags.at(-1) ?? OUTSIDE, OUTSIDE))
    .map(({ tags, score }) => ({
      tags,
      weight: Math.exp(score + (transitions[(tags.at(-1) ?? OUTSIDE) * TAGS + OUTSIDE] ?? 0)),
    }));
}

test('forward and backward sums give the marginals of all taggings counted one by one', () => {
  const random = randomOf(3);
  const emissions = Array.from({ length: 3 }, () => Float64Array.from({ length: TAGS }, () => random() * 2 - 1));
  const transitions = Float32Array.from({ length: TAGS * TAGS }, () => random() - 0.5);
  const all = taggings(emissions, transitions);
  const total = all.reduce((sum, { weight }) => sum + weight, 0);

  const { words, pairs } = marginals(emissions, transitions, undefined);

  for (let i = 0; i < 3; i++)
    for (let tag = 0; tag < TAGS; tag++) {
      const counted = all.filter(({ tags }) => tags[i] === tag).reduce((sum, { weight }) => sum + weight, 0) / total;
      expect(words[i]?.[tag]).toBeCloseTo(counted, 6);
    }
  // A run of three words has four steps from tag to tag, outside to outside.
  expect(pairs.reduce((sum, pair) => sum + pair, 0)).toBeCloseTo(4, 6);
});

test('only allowed tags get weight', () => {
  const emissions = [new Float64Array(TAGS), new Float64Array(TAGS)];
  const { words } = marginals(emissions, new Float32Array(TAGS * TAGS), Uint32Array.of(1 << OUTSIDE, 1 << OUTSIDE));
  expect(words.map((row) => row[OUTSIDE])).toEqual([1, 1]);
});

test('one tagging alone is certain, as the sums say too', () => {
  const [begin, last] = [tagOf(0, BEGIN), tagOf(0, LAST)];
  const allowed = Uint32Array.of(1 << OUTSIDE, 1 << begin, 1 << last);
  const emissions = Array.from(allowed, () => new Float64Array(TAGS));
  expect(certain(allowed)).toEqual(marginals(emissions, new Float32Array(TAGS * TAGS), allowed));
  expect(certain(Uint32Array.of(3))).toBeUndefined();
});
