import { expect, test } from '@jest/globals';
import { SmallestHashes } from '../../../../lambdas/deduplicate-articles/domain/smallestHashes.ts';
import { SeededRandom } from '../../../fakes/seededRandom.ts';

test('the smallest are kept, each once, ascending, in whatever order they come', () => {
  const smallest = new SmallestHashes(8);
  for (let seed = 0; seed < 90; seed++) {
    const random = new SeededRandom(seed);
    const hashes = Array.from({ length: seed }, () => random.below(seed % 2 === 0 ? 40 : 60_000));
    smallest.clear();
    for (const hash of hashes) smallest.add(hash, 1);
    const expected = [...new Set(hashes)].sort((a, b) => a - b).slice(0, 8);
    expect({ seed, kept: [...smallest.kept.subarray(0, smallest.pick())] }).toEqual({ seed, kept: expected });
  }
});

test('a hash added zero times is not there', () => {
  const smallest = new SmallestHashes(4);
  smallest.add(7, 0);
  smallest.add(9, 1);
  expect([...smallest.kept.subarray(0, smallest.pick())]).toEqual([9]);
});
