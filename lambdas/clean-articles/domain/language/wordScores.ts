import { type GramTable, hashNext, hashStart, wordHashStart } from './gramTable.ts';

export interface WordTables {
  /** How many languages the tables speak of. */
  languages: number;
  /** Letter sequences, and whole words grown from `wordHashStart`. */
  grams: GramTable;
  /** Whole words that tell close neighbours apart, most by being rare in one of them. */
  marks: GramTable;
  longestGram: number;
}

/** What words say, added up: scores of all languages, and what tells close neighbours apart. */
export interface WordSums {
  scores: Float64Array;
  marks: Float64Array;
  /** Known grams. */
  grams: number;
}

/** Words kept, some three megabytes: of a language's running text nine in ten. */
const mostKept = 8_192;

/** What words say, kept for those met lately: a word has some twenty grams, and each speaks for up to all languages. */
export class WordScores {
  readonly #tables: WordTables;
  /** Each word's place in the arrays. */
  readonly #places = new Map<string, number>();
  readonly #scores: Float64Array;
  readonly #grams = new Uint16Array(mostKept);
  readonly #hashes = new Uint32Array(mostKept);

  constructor(tables: WordTables) {
    this.#tables = tables;
    this.#scores = new Float64Array(mostKept * tables.languages);
  }

  /** Adds what a word in lower case says. */
  addTo(sums: WordSums, word: string): void {
    const place = this.#places.get(word) ?? this.#keep(word);
    const { languages, marks } = this.#tables;
    const kept = this.#scores;
    const { scores } = sums;
    for (let language = 0, at = place * languages; language < languages; language += 1, at += 1)
      scores[language] = (scores[language] ?? 0) + (kept[at] ?? 0);
    marks.addTo(sums.marks, this.#hashes[place] ?? 0);
    sums.grams += this.#grams[place] ?? 0;
  }

  #keep(word: string): number {
    const { languages, grams, longestGram } = this.#tables;
    if (this.#places.size >= mostKept) this.#places.clear();
    const place = this.#places.size;
    this.#places.set(word, place);
    const scores = this.#scores.subarray(place * languages, (place + 1) * languages).fill(0);
    let known = 0;
    let whole = wordHashStart;
    for (let from = 0; from < word.length; from += 1) {
      whole = hashNext(whole, word.charCodeAt(from));
      const end = Math.min(word.length, from + longestGram);
      let hash = hashStart;
      for (let at = from; at < end; at += 1) {
        hash = hashNext(hash, word.charCodeAt(at));
        if (grams.addTo(scores, hash)) known += 1;
      }
    }
    if (grams.addTo(scores, whole)) known += 1;
    this.#grams[place] = known;
    this.#hashes[place] = whole;
    return place;
  }
}
