/** Above every 16-bit hash. */
const NONE = 1 << 16;

/** A consistent sample of a set (bottom-k, Broder 1997): its smallest 16-bit hashes, each once, ascending. */
export class SmallestHashes {
  /** The sample, once it has been picked. */
  readonly kept: Int32Array;
  readonly #offered: Int32Array;
  #offers = 0;
  #limit = NONE;

  constructor(size: number) {
    this.kept = new Int32Array(size);
    this.#offered = new Int32Array(4 * size);
  }

  clear(): void {
    this.#offers = 0;
    this.#limit = NONE;
  }

  add(hash: number): void {
    this.#offered[this.#offers] = hash;
    this.#offers += hash < this.#limit ? 1 : 0;
    if (this.#offers === this.#offered.length) this.#thin();
  }

  /** Picks the sample out of what was added; answers how many there are. */
  pick(): number {
    const { kept } = this;
    let last = -1;
    for (let count = 0; count < kept.length; count++) {
      last = this.#nextAfter(last);
      if (last === NONE) return count;
      kept[count] = last;
    }
    return kept.length;
  }

  /** The smallest offered hash above this one. */
  #nextAfter(last: number): number {
    const offered = this.#offered;
    const offers = this.#offers;
    let next = NONE;
    for (let at = 0; at < offers; at++) {
      const hash = offered[at] ?? NONE;
      // Not above the last: too big to be the next, without a branch.
      const above = hash | ((hash - last - 1) & NONE);
      next += (above - next) & ((above - next) >> 31);
    }
    return next;
  }

  /** Makes room: only the smallest so far stay. */
  #thin(): void {
    this.#offers = this.pick();
    this.#offered.set(this.kept);
    if (this.#offers === this.kept.length) this.#limit = this.kept[this.#offers - 1] ?? NONE;
  }
}
