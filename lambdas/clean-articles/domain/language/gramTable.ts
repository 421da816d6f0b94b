const empty = 0;
/** FNV-1a over UTF-16 units, so that a gram's hash grows letter by letter. */
export const hashNext = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
export const hashStart = 0x811c9dc5;
/** What a whole word grows from, so that it is no gram. */
export const wordHashStart = hashNext(hashStart, 0x20);
/** Zero marks a free slot. */
const keyOf = (hash: number): number => (hash === empty ? 1 : hash | 0);

/** Grams by their hashes, each with a language and what it counts there: three lists of one length. */
export class GramList {
  readonly hashes: number[] = [];
  readonly languages: number[] = [];
  readonly weights: number[] = [];

  add(hash: number, language: number, weight: number): void {
    this.hashes.push(hash);
    this.languages.push(language);
    this.weights.push(weight);
  }
}

/**
 * Grams and their weights in flat arrays: an open hash table from a gram's 32-bit hash to its stretch of weights. Grams are known
 * by their hash alone; among so few a wrong hit is one in tens of thousands, and counts little.
 */
export class GramTable {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly starts: Uint32Array;
  private readonly languages: Uint8Array;
  private readonly weights: Float32Array;

  constructor(list: GramList) {
    const { length } = list.hashes;
    const size = 2 ** Math.ceil(Math.log2(length * 2 + 2));
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.starts = new Uint32Array(size + 1);
    this.languages = new Uint8Array(length);
    this.weights = new Float32Array(length);
    const slots = new Uint32Array(length);
    for (let at = 0; at < length; at += 1) {
      const slot = this.claim(keyOf(list.hashes[at] ?? 0));
      slots[at] = slot;
      this.starts[slot + 1] = (this.starts[slot + 1] ?? 0) + 1;
    }
    for (let slot = 0; slot < size; slot += 1) {
      this.starts[slot + 1] = (this.starts[slot + 1] ?? 0) + (this.starts[slot] ?? 0);
    }
    this.fill(list, slots);
  }

  /** Adds a gram's weights to the scores of its languages; false when the gram is unknown. */
  addTo(scores: Float64Array, hash: number): boolean {
    const slot = this.slotOf(keyOf(hash));
    if (this.keys[slot] === empty) return false;
    const { languages, weights } = this;
    const end = this.starts[slot + 1] ?? 0;
    for (let at = this.starts[slot] ?? 0; at < end; at += 1) {
      const language = languages[at] ?? 0;
      scores[language] = (scores[language] ?? 0) + (weights[at] ?? 0);
    }
    return true;
  }

  private fill({ languages, weights }: GramList, slots: Uint32Array): void {
    const next = this.starts.slice();
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] ?? 0;
      const place = next[slot] ?? 0;
      this.languages[place] = languages[at] ?? 0;
      this.weights[place] = weights[at] ?? 0;
      next[slot] = place + 1;
    }
  }

  private claim(key: number): number {
    const slot = this.slotOf(key);
    this.keys[slot] = key;
    return slot;
  }

  private slotOf(key: number): number {
    let slot = (key ^ (key >>> 15)) & this.mask;
    while (this.keys[slot] !== empty && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }
}
