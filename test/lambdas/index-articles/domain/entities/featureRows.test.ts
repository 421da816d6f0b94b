import { expect, test } from '@jest/globals';
import { FeatureRows } from '../../../../../lambdas/index-articles/domain/entities/featureRows.ts';
import { MAX_FEATURES } from '../../../../../lambdas/index-articles/domain/entities/features.ts';
import { FeatureTable } from '../../../../../lambdas/index-articles/domain/entities/featureTable.ts';
import { hashOf } from '../../../../../lambdas/index-articles/domain/entities/hashing.ts';
import { TAGS } from '../../../../../lambdas/index-articles/domain/entities/tags.ts';

const table = new FeatureTable(new Uint16Array(1 << 10));
const known = Array.from({ length: 400 }, (_, i) => hashOf(`feature ${i}`));
for (const hash of known) table.add(hash);
const weights = Int8Array.from({ length: table.marks.length * TAGS }, (_, i) => (hashOf(`weight ${i}`) % 255) - 127);
const rows = new FeatureRows(table, weights);

const sumsOf = (hashes: readonly number[]): number[] => {
  const sums = new Float32Array(TAGS);
  rows.sum(Uint32Array.from(hashes), hashes.length, 0.5, sums);
  return [...sums];
};
const plainly = (hashes: readonly number[]): number[] =>
  Array.from({ length: TAGS }, (_, tag) =>
    hashes.reduce((sum, hash) => sum + 0.5 * (weights[table.find(hash) * TAGS + tag] ?? 0), 0),
  );

test('sums are those of the rows, added up tag by tag', () => {
  const some = known.slice(0, 80);

  expect(sumsOf(some)).toEqual(plainly(some));
});

test('features without weights add nothing', () => {
  expect(sumsOf([hashOf('unknown'), ...known.slice(0, 3)])).toEqual(plainly(known.slice(0, 3)));
  expect(sumsOf([])).toEqual(Array(TAGS).fill(0));
});

test('as many features as a word can have, all at the bound, stay apart', () => {
  const bounds = Int8Array.from(weights, (_, i) => (i % 2 === 0 ? 127 : -127));
  const sums = new Float32Array(TAGS);
  const [one = 0] = known;
  new FeatureRows(table, bounds).sum(new Uint32Array(MAX_FEATURES).fill(one), MAX_FEATURES, 1, sums);

  const first = (table.find(one) * TAGS) % 2 === 0 ? 127 : -127;
  expect([...sums]).toEqual(Array.from({ length: TAGS }, (_, tag) => MAX_FEATURES * (tag % 2 === 0 ? first : -first)));
});
