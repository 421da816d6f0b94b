const PART = 1;
const ALONE = 2;
/** Kinds of every UTF-16 code unit: parts of words, and Han and kana, each of which is taken as a word. */
const kinds = new Uint8Array(0x10000);
for (const [first, last] of [
  [48, 57],
  [65, 90],
  [97, 122],
  [0xc0, 0x1fff],
  [0x2070, 0x2fff],
  [0x3040, 0xffff],
] as const)
  kinds.fill(PART, first, last + 1);
kinds.fill(ALONE, 0x3040, 0xa000);

const LENGTH_BITS = 15;
/** Words shorter than this are most of them grammar. */
const CONTENT_LENGTH = 4;

/** A word's hash ends in its length, 15 at most. */
export const wordLength = (hash: number): number => hash & LENGTH_BITS;
export const isContentWord = (hash: number): boolean => wordLength(hash) >= CONTENT_LENGTH;

/**
 * Writes the words of a text into `hashes` from `at` on, as 32-bit hashes, English capitals as small letters; each word is
 * hashed once. Answers where they end. There are no more words than letters.
 */
export function hashWords(text: string, hashes: Uint32Array, at: number): number {
  let [to, hash, length] = [at, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const read = text.charCodeAt(i);
    const code = read >= 65 && read <= 90 ? read | 32 : read;
    const kind = kinds[code] ?? 0;
    if (kind === PART) {
      hash = Math.imul(hash ^ code, 0x01000193) + 0x9e37;
      length++;
      continue;
    }
    if (length > 0) hashes[to++] = wordHash(hash, length);
    if (kind === ALONE) hashes[to++] = wordHash(code, CONTENT_LENGTH);
    [hash, length] = [0, 0];
  }
  if (length > 0) hashes[to++] = wordHash(hash, length);
  return to;
}

const wordHash = (hash: number, length: number): number => (mix(hash) & ~LENGTH_BITS) | Math.min(LENGTH_BITS, length);
const mix = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);

/** Numbers hashes 0, 1, 2 ... as they come: a table with open addressing, for at most `capacity` of them. */
export class HashNumbers {
  private readonly slots: Int32Array;
  private readonly hashes: Uint32Array;
  private count = 0;

  constructor(capacity: number) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * capacity + 2)));
    this.hashes = new Uint32Array(capacity);
  }

  numberOf(hash: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let slot = mix(hash) & mask;
    for (let number = slots[slot] ?? 0; number > 0; number = slots[slot] ?? 0) {
      if (hashes[number - 1] === hash) return number - 1;
      slot = (slot + 1) & mask;
    }
    hashes[this.count] = hash;
    slots[slot] = ++this.count;
    return this.count - 1;
  }
}
