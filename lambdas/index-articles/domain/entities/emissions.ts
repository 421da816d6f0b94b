import type { Projections } from './denseLayer.ts';
import { MAX_FEATURES } from './features.ts';
import type { TaggerModel } from './tagger.ts';
import { TAGS } from './tags.ts';

/** What a model says of one word by itself: a score of each tag. */
export class Emissions {
  readonly #model: TaggerModel;
  readonly #units: Float32Array;
  readonly #bases = new Uint32Array(MAX_FEATURES);
  readonly #projections: Projections;

  constructor(model: TaggerModel, projections: Projections) {
    this.#model = model;
    this.#units = new Float32Array(model.dense.units);
    this.#projections = projections;
  }

  /** Writes the scores of the word that has the first `count` features and these word vectors around it. */
  score(emission: Float32Array, features: Uint32Array, count: number, slots: Int32Array): void {
    this.#addFeatures(emission, features, count);
    this.#addDense(emission, slots);
  }

  /**
   * The sum of the rows of the features that have weights. Rows lie far apart: reading the first column of all of them
   * at once lets the processor fetch them side by side, which is most of what a word costs.
   */
  #addFeatures(emission: Float32Array, features: Uint32Array, count: number): void {
    const { table, weights, scale } = this.#model;
    const bases = this.#bases;
    let known = 0;
    let first = 0;
    for (let f = 0; f < count; f++) {
      const row = table.find(features[f] ?? 0);
      if (row < 0) continue;
      bases[known++] = row * TAGS;
    }
    for (let f = 0; f < known; f++) first += weights[bases[f] ?? 0] ?? 0;
    emission.fill(0);
    emission[0] = first;
    for (let f = 0; f < known; f++) addRow(emission, weights, bases[f] ?? 0);
    for (let tag = 0; tag < TAGS; tag++) emission[tag] = (emission[tag] ?? 0) * scale;
  }

  #addDense(emission: Float32Array, slots: Int32Array): void {
    const { dense } = this.#model;
    const units = this.#units;
    this.#projections.project(slots, units);
    const { out } = dense;
    for (let unit = 0, at = 0; unit < units.length; unit++) {
      const value = Math.tanh(units[unit] ?? 0);
      for (let tag = 0; tag < TAGS; tag++, at++) emission[tag] = (emission[tag] ?? 0) + value * (out[at] ?? 0);
    }
  }
}

function addRow(sums: Float32Array, weights: Int8Array | Float32Array, base: number): void {
  for (let tag = 1; tag < TAGS; tag++) sums[tag] = (sums[tag] ?? 0) + (weights[base + tag] ?? 0);
}
