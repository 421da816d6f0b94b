import { type DenseModel, project, SLOTS } from '../../lambdas/index-articles/domain/entities/denseLayer.ts';
import { DIMENSIONS, VECTOR_STEP } from '../../lambdas/index-articles/domain/entities/lexicon.ts';
import { TAGS } from '../../lambdas/index-articles/domain/entities/tags.ts';
import { randomOf } from './random.ts';

interface DenseOptions {
  units: number;
  seed: number;
  denseRate?: number;
  denseL2?: number;
  slotDropout?: number;
  unitDropout?: number;
}

/** What the layer saw of one word and made of it, kept for learning. */
interface Look {
  slots: Int32Array;
  values: Float32Array;
}

/** Learns the hidden layer over word vectors: tanh units with dropout of slots and of units, AdaGrad. */
export class DenseLearner {
  readonly model: DenseModel;
  readonly #vectors: Int8Array;
  readonly #squares: { hidden: Float32Array; bias: Float32Array; out: Float32Array };
  readonly #rate: number;
  readonly #l2: number;
  readonly #slotDropout: number;
  readonly #unitDropout: number;

  constructor(vectors: Int8Array, options: DenseOptions) {
    const { units } = options;
    this.#vectors = vectors;
    this.#rate = options.denseRate ?? 0.02;
    this.#l2 = options.denseL2 ?? 1e-4;
    this.#slotDropout = options.slotDropout ?? 0.1;
    this.#unitDropout = options.unitDropout ?? 0.3;
    const random = randomOf(options.seed + 7);
    const start = (length: number, width: number): Float32Array =>
      Float32Array.from({ length }, () => (random() * 2 - 1) * Math.sqrt(3 / width));
    this.model = {
      units,
      dimensions: DIMENSIONS,
      hidden: start(SLOTS * DIMENSIONS * units, SLOTS * DIMENSIONS),
      bias: new Float32Array(units),
      out: new Float32Array(units * TAGS),
    };
    this.#squares = {
      hidden: new Float32Array(SLOTS * DIMENSIONS * units),
      bias: new Float32Array(units),
      out: new Float32Array(units * TAGS),
    };
    for (let i = 0; i < this.model.out.length; i++) this.model.out[i] = (random() * 2 - 1) * 0.1;
  }

  /** Adds what the layer says of one word to `emission`. */
  look(slots: Int32Array, emission: Float64Array, random: () => number): Look {
    const { units, out } = this.model;
    const kept = slots.map((row) => (random() < this.#slotDropout ? -1 : row));
    const values = new Float32Array(units);
    project(this.model, this.#vectors, VECTOR_STEP, kept, values);
    for (let unit = 0; unit < units; unit++) {
      const value = random() < this.#unitDropout ? 0 : Math.tanh(values[unit] ?? 0);
      values[unit] = value;
      const boost = value / (1 - this.#unitDropout);
      if (value !== 0)
        for (let tag = 0; tag < TAGS; tag++)
          emission[tag] = (emission[tag] ?? 0) + boost * (out[unit * TAGS + tag] ?? 0);
    }
    return { slots: kept, values };
  }

  learn({ slots, values }: Look, gradient: Float64Array): void {
    const { units, hidden, bias, out } = this.model;
    let any = 0;
    for (let tag = 0; tag < TAGS; tag++) any = Math.max(any, Math.abs(gradient[tag] ?? 0));
    if (any < 1e-3) return;
    const back = new Float32Array(units);
    const boost = 1 / (1 - this.#unitDropout);
    for (let unit = 0; unit < units; unit++) {
      const value = values[unit] ?? 0;
      if (value === 0) continue;
      let sum = 0;
      for (let tag = 0; tag < TAGS; tag++) {
        const by = gradient[tag] ?? 0;
        const at = unit * TAGS + tag;
        sum += by * (out[at] ?? 0);
        this.#step(out, this.#squares.out, at, by * value * boost);
      }
      back[unit] = sum * boost * (1 - value * value);
      this.#step(bias, this.#squares.bias, unit, back[unit] ?? 0);
    }
    for (let slot = 0; slot < SLOTS; slot++) {
      const row = slots[slot] ?? -1;
      if (row < 0) continue;
      for (let d = 0; d < DIMENSIONS; d++) {
        const value = (this.#vectors[row * DIMENSIONS + d] ?? 0) * VECTOR_STEP;
        if (value === 0) continue;
        const base = (slot * DIMENSIONS + d) * units;
        for (let unit = 0; unit < units; unit++) {
          const by = back[unit] ?? 0;
          if (by !== 0) this.#step(hidden, this.#squares.hidden, base + unit, by * value);
        }
      }
    }
  }

  #step(weights: Float32Array, squares: Float32Array, at: number, gradient: number): void {
    const weight = weights[at] ?? 0;
    const slope = gradient - this.#l2 * weight;
    const square = (squares[at] ?? 0) + slope * slope;
    squares[at] = square;
    weights[at] = weight + (this.#rate * slope) / Math.sqrt(square + 1e-8);
  }
}
