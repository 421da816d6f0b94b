/**
 * Which features have weights: open addressing with linear probing, the low bits of a feature's hash for its slot and
 * the high ones for its mark. A feature never learnt finds another's mark once in some ten thousand times.
 */
export class FeatureTable {
  /** Mark of the feature in each slot, 0 for none; a power of two long and never full. */
  readonly marks: Uint16Array;
  readonly #mask: number;

  constructor(marks: Uint16Array) {
    this.marks = marks;
    this.#mask = marks.length - 1;
  }

  /** The slot, which is the feature's row of weights, or -1. */
  find(hash: number): number {
    const mark = hash >>> 16 || 1;
    let slot = hash & this.#mask;
    for (;;) {
      const found = this.marks[slot];
      if (found === mark) return slot;
      if (found === 0) return -1;
      slot = (slot + 1) & this.#mask;
    }
  }

  add(hash: number): void {
    let slot = hash & this.#mask;
    while (this.marks[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.marks[slot] = hash >>> 16 || 1;
  }
}
