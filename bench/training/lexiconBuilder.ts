import { normalised, shapeOf } from '../../lambdas/index-articles/domain/entities/documentWords.ts';
import { hashOf, joinHash } from '../../lambdas/index-articles/domain/entities/hashing.ts';
import {
  DIMENSIONS,
  type LexiconTables,
  MAX_PHRASE,
  WORD,
} from '../../lambdas/index-articles/domain/entities/lexicon.ts';
import { tokenize } from '../../lambdas/index-articles/domain/text/tokenize.ts';
import type { Spelling } from './readLookups.ts';

/** Logarithm of the share of a spelling that is not in the tables. */
const UNSEEN = -20;

interface WordRow {
  /** Place among the word vectors, or -1. */
  vector: number;
  brownCapital: number;
  brownLower: number;
  capitals: number;
  coarse: number;
  fine: number;
  flags: number;
  rarity: number;
  speech: number;
}

/** Gathers what is known of each word and phrase and lays it out as the labeller looks it up. */
export class LexiconBuilder {
  readonly #words = new Map<number, WordRow>();
  readonly #phrases = new Map<number, number>();

  #word(word: string) {
    const hash = hashOf(normalised(word, shapeOf(word)));
    let row = this.#words.get(hash);
    if (!row) {
      row = {
        vector: -1,
        brownCapital: 0,
        brownLower: 0,
        capitals: 0,
        coarse: 0,
        fine: 0,
        flags: 0,
        rarity: 255,
        speech: 0,
      };
      this.#words.set(hash, row);
    }
    return row;
  }

  /** Of spellings that look up alike, the commonest has its say. */
  setClasses(word: string, coarse: number, fine: number, rank: number): void {
    const row = this.#word(word);
    if (row.coarse === 0)
      Object.assign(row, { coarse, fine, rarity: Math.min(254, Math.round(10 * Math.log2(rank + 2))) });
  }

  /** Of spellings that look up alike, the commonest keeps its vector. */
  setVector(word: string, vector: number): void {
    const row = this.#word(word);
    if (row.vector < 0) row.vector = vector;
  }

  /** Brown clusters of the commonest spelling with and without a capital, and how the two compare. */
  setSpellings(spellings: ReadonlyMap<string, Spelling>): void {
    const best = new Map<WordRow, { capital: number; lower: number }>();
    for (const [spelling, { cluster, logShare }] of spellings) {
      const row = this.#words.get(hashOf(normalised(spelling, shapeOf(spelling))));
      if (!row) continue;
      const shares = best.get(row) ?? { capital: UNSEEN, lower: UNSEEN };
      best.set(row, shares);
      const capital = /^\p{Lu}/u.test(spelling);
      const form = capital ? 'capital' : 'lower';
      const field = capital ? 'brownCapital' : 'brownLower';
      if (cluster !== 0 && (logShare > shares[form] || row[field] === 0)) row[field] = cluster;
      shares[form] = Math.max(logShare, shares[form]);
    }
    for (const [row, { capital, lower }] of best)
      row.capitals = Math.max(1, Math.min(15, Math.round(8 + (capital - lower))));
  }

  setSpeech(word: string, speech: number): void {
    const row = this.#word(word);
    if (row.speech === 0) row.speech = speech;
  }

  /** Only words that already have a class or are lists' own get flags, so that rare lemmas cost nothing. */
  flag(word: string, flag: number): void {
    if (word.includes(' ')) return;
    if (flag === WORD.common && !this.#words.has(hashOf(normalised(word, shapeOf(word))))) return;
    this.#word(word).flags |= flag;
  }

  phrase(phrase: string, type: number): void {
    const { words } = tokenize(phrase);
    if (words.length === 0 || words.length > MAX_PHRASE) return;
    const hash = words.reduce((joined, word) => joinHash(joined, hashOf(normalised(word, shapeOf(word)))), 0);
    this.#phrases.set(hash, (this.#phrases.get(hash) ?? 0) | type);
  }

  /** Words with vectors come first, by hash. */
  tables(vectors: Int8Array): LexiconTables {
    const later = (row: WordRow): number => (row.vector < 0 ? 1 : 0);
    const words = [...this.#words].sort(([a, left], [b, right]) => later(left) - later(right) || a - b);
    const phrases = [...this.#phrases].sort(([a], [b]) => a - b);
    return {
      wordHashes: Uint32Array.from(words, ([hash]) => hash),
      coarse: Uint8Array.from(words, ([, row]) => row.coarse),
      fine: Uint16Array.from(words, ([, row]) => row.fine),
      flags: Uint16Array.from(words, ([, row]) => row.flags),
      rarity: Uint8Array.from(words, ([, row]) => row.rarity),
      speech: Uint8Array.from(words, ([, row]) => row.speech),
      brownCapital: Uint16Array.from(words, ([, row]) => row.brownCapital),
      brownLower: Uint16Array.from(words, ([, row]) => row.brownLower),
      capitals: Uint8Array.from(words, ([, row]) => row.capitals),
      vectors: Int8Array.from(
        words.flatMap(([, row]) =>
          row.vector < 0 ? [] : [...vectors.subarray(row.vector * DIMENSIONS, (row.vector + 1) * DIMENSIONS)],
        ),
      ),
      phraseHashes: Uint32Array.from(phrases, ([hash]) => hash),
      phraseTypes: Uint8Array.from(phrases, ([, type]) => type),
    };
  }
}
