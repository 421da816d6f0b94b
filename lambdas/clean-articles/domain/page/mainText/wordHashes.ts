const isWordPart = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f));
/** Han and kana, each of which is taken as a word. */
const isWordAlone = (code: number): boolean => code >= 0x3040 && code <= 0x9fff;

const LENGTH_BITS = 15;
/** Words shorter than this are most of them grammar. */
const CONTENT_LENGTH = 4;

/** A word's hash ends in its length, 15 at most. */
export const wordLength = (hash: number): number => hash & LENGTH_BITS;
export const isContentWord = (hash: number): boolean => wordLength(hash) >= CONTENT_LENGTH;

/** The words of a text as 32-bit hashes, English capitals as small letters; each word is hashed once. */
export function wordHashes(text: string): Uint32Array {
  const hashes = new Uint32Array(text.length + 1);
  let [count, hash, length] = [0, 0, 0];
  for (let i = 0; i <= text.length; i++) {
    const read = i < text.length ? text.charCodeAt(i) : 32;
    const code = read >= 65 && read <= 90 ? read | 32 : read;
    const isAlone = isWordAlone(code);
    if (length > 0 && (isAlone || !isWordPart(code))) {
      hashes[count++] = (mix(hash) & ~LENGTH_BITS) | Math.min(LENGTH_BITS, length);
      [hash, length] = [0, 0];
    }
    if (isAlone) hashes[count++] = (mix(code) & ~LENGTH_BITS) | CONTENT_LENGTH;
    else if (isWordPart(code)) {
      hash = Math.imul(hash ^ code, 0x01000193) + 0x9e37;
      length++;
    }
  }
  return hashes.slice(0, count);
}

const mix = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);

const SHINGLE = 4;

/** The runs of four words of a text, each as one hash of theirs. */
export function shingleHashes(words: Uint32Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0;
    for (let j = i; j < i + SHINGLE; j++) hash = Math.imul(hash ^ (words[j] ?? 0), 0x85ebca6b) ^ (hash >>> 13);
    hashes[i] = hash;
  }
  return hashes;
}

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
    const mask = this.slots.length - 1;
    let slot = mix(hash) & mask;
    for (let number = this.slots[slot] ?? 0; number > 0; number = this.slots[slot] ?? 0) {
      if (this.hashes[number - 1] === hash) return number - 1;
      slot = (slot + 1) & mask;
    }
    this.hashes[this.count] = hash;
    this.slots[slot] = ++this.count;
    return this.count - 1;
  }

  numbersOf(hashes: Uint32Array): Uint32Array {
    const numbers = new Uint32Array(hashes.length);
    for (let i = 0; i < hashes.length; i++) numbers[i] = this.numberOf(hashes[i] ?? 0);
    return numbers;
  }
}
