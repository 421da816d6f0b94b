import { expect, test } from '@jest/globals';
import {
  type DenseModel,
  Projections,
  project,
  SLOTS,
} from '../../../../../lambdas/index-articles/domain/entities/denseLayer.ts';
import { DIMENSIONS, VECTOR_STEP } from '../../../../../lambdas/index-articles/domain/entities/lexicon.ts';

const units = 8;
const model: DenseModel = {
  units,
  dimensions: DIMENSIONS,
  hidden: Float32Array.from({ length: SLOTS * DIMENSIONS * units }, (_, i) => Math.sin(i)),
  bias: Float32Array.from({ length: units }, (_, i) => i / 10),
  out: new Float32Array(0),
};
const words = 5_000;
const vectors = Int8Array.from({ length: words * DIMENSIONS }, (_, i) => (i * 7) % 255);

test('what is kept of words adds up to what the layer makes of them, also where kept words make way for others', () => {
  const kept = new Projections(model, vectors);
  const sums = new Float64Array(units);
  const plain = new Float32Array(units);
  for (let round = 0; round < 2; round += 1)
    for (let word = 0; word < words; word += 3) {
      const slots = Int32Array.from({ length: SLOTS }, (_, slot) => (slot === 2 ? -1 : (word + slot * 11) % words));
      kept.project(slots, sums);
      project(model, vectors, VECTOR_STEP, slots, plain);
      for (let unit = 0; unit < units; unit += 1) expect(sums[unit]).toBeCloseTo(plain[unit] ?? 0, 1);
    }
});
