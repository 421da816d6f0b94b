import { joinHash } from './hashing.ts';
import { HashTable } from './hashTable.ts';

/** What a word list says of a word; a word may have several. */
export const WORD = {
  firstName: 1,
  name: 2,
  title: 4,
  orgHead: 8,
  placeHead: 16,
  demonym: 32,
  country: 64,
  city: 128,
  calendar: 256,
  company: 512,
  common: 1024,
  role: 2048,
  startsPhrase: 4096,
  facility: 8192,
} as const;

/** What a phrase list says of a phrase; `title` is the name of a well-known thing of any kind. */
export const PHRASE = { person: 1, organisation: 2, place: 4, work: 8, title: 16 } as const;

export const MAX_PHRASE = 6;

/** Length of a word vector, and what one step of its numbers is worth. */
export const DIMENSIONS = 50;
export const VECTOR_STEP = 0.4;

/** The part of speech a word mostly is. */
export const SPEECH = { unknown: 0, noun: 1, verb: 2, adjective: 3, adverb: 4 } as const;

export interface LexiconTables {
  wordHashes: Uint32Array;
  coarse: Uint8Array;
  fine: Uint16Array;
  flags: Uint16Array;
  /** Ten times the binary logarithm of the word's rank by frequency; 255 for words out of the ranking. */
  rarity: Uint8Array;
  speech: Uint8Array;
  /** Brown cluster of the word with a capital and without, 0 for unknown: the first bits of its path are its lowest. */
  brownCapital: Uint16Array;
  brownLower: Uint16Array;
  /** How much likelier the word is with a capital than without: 1 (never) to 15 (always), 0 for unknown. */
  capitals: Uint8Array;
  /** Word vectors of the first rows, DIMENSIONS numbers each. */
  vectors: Int8Array;
  phraseHashes: Uint32Array;
  phraseTypes: Uint8Array;
}

/** Word classes (k-means of word vectors, 0 for unknown words), word lists and phrase lists, all by hash of the lower-cased text. */
export class Lexicon {
  readonly coarse: Uint8Array;
  readonly fine: Uint16Array;
  readonly flags: Uint16Array;
  readonly rarity: Uint8Array;
  readonly speech: Uint8Array;
  readonly brownCapital: Uint16Array;
  readonly brownLower: Uint16Array;
  readonly capitals: Uint8Array;
  readonly vectors: Int8Array;
  readonly #words: HashTable;
  readonly #phrases: HashTable;
  readonly #phraseTypes: Uint8Array;

  constructor(tables: LexiconTables) {
    this.coarse = tables.coarse;
    this.fine = tables.fine;
    this.flags = tables.flags;
    this.rarity = tables.rarity;
    this.speech = tables.speech;
    this.brownCapital = tables.brownCapital;
    this.brownLower = tables.brownLower;
    this.capitals = tables.capitals;
    this.vectors = tables.vectors;
    this.#words = new HashTable(tables.wordHashes);
    this.#phrases = new HashTable(tables.phraseHashes);
    this.#phraseTypes = tables.phraseTypes;
  }

  /** Row of a word in `coarse`, `fine` and `flags`, or -1. */
  row(wordHash: number): number {
    return this.#words.find(wordHash);
  }

  /** Length in words and types of the longest listed phrase that starts at `from`, as length * 32 + types; 0 when there is none. */
  phraseAt(hashes: Uint32Array, from: number, to: number): number {
    let hash = 0;
    let best = 0;
    for (let i = from; i < to && i - from < MAX_PHRASE; i++) {
      hash = joinHash(hash, hashes[i] ?? 0);
      const row = this.#phrases.find(hash);
      if (row >= 0) best = (i - from + 1) * 32 + (this.#phraseTypes[row] ?? 0);
    }
    return best;
  }
}
