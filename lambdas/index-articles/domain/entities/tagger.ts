import { gatherEvidence } from './documentEvidence.ts';
import { type DocumentWords, readWords } from './documentWords.ts';
import { FeatureWriter } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { OUTSIDE, PREDECESSORS, TAGS } from './tags.ts';

/** A linear-chain model: `weights[bucket * TAGS + tag]`, `bucketMask` folds feature hashes, `transitions[before * TAGS + tag]`. */
export interface TaggerModel {
  weights: Int8Array | Float32Array;
  transitions: Float32Array;
  bucketMask: number;
  /** What one step of a weight is worth. */
  scale: number;
}

/** Labels each word of a document with a BILOU tag; words that no name can hold are outside without being scored. */
export function tagDocument(
  words: readonly string[],
  bounds: readonly { from: number; to: number }[],
  lexicon: Lexicon,
  model: TaggerModel,
): { tags: Uint8Array; read: DocumentWords } {
  const read = readWords(words, bounds, lexicon);
  const writer = new FeatureWriter(read, gatherEvidence(read, bounds));
  const tags = new Uint8Array(words.length);
  const decoder = new Decoder(model);
  for (const { from, to } of bounds) {
    for (let i = from; i < to; ) {
      const end = read.runTo[i] ?? i;
      if (end <= i) {
        i++;
        continue;
      }
      decoder.start();
      for (let k = i; k < end; k++) decoder.step(writer.out, writer.write(k, from, to));
      decoder.finish(tags, i);
      i = end;
    }
  }
  return { tags, read };
}

/** Viterbi search over one run of candidate words; what stands around a run is outside. */
class Decoder {
  readonly #model: TaggerModel;
  readonly #emission = new Float64Array(TAGS);
  #scores: Float64Array[] = [new Float64Array(TAGS)];
  #back: Uint8Array[] = [new Uint8Array(TAGS)];
  #length = 0;

  constructor(model: TaggerModel) {
    this.#model = model;
  }

  start(): void {
    this.#length = 0;
  }

  step(features: Uint32Array, count: number): void {
    this.#score(features, count);
    const row = this.#length++;
    if (this.#scores.length <= row) {
      this.#scores.push(new Float64Array(TAGS));
      this.#back.push(new Uint8Array(TAGS));
    }
    const scores = this.#scores[row];
    const back = this.#back[row];
    if (!scores || !back) return;
    const before = row > 0 ? this.#scores[row - 1] : undefined;
    for (let tag = 0; tag < TAGS; tag++) this.#extend(tag, before, scores, back);
  }

  #score(features: Uint32Array, count: number): void {
    const { weights, bucketMask, scale } = this.#model;
    const emission = this.#emission;
    emission.fill(0);
    for (let f = 0; f < count; f++) {
      const base = ((features[f] ?? 0) & bucketMask) * TAGS;
      for (let tag = 0; tag < TAGS; tag++) emission[tag] = (emission[tag] ?? 0) + (weights[base + tag] ?? 0);
    }
    for (let tag = 0; tag < TAGS; tag++) emission[tag] = (emission[tag] ?? 0) * scale;
  }

  #extend(tag: number, before: Float64Array | undefined, scores: Float64Array, back: Uint8Array): void {
    const { transitions } = this.#model;
    let best = Number.NEGATIVE_INFINITY;
    let from = 0;
    for (const previous of PREDECESSORS[tag] ?? []) {
      // Before the first word everything is outside.
      const reached = before ? (before[previous] ?? 0) : previous === OUTSIDE ? 0 : Number.NEGATIVE_INFINITY;
      const score = reached + (transitions[previous * TAGS + tag] ?? 0);
      if (score > best) {
        best = score;
        from = previous;
      }
    }
    scores[tag] = best + (this.#emission[tag] ?? 0);
    back[tag] = from;
  }

  /** Writes the best tags of the run to `tags` from `offset` on. */
  finish(tags: Uint8Array, offset: number): void {
    const last = this.#scores[this.#length - 1];
    let best = Number.NEGATIVE_INFINITY;
    let tag = 0;
    for (const previous of PREDECESSORS[OUTSIDE] ?? []) {
      const score = (last?.[previous] ?? 0) + (this.#model.transitions[previous * TAGS + OUTSIDE] ?? 0);
      if (score > best) {
        best = score;
        tag = previous;
      }
    }
    for (let row = this.#length - 1; row >= 0; row--) {
      tags[offset + row] = tag;
      tag = this.#back[row]?.[tag] ?? 0;
    }
  }
}
