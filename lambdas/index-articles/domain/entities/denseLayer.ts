import type { DocumentWords } from './documentWords.ts';
import { VECTOR_STEP } from './lexicon.ts';

/** Words around the one to label whose vectors the layer sees: two on either side, the run's last, and those beside the run. */
export const SLOTS = 8;

/** A hidden layer over word vectors: `hidden` is [slot][dimension][unit], `out` is [unit][tag]. */
export interface DenseModel {
  units: number;
  dimensions: number;
  hidden: Float32Array;
  bias: Float32Array;
  out: Float32Array;
}

/** Vector rows of the words that the layer sees of word `i` in the sentence from `from` to `to`; -1 where there is none. */
export function fillSlots(slots: Int32Array, read: DocumentWords, i: number, from: number, to: number): void {
  const row = (k: number): number => (k < from || k >= to ? -1 : (read.vector[k] ?? -1));
  for (let k = 0; k < 5; k++) slots[k] = row(i + k - 2);
  slots[5] = row((read.runTo[i] ?? 0) - 1);
  slots[6] = row((read.runFrom[i] ?? 0) - 1);
  slots[7] = row(read.runTo[i] ?? 0);
}

/** Values of the hidden units before they are bent, of the rows in `slots`; vectors are a multiple of five long. */
export function project(
  model: DenseModel,
  vectors: Int8Array,
  scale: number,
  slots: Int32Array,
  sums: Float32Array,
): void {
  sums.set(model.bias);
  for (let slot = 0; slot < slots.length; slot++) {
    const row = slots[slot] ?? -1;
    if (row >= 0) addSlot(model, vectors, scale, slot, row, sums);
  }
}

function addSlot(
  model: DenseModel,
  vectors: Int8Array,
  scale: number,
  slot: number,
  row: number,
  sums: Float32Array,
): void {
  const { units, dimensions, hidden } = model;
  const base = slot * dimensions * units;
  // Five at a time: the sums are then read and written a fifth as often.
  for (let d = 0; d < dimensions; d += 5) {
    const at = row * dimensions + d;
    const [v0, v1, v2] = [(vectors[at] ?? 0) * scale, (vectors[at + 1] ?? 0) * scale, (vectors[at + 2] ?? 0) * scale];
    const [v3, v4] = [(vectors[at + 3] ?? 0) * scale, (vectors[at + 4] ?? 0) * scale];
    let weight = base + d * units;
    for (let unit = 0; unit < units; unit++, weight++)
      sums[unit] =
        (sums[unit] ?? 0) +
        v0 * (hidden[weight] ?? 0) +
        v1 * (hidden[weight + units] ?? 0) +
        v2 * (hidden[weight + 2 * units] ?? 0) +
        v3 * (hidden[weight + 3 * units] ?? 0) +
        v4 * (hidden[weight + 4 * units] ?? 0);
  }
}

/** Words in slots kept, three megabytes of them; a power of two. */
const KEPT = 1 << 14;
const KEPT_BITS = Math.log2(KEPT);

/** What each word adds to the hidden units in each slot, kept for the words met last: "the" and "," stand beside most names. */
export class Projections {
  readonly #model: DenseModel;
  readonly #vectors: Int8Array;
  /** The word and slot kept in each place, -1 for none, and its part. */
  readonly #keys = new Int32Array(KEPT).fill(-1);
  readonly #parts: Float32Array;

  constructor(model: DenseModel, vectors: Int8Array) {
    this.#model = model;
    this.#vectors = vectors;
    this.#parts = new Float32Array(KEPT * model.units);
  }

  /** As `project` does, of vectors in steps of VECTOR_STEP. */
  project(slots: Int32Array, sums: Float64Array): void {
    const parts = this.#parts;
    sums.set(this.#model.bias);
    for (let slot = 0; slot < SLOTS; slot++) {
      const row = slots[slot] ?? -1;
      if (row < 0) continue;
      const from = this.#partOf(slot, row);
      for (let unit = 0; unit < sums.length; unit++) sums[unit] = (sums[unit] ?? 0) + (parts[from + unit] ?? 0);
    }
  }

  /** Where the part of a word in a slot lies. */
  #partOf(slot: number, row: number): number {
    const { units } = this.#model;
    const key = row * SLOTS + slot;
    const place = Math.imul(key, 0x9e3779b1) >>> (32 - KEPT_BITS);
    const from = place * units;
    if (this.#keys[place] === key) return from;
    this.#keys[place] = key;
    const part = this.#parts.subarray(from, from + units);
    part.fill(0);
    addSlot(this.#model, this.#vectors, VECTOR_STEP, slot, row, part);
    return from;
  }
}
