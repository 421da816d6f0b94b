const empty = 0;
/** FNV-1a over UTF-16 units, so that a gram's hash grows letter by letter. */
export const hashNext = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
export const hashStart = 0x811c9dc5;
/** What a whole word grows from, so that it is no gram. */
export const wordHashStart = hashNext(hashStart, 0x20);
/** Zero marks a free slot. */
const keyOf = (hash: number): number => (hash === empty ? 1 : hash | 0);

/**
 * Grams by their hashes, each with a language and what it counts there: three lists of one length. At most 256 languages and as many
 * different weights.
 */
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

/** Room for the entries of one gram, beside where they begin, in one number. */
const mostEntries = 256;

/**
 * Grams and their weights in flat arrays: an open hash table from a gram's 32-bit hash to its stretch of entries. What costs is
 * memory far apart, so a gram's hash and place lie side by side, and an entry is one number. Grams are known by their hash alone;
 * among so few a wrong hit is one in tens of thousands, and counts little.
 */
export class GramTable {
  private readonly mask: number;
  /** Of each slot the key, then where its entries begin, times `mostEntries`, plus how many they are. */
  private readonly slots: Int32Array;
  /** Language, times 256, plus the number of the weight. */
  private readonly entries: Uint16Array;
  private readonly weights: Float32Array;

  constructor(list: GramList) {
    const keys = tableOf(list.hashes);
    this.mask = keys.length - 1;
    const counts = new Uint32Array(keys.length);
    for (const hash of list.hashes) count(counts, slotOf(keys, keyOf(hash)));
    this.slots = new Int32Array(keys.length * 2);
    const next = new Uint32Array(keys.length);
    for (let slot = 0, start = 0; slot < keys.length; slot += 1) {
      this.slots[slot * 2] = keys[slot] ?? empty;
      this.slots[slot * 2 + 1] = start * mostEntries + (counts[slot] ?? 0);
      next[slot] = start;
      start += counts[slot] ?? 0;
    }
    this.weights = Float32Array.from(new Set(list.weights));
    this.entries = entriesOf(list, [...new Set(list.weights)], (hash) => count(next, slotOf(keys, keyOf(hash))));
  }

  /** Adds a gram's weights to the scores of its languages; false when the gram is unknown. */
  addTo(scores: Float64Array, hash: number): boolean {
    const { slots, entries, weights, mask } = this;
    const key = keyOf(hash);
    let slot = firstSlot(key, mask);
    for (let found = slots[slot * 2]; found !== key; found = slots[slot * 2]) {
      if (found === empty) return false;
      slot = (slot + 1) & mask;
    }
    const place = slots[slot * 2 + 1] ?? 0;
    const start = place >>> 8;
    const end = start + (place & 0xff);
    for (let at = start; at < end; at += 1) {
      const entry = entries[at] ?? 0;
      const language = entry >> 8;
      scores[language] = (scores[language] ?? 0) + (weights[entry & 0xff] ?? 0);
    }
    return true;
  }
}

const firstSlot = (key: number, mask: number): number => (key ^ (key >>> 15)) & mask;

/** Adds one to a count and answers what it was. */
function count(counts: Uint32Array, at: number): number {
  const was = counts[at] ?? 0;
  counts[at] = was + 1;
  return was;
}

/** Where a key is, or the free slot where it would be. */
function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  let slot = firstSlot(key, mask);
  while (keys[slot] !== empty && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}

/** An open table of the keys of these hashes, at most half full. */
function tableOf(hashes: readonly number[]): Int32Array {
  let keys = new Int32Array(16);
  let used = 0;
  for (const hash of hashes) {
    const key = keyOf(hash);
    const slot = slotOf(keys, key);
    if (keys[slot] === key) continue;
    keys[slot] = key;
    used += 1;
    if (used * 2 > keys.length) keys = grown(keys);
  }
  return keys;
}

function grown(keys: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(keys.length * 4);
  for (const key of keys) if (key !== empty) larger[slotOf(larger, key)] = key;
  return larger;
}

function entriesOf(list: GramList, weights: readonly number[], placeOf: (hash: number) => number): Uint16Array {
  const numbers = new Map(weights.map((weight, number) => [weight, number]));
  const entries = new Uint16Array(list.hashes.length);
  for (let at = 0; at < list.hashes.length; at += 1) {
    const weight = numbers.get(list.weights[at] ?? 0) ?? 0;
    entries[placeOf(list.hashes[at] ?? 0)] = (list.languages[at] ?? 0) * 256 + weight;
  }
  return entries;
}
