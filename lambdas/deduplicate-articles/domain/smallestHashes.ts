const { clz32 } = Math;

/**
 * A consistent sample of a set (bottom-k, Broder 1997): its smallest 16-bit hashes, each once, ascending. The set is a bit
 * for each hash it may hold: to compare hashes with each other is a surprise to the processor every time.
 */
export class SmallestHashes {
  /** The sample, once it has been picked. */
  readonly kept: Int32Array;
  /** A bit for each hash, the smallest first; and one for each 32 of those where any is set. */
  readonly #bits = new Int32Array(1 << 11);
  readonly #filled = new Int32Array(1 << 6);

  constructor(size: number) {
    this.kept = new Int32Array(size);
  }

  clear(): void {
    this.#bits.fill(0);
    this.#filled.fill(0);
  }

  /** Adds a hash where `one` is 1, not where it is 0: a number, so that it needs no branch. */
  add(hash: number, one: number): void {
    const word = hash >>> 5;
    this.#bits[word] = (this.#bits[word] ?? 0) | (one << (31 - (hash & 31)));
    this.#filled[word >>> 5] = (this.#filled[word >>> 5] ?? 0) | (one << (31 - (word & 31)));
  }

  /** Picks the sample out of what was added; answers how many there are. */
  pick(): number {
    const { kept } = this;
    const filled = this.#filled;
    let count = 0;
    for (let at = 0; at < filled.length; at++) {
      for (let left = filled[at] ?? 0; left !== 0 && count < kept.length; left ^= 1 << (31 - clz32(left)))
        count = this.#take(32 * at + clz32(left), count);
    }
    return count;
  }

  /** Takes the hashes of one word of bits behind the `count` kept so far. */
  #take(word: number, count: number): number {
    const { kept } = this;
    let end = count;
    for (let left = this.#bits[word] ?? 0; left !== 0 && end < kept.length; left ^= 1 << (31 - clz32(left)))
      kept[end++] = 32 * word + clz32(left);
    return end;
  }
}
