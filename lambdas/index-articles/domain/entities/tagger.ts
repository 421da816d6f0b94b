import { type DenseModel, fillSlots, project, SLOTS } from './denseLayer.ts';
import { type DocumentWords, readWords } from './documentWords.ts';
import { FeatureWriter, MAX_FEATURES } from './features.ts';
import type { FeatureTable } from './featureTable.ts';
import { type Lexicon, VECTOR_STEP } from './lexicon.ts';
import { OUTSIDE, PREDECESSORS, TAGS } from './tags.ts';

/** A linear-chain model: `weights[row * TAGS + tag]` of the features in `table`, `transitions[before * TAGS + tag]`. */
export interface TaggerModel {
  table: FeatureTable;
  weights: Int8Array | Float32Array;
  transitions: Float32Array;
  /** What one step of a weight is worth. */
  scale: number;
  dense: DenseModel;
}

/** Labels each word of a document with a BILOU tag; words that no name can hold are outside without being scored. */
export function tagDocument(
  words: readonly string[],
  bounds: readonly { from: number; to: number }[],
  lexicon: Lexicon,
  model: TaggerModel,
): { tags: Uint8Array; read: DocumentWords } {
  const read = readWords(words, bounds, lexicon);
  const writer = new FeatureWriter(read, bounds);
  const tags = new Uint8Array(words.length);
  const slots = new Int32Array(SLOTS);
  const decoder = new Decoder(model, lexicon.vectors);
  for (const { from, to } of bounds) {
    for (let i = from; i < to; ) {
      const end = read.runTo[i] ?? i;
      if (end <= i) {
        i++;
        continue;
      }
      decoder.start();
      for (let k = i; k < end; k++) {
        fillSlots(slots, read, k, from, to);
        decoder.step(writer.out, writer.write(k, from, to), slots);
      }
      decoder.finish(tags, i);
      i = end;
    }
  }
  return { tags, read };
}

/** Pairs of tags that may follow each other, grouped by the second: all `before`s of tag t lie from starts[t] to starts[t + 1]. */
const BEFORE = Uint8Array.from(PREDECESSORS.flatMap((tags) => [...tags]));
const STARTS = Uint16Array.from([
  0,
  ...PREDECESSORS.map((_, tag) => PREDECESSORS.slice(0, tag + 1).flatMap((t) => [...t]).length),
]);

/** Viterbi search over one run of candidate words; what stands around a run is outside. */
class Decoder {
  readonly #model: TaggerModel;
  readonly #vectors: Int8Array;
  readonly #units: Float32Array;
  readonly #emission = new Float64Array(TAGS);
  readonly #bases = new Uint32Array(MAX_FEATURES);
  #scores = new Float64Array(64 * TAGS);
  #back = new Uint8Array(64 * TAGS);
  #length = 0;

  constructor(model: TaggerModel, vectors: Int8Array) {
    this.#model = model;
    this.#vectors = vectors;
    this.#units = new Float32Array(model.dense.units);
  }

  start(): void {
    this.#length = 0;
  }

  step(features: Uint32Array, count: number, slots: Int32Array): void {
    this.#score(features, count);
    this.#addDense(slots);
    if ((this.#length + 1) * TAGS > this.#scores.length) this.#grow();
    this.#extend(this.#length * TAGS);
    this.#length++;
  }

  #grow(): void {
    const scores = new Float64Array(this.#scores.length * 2);
    const back = new Uint8Array(this.#back.length * 2);
    scores.set(this.#scores);
    back.set(this.#back);
    this.#scores = scores;
    this.#back = back;
  }

  /**
   * The sum of the rows of the features that have weights. Rows lie far apart: reading the first column of all of them
   * at once lets the processor fetch them side by side, which is most of what a word costs.
   */
  #score(features: Uint32Array, count: number): void {
    const { table, weights, scale } = this.#model;
    const emission = this.#emission;
    const bases = this.#bases;
    const tags = emission.length;
    let known = 0;
    let first = 0;
    for (let f = 0; f < count; f++) {
      const row = table.find(features[f] ?? 0);
      if (row < 0) continue;
      bases[known++] = row * tags;
    }
    for (let f = 0; f < known; f++) first += weights[bases[f] ?? 0] ?? 0;
    emission.fill(0);
    emission[0] = first;
    for (let f = 0; f < known; f++) addRow(emission, weights, bases[f] ?? 0);
    for (let tag = 0; tag < TAGS; tag++) emission[tag] = (emission[tag] ?? 0) * scale;
  }

  #addDense(slots: Int32Array): void {
    const { dense } = this.#model;
    const units = this.#units;
    const emission = this.#emission;
    project(dense, this.#vectors, VECTOR_STEP, slots, units);
    const { out } = dense;
    const tags = emission.length;
    for (let unit = 0, at = 0; unit < units.length; unit++) {
      const value = Math.tanh(units[unit] ?? 0);
      for (let tag = 0; tag < tags; tag++, at++) emission[tag] = (emission[tag] ?? 0) + value * (out[at] ?? 0);
    }
  }

  #extend(row: number): void {
    const { transitions } = this.#model;
    const scores = this.#scores;
    for (let tag = 0; tag < TAGS; tag++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let at = STARTS[tag] ?? 0, end = STARTS[tag + 1] ?? 0; at < end; at++) {
        const before = BEFORE[at] ?? 0;
        // Before the first word everything is outside.
        if (row === 0 && before !== OUTSIDE) continue;
        const reached = row === 0 ? 0 : (scores[row - TAGS + before] ?? 0);
        const score = reached + (transitions[before * TAGS + tag] ?? 0);
        if (score > best) {
          best = score;
          from = before;
        }
      }
      scores[row + tag] = best + (this.#emission[tag] ?? 0);
      this.#back[row + tag] = from;
    }
  }

  /** Writes the best tags of the run to `tags` from `offset` on. */
  finish(tags: Uint8Array, offset: number): void {
    let row = (this.#length - 1) * TAGS;
    let best = Number.NEGATIVE_INFINITY;
    let tag = 0;
    for (const previous of PREDECESSORS[OUTSIDE] ?? []) {
      const score = (this.#scores[row + previous] ?? 0) + (this.#model.transitions[previous * TAGS + OUTSIDE] ?? 0);
      if (score > best) {
        best = score;
        tag = previous;
      }
    }
    for (let i = this.#length - 1; i >= 0; i--, row -= TAGS) {
      tags[offset + i] = tag;
      tag = this.#back[row + tag] ?? 0;
    }
  }
}

function addRow(sums: Float64Array, weights: Int8Array | Float32Array, base: number): void {
  for (let tag = 1; tag < sums.length; tag++) sums[tag] = (sums[tag] ?? 0) + (weights[base + tag] ?? 0);
}
