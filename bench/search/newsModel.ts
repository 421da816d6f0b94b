import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRow } from '../../lambdas/shared/searchIndex.ts';

export interface BbcText {
  id: string;
  topic: string;
  title: string;
  text: string;
}

/** The 2,225 BBC texts: the first line is the title. */
export function readBbc(data: string): BbcText[] {
  const root = join(data, 'bbc/dataset/data_files');
  return readdirSync(root).flatMap((topic) =>
    readdirSync(join(root, topic))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => {
        const [title = '', ...rest] = readFileSync(join(root, topic, file), 'latin1').split('\n');
        return { id: `${topic}-${file.replace('.txt', '')}`, topic, title: title.trim(), text: rest.join('\n').trim() };
      }),
  );
}

/** mulberry32: small, seeded, even enough. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One article in five says that it is not English, so that both vocabularies are in every table. */
const languages = ['en', 'en', 'en', 'en-GB', 'de'];

/**
 * Writes articles that are like news to an index: words follow each other as in the BBC texts (a first-order chain, so
 * frequencies are Zipf's), lengths are theirs, and one word in two hundred is a name never seen before, as vocabularies
 * never stop growing.
 */
export class NewsModel {
  private readonly words: string[] = [];
  private readonly followers: number[][] = [];
  private readonly lengths: number[];
  private readonly topics: string[];
  private readonly random: () => number;

  constructor(texts: readonly BbcText[], seed = 1) {
    this.random = seededRandom(seed);
    this.topics = [...new Set(texts.map((text) => text.topic))];
    const idOf = new Map<string, number>();
    this.lengths = texts.map((text) => this.learn(text.text.split(/\s+/), idOf));
  }

  private learn(words: readonly string[], idOf: Map<string, number>): number {
    let before: number | undefined;
    for (const word of words) {
      const known = idOf.get(word) ?? this.words.push(word) - 1;
      idOf.set(word, known);
      this.followers[known] ??= [];
      if (before !== undefined) this.followers[before]?.push(known);
      before = known;
    }
    return words.length;
  }

  row(number: number): SearchRow {
    const day = Date.UTC(2025, 0, 1) + Math.floor(this.random() * 400) * 86_400_000;
    const title = this.run(8);
    const text = this.run(this.pick(this.lengths) ?? 300);
    const id = `article-${number}`;
    return {
      id,
      version: 1,
      uri: `https://news.example/${id}`,
      title,
      text,
      summary: text.slice(0, 300),
      language: this.pick(languages) ?? 'en',
      source: `Source ${Math.floor(this.random() ** 2 * 50)}`,
      published: new Date(day).toISOString(),
      topics: [this.pick(this.topics) ?? 'news'],
      people: [this.name(), this.name()],
      places: [this.name()],
      organisations: [],
      duplicateOf: this.random() < 0.05 ? 'article-0' : '',
      storedAt: `articles/2025/01/01/${id}.v1.json`,
    };
  }

  /** A word of four letters or more: any of the vocabulary, so mostly a rare one. */
  rareWord(): string {
    return this.queryWord(() => this.pick(this.words) ?? '');
  }

  /** A word of four letters or more as it comes in a text, so mostly a frequent one. */
  frequentWord(): string {
    return this.queryWord(() => this.run(6).split(' ').at(-1) ?? '');
  }

  private queryWord(draw: () => string): string {
    for (;;) {
      const word = draw().replace(/[^A-Za-z]/g, '');
      if (word.length > 3) return word;
    }
  }

  /** Words as they stand one behind the other in the texts. */
  run(length: number): string {
    let at = Math.floor(this.random() * this.words.length);
    const run: string[] = [];
    while (run.length < length) {
      run.push(this.random() < 0.005 ? this.invented() : (this.words[at] ?? ''));
      at = this.pick(this.followers[at] ?? []) ?? Math.floor(this.random() * this.words.length);
    }
    return run.join(' ');
  }

  private name(): string {
    return `Person ${Math.floor(this.random() ** 3 * 5000)}`;
  }

  private invented(): string {
    const syllable = (): string => `${this.pick([...'bdfgklmnprstvz'])}${this.pick([...'aeiou'])}`;
    return `B${syllable()}${syllable()}${syllable()}${this.random() < 0.5 ? syllable() : 'n'}`;
  }

  private pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.random() * items.length)];
  }
}
