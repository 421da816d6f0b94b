/** A read-only table from non-zero 32-bit hashes to row numbers, open addressing with linear probing. */
export class HashTable {
  readonly #keys: Uint32Array;
  readonly #rows: Uint32Array;
  readonly #mask: number;

  /** Row i belongs to `hashes[i]`; the first of equal hashes wins. */
  constructor(hashes: Uint32Array) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.#keys = new Uint32Array(size);
    this.#rows = new Uint32Array(size);
    this.#mask = size - 1;
    hashes.forEach((hash, row) => {
      let slot = hash & this.#mask;
      while (this.#keys[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & this.#mask;
      if (this.#keys[slot] === hash) return;
      this.#keys[slot] = hash;
      this.#rows[slot] = row;
    });
  }

  /** The row, or -1. */
  find(hash: number): number {
    let slot = hash & this.#mask;
    for (;;) {
      const key = this.#keys[slot];
      if (key === hash) return this.#rows[slot] ?? -1;
      if (key === 0) return -1;
      slot = (slot + 1) & this.#mask;
    }
  }
}
