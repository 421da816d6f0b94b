import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { randomOf } from './random.ts';
import { readVectors } from './wordVectors.ts';

const DIMENSIONS = 100;
const COARSE = 255;
const FINE = 1000;
const ROUNDS = 8;
/** Centres start at frequent words. */
const FREQUENT = 30_000;

/** Spherical k-means; classes are numbered from 1, 0 being left for unknown words. */
function cluster(vectors: Float32Array, count: number, classes: number, seed: number): Uint16Array {
  const random = randomOf(seed);
  const centres = new Float32Array(classes * DIMENSIONS);
  const restart = (k: number) => {
    const from = Math.floor(random() * Math.min(count, FREQUENT)) * DIMENSIONS;
    centres.set(vectors.subarray(from, from + DIMENSIONS), k * DIMENSIONS);
  };
  for (let k = 0; k < classes; k++) restart(k);
  const assigned = new Uint16Array(count);
  for (let round = 0; round < ROUNDS; round++) {
    for (let n = 0; n < count; n++) assigned[n] = nearest(vectors, n * DIMENSIONS, centres, classes);
    centres.fill(0);
    for (let n = 0; n < count; n++)
      for (let d = 0, at = (assigned[n] ?? 0) * DIMENSIONS; d < DIMENSIONS; d++)
        centres[at + d] = (centres[at + d] ?? 0) + (vectors[n * DIMENSIONS + d] ?? 0);
    for (let k = 0; k < classes; k++) if (!normalise(centres, k * DIMENSIONS)) restart(k);
  }
  return assigned.map((k) => k + 1);
}

function nearest(vectors: Float32Array, from: number, centres: Float32Array, classes: number): number {
  let best = Number.NEGATIVE_INFINITY;
  let found = 0;
  for (let k = 0; k < classes; k++) {
    let product = 0;
    for (let d = 0, at = k * DIMENSIONS; d < DIMENSIONS; d++)
      product += (vectors[from + d] ?? 0) * (centres[at + d] ?? 0);
    if (product > best) {
      best = product;
      found = k;
    }
  }
  return found;
}

function normalise(centres: Float32Array, from: number): boolean {
  const length = Math.hypot(...centres.subarray(from, from + DIMENSIONS));
  if (length < 1e-9) return false;
  for (let d = 0; d < DIMENSIONS; d++) centres[from + d] = (centres[from + d] ?? 0) / length;
  return true;
}

const { values } = parseArgs({
  options: {
    packages: { type: 'string', default: 'node_modules' },
    out: { type: 'string', default: 'wordClasses.tsv' },
  },
});
const { words, values: vectors } = readVectors(values.packages);
const coarse = cluster(vectors, words.length, COARSE, 1);
const fine = cluster(vectors, words.length, FINE, 2);
writeFileSync(values.out, words.map((word, i) => `${word}\t${coarse[i]}\t${fine[i]}\n`).join(''));
