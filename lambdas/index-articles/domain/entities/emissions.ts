import { type DenseModel, Projections } from './denseLayer.ts';
import type { FeatureRows } from './featureRows.ts';
import { TAGS } from './tags.ts';

/** What a model says of one word by itself: a score of each tag. */
export class Emissions {
  readonly #rows: FeatureRows;
  readonly #scale: number;
  readonly #projections: Projections;
  readonly #units: Float64Array;
  /** What each unit says of each tag, `tag * units + unit`. */
  readonly #out: Float64Array;

  constructor({ rows, scale, dense }: { rows: FeatureRows; scale: number; dense: DenseModel }, vectors: Int8Array) {
    this.#rows = rows;
    this.#scale = scale;
    this.#projections = new Projections(dense, vectors);
    this.#units = new Float64Array(dense.units);
    this.#out = Float64Array.from({ length: TAGS * dense.units }, (_, at) => {
      const unit = at % dense.units;
      return dense.out[unit * TAGS + (at - unit) / dense.units] ?? 0;
    });
  }

  /** Writes the scores of the word that has the first `count` features and these word vectors around it. */
  score(emission: Float32Array, features: Uint32Array, count: number, slots: Int32Array): void {
    this.#rows.sum(features, count, this.#scale, emission);
    this.#addDense(emission, slots);
  }

  #addDense(emission: Float32Array, slots: Int32Array): void {
    const units = this.#units;
    const out = this.#out;
    this.#projections.project(slots, units);
    for (let unit = 0; unit < units.length; unit++) units[unit] = Math.tanh(units[unit] ?? 0);
    for (let tag = 0, at = 0; tag < TAGS; tag++) {
      let [even, odd] = [0, 0];
      for (let unit = 0; unit < units.length; unit += 2, at += 2) {
        even += (units[unit] ?? 0) * (out[at] ?? 0);
        odd += (units[unit + 1] ?? 0) * (out[at + 1] ?? 0);
      }
      emission[tag] = (emission[tag] ?? 0) + even + odd;
    }
  }
}
