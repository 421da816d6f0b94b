import { OUTSIDE, PREDECESSORS, TAGS } from './tags.ts';

/** Pairs of tags that may follow each other, grouped by the second: all `before`s of tag t lie from starts[t] to starts[t + 1]. */
const BEFORE = Uint8Array.from(PREDECESSORS.flatMap((tags) => [...tags]));
const STARTS = Uint16Array.from([
  0,
  ...PREDECESSORS.map((_, tag) => PREDECESSORS.slice(0, tag + 1).flatMap((t) => [...t]).length),
]);

/** Search for the best tags of a run of candidate words; what stands around a run is outside. */
export class Viterbi {
  readonly #transitions: Float32Array;
  #scores = new Float64Array(64 * TAGS);
  #back = new Uint8Array(64 * TAGS);

  constructor(transitions: Float32Array) {
    this.#transitions = transitions;
  }

  /** Writes the best tags of the words `from` to `to` to `tags`; `emissions[word * TAGS + tag]` are their scores. */
  decode(emissions: Float32Array, from: number, to: number, tags: Uint8Array): void {
    const length = to - from;
    if (length * TAGS > this.#scores.length) {
      this.#scores = new Float64Array(length * 2 * TAGS);
      this.#back = new Uint8Array(length * 2 * TAGS);
    }
    for (let k = 0; k < length; k++) this.#extend(k * TAGS, emissions, (from + k) * TAGS);
    this.#trace(length, from, tags);
  }

  #extend(row: number, emissions: Float32Array, at: number): void {
    const transitions = this.#transitions;
    const scores = this.#scores;
    for (let tag = 0; tag < TAGS; tag++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let k = STARTS[tag] ?? 0, end = STARTS[tag + 1] ?? 0; k < end; k++) {
        const before = BEFORE[k] ?? 0;
        // Before the first word everything is outside.
        if (row === 0 && before !== OUTSIDE) continue;
        const reached = row === 0 ? 0 : (scores[row - TAGS + before] ?? 0);
        const score = reached + (transitions[before * TAGS + tag] ?? 0);
        if (score > best) {
          best = score;
          from = before;
        }
      }
      scores[row + tag] = best + (emissions[at + tag] ?? 0);
      this.#back[row + tag] = from;
    }
  }

  #trace(length: number, from: number, tags: Uint8Array): void {
    let row = (length - 1) * TAGS;
    let best = Number.NEGATIVE_INFINITY;
    let tag = 0;
    for (const previous of PREDECESSORS[OUTSIDE] ?? []) {
      const score = (this.#scores[row + previous] ?? 0) + (this.#transitions[previous * TAGS + OUTSIDE] ?? 0);
      if (score > best) {
        best = score;
        tag = previous;
      }
    }
    for (let k = length - 1; k >= 0; k--, row -= TAGS) {
      tags[from + k] = tag;
      tag = this.#back[row + tag] ?? 0;
    }
  }
}
