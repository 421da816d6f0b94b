import { expect, test } from '@jest/globals';
import { FeatureTable } from '../../../../../lambdas/index-articles/domain/entities/featureTable.ts';
import { hashOf } from '../../../../../lambdas/index-articles/domain/entities/hashing.ts';

test('what was added is found, each in a row of its own, and little else', () => {
  const table = new FeatureTable(new Uint16Array(1 << 12));
  const known = Array.from({ length: 2000 }, (_, i) => hashOf(`known ${i}`));
  for (const hash of known) table.add(hash);

  const rows = known.map((hash) => table.find(hash));
  expect(Math.min(...rows)).toBeGreaterThanOrEqual(0);
  expect(new Set(rows).size).toBeGreaterThan(1990);
  const strangers = Array.from({ length: 2000 }, (_, i) => table.find(hashOf(`unknown ${i}`)));
  expect(strangers.filter((row) => row >= 0).length).toBeLessThan(10);
});

test('a hash with no high bits still has a mark', () => {
  const table = new FeatureTable(new Uint16Array(16));
  table.add(5);
  expect(table.find(5)).toBe(5);
  expect(table.find(6)).toBe(-1);
});
