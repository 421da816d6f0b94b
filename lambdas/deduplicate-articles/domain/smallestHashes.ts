/** A consistent sample of a set (bottom-k, Broder 1997): its smallest 16-bit hashes, each once, ascending. */
export class SmallestHashes {
  readonly #kept: Uint16Array;
  #count = 0;

  constructor(size: number) {
    this.#kept = new Uint16Array(size);
  }

  clear(): void {
    this.#count = 0;
  }

  add(hash: number): void {
    const kept = this.#kept;
    const isFull = this.#count === kept.length;
    if (isFull && hash >= (kept[this.#count - 1] ?? 0)) return;
    let place = isFull ? this.#count - 1 : this.#count;
    let at = place;
    while (at > 0 && (kept[at - 1] ?? 0) >= hash) at--;
    if (at < this.#count && kept[at] === hash) return;
    for (; place > at; place--) kept[place] = kept[place - 1] ?? 0;
    kept[at] = hash;
    if (!isFull) this.#count++;
  }

  sample(): Uint16Array {
    return this.#kept.slice(0, this.#count);
  }
}
