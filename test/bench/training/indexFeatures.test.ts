import { expect, test } from '@jest/globals';
import { indexFeatures } from '../../../bench/training/indexFeatures.ts';

test('features too seldom seen are dropped, the others get the row that the table finds', () => {
  const run = (...features: number[][]) => ({
    features: features.map((hashes) => Uint32Array.from(hashes)),
    allowed: new Uint32Array(features.length),
    slots: new Int32Array(0),
    weight: 1,
  });
  const { table, runs } = indexFeatures([run([0x10001, 0x20002], [0x10001]), run([0x30003, 0x20002])], 2);

  expect(runs.map(({ features }) => features.map((rows) => [...rows]))).toEqual([
    [[table.find(0x10001), table.find(0x20002)], [table.find(0x10001)]],
    [[table.find(0x20002)]],
  ]);
  expect(table.find(0x30003)).toBe(-1);
});
