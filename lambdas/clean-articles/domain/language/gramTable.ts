/** One gram of one language, and what it counts there. */
export interface GramWeight {
  gram: string;
  language: number;
  weight: number;
}

const empty = 0;
/** FNV-1a over UTF-16 units, so that a gram's hash grows letter by letter. */
export const hashStart = 0x811c9dc5;
export const hashNext = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
/** Zero marks a free slot. */
const keyOf = (hash: number): number => (hash === empty ? 1 : hash);

function hashOf(gram: string): number {
  let hash = hashStart;
  for (let at = 0; at < gram.length; at += 1) hash = hashNext(hash, gram.charCodeAt(at));
  return keyOf(hash);
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

  constructor(entries: readonly GramWeight[]) {
    const size = 2 ** Math.ceil(Math.log2(entries.length * 2 + 2));
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.starts = new Uint32Array(size + 1);
    this.languages = new Uint8Array(entries.length);
    this.weights = new Float32Array(entries.length);
    const slots = entries.map(({ gram }) => this.claim(hashOf(gram)));
    for (const slot of slots) this.starts[slot + 1] = (this.starts[slot + 1] ?? 0) + 1;
    for (let slot = 0; slot < size; slot += 1) {
      this.starts[slot + 1] = (this.starts[slot + 1] ?? 0) + (this.starts[slot] ?? 0);
    }
    this.fill(entries, slots);
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

  private fill(entries: readonly GramWeight[], slots: readonly number[]): void {
    const next = this.starts.slice();
    for (const [at, { language, weight }] of entries.entries()) {
      const slot = slots[at] ?? 0;
      const place = next[slot] ?? 0;
      this.languages[place] = language;
      this.weights[place] = weight;
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
