import { type CorpusVerdict, checkCorpus } from '../../lambdas/deduplicate-articles/checkCorpus.ts';
import { MemoryStateStore } from '../../lambdas/shared/adapters/local/memoryStateStore.ts';
import { articleIdOf } from '../../lambdas/shared/ids.ts';
import { dedupSettings } from '../../lambdas/shared/settings.ts';
import { SeededRandom } from '../../test/fakes/seededRandom.ts';
import type { Doc, ReferencePair, StoryDoc } from './corpora.ts';
import { transforms } from './transforms.ts';

const usual = dedupSettings.parse({});

/** The verdicts on documents in this order, by uri, in a state that may hold others already. */
export async function verdictsOn(docs: readonly Doc[], settings = usual, state = new MemoryStateStore()) {
  const verdicts = new Map<string, CorpusVerdict>();
  const corpus = docs.map(({ id, title, text }) => ({ uri: id, title, text }));
  for await (const verdict of checkCorpus(corpus, settings, state)) verdicts.set(verdict.uri, verdict);
  return verdicts;
}

const isCopied = (verdict: CorpusVerdict | undefined): boolean => verdict?.duplicateOf !== undefined;

/** Copies of two texts: either is their original. */
const MIXED = new Set([
  'two merged',
  'within a text three times as long',
  'with a short item behind',
  'live page, half as much new',
]);

export interface Recall {
  name: string;
  floor: number | undefined;
  copies: number;
  found: number;
  /** Copies said to copy something else. */
  elsewhere: number;
}

/** Each transform's copies of every document, judged after all the documents: how many find their original. */
export async function recallOfCopies(
  docs: readonly Doc[],
  seed: number,
  settings = usual,
  ways = transforms,
): Promise<Recall[]> {
  const originals = new MemoryStateStore();
  const known = await verdictsOn(docs, settings, originals);
  // The originals are known from an earlier run: their verdicts name them by id.
  const rootOf = (id: string): string => articleIdOf(known.get(id)?.duplicateOf ?? id);
  const recalls: Recall[] = [];
  for (const { name, transform, floor } of ways) {
    const random = new SeededRandom(seed);
    const copies = docs.map((doc, at) => {
      const other = docs[(at * 31 + 17) % docs.length] ?? doc;
      return { id: `copy/${doc.id}`, of: doc.id, and: other.id, ...transform(doc, other, random) };
    });
    // One copy of each document, so that no copy is found by way of another.
    const verdicts = await verdictsOn(copies, settings, originals.fork());
    let found = 0;
    let elsewhere = 0;
    for (const { id, of, and } of copies) {
      const original = verdicts.get(id)?.duplicateOf;
      const sources = MIXED.has(name) ? [rootOf(of), rootOf(and)] : [rootOf(of)];
      if (original === undefined) continue;
      if (sources.includes(original)) found++;
      else elsewhere++;
    }
    recalls.push({ name, floor, copies: copies.length, found, elsewhere });
  }
  return recalls;
}

export interface PairFigures {
  recallAt: { jaccard: number; recall: number; pairs: number }[];
  precision: number;
  copies: number;
  wrong: string[];
}

/** Against every pair with an exact Jaccard: a pair is found when both ends have one original. */
export async function pairFigures(
  docs: readonly Doc[],
  pairs: readonly ReferencePair[],
  settings = usual,
): Promise<PairFigures> {
  const verdicts = await verdictsOn(docs, settings);
  const rootOf = (id: string): string => verdicts.get(id)?.duplicateOf ?? id;
  const groupOf = groups(pairs);
  const copies = docs.filter(({ id }) => isCopied(verdicts.get(id)));
  const wrong = copies
    .filter(({ id }) => groupOf(id) !== groupOf(rootOf(id)))
    .map(({ id }) => `${id} of ${rootOf(id)}`);
  const recallAt = [0.8, 0.5].map((jaccard) => {
    const asked = pairs.filter((pair) => pair.jaccard >= jaccard);
    const found = asked.filter(({ a, b }) => rootOf(a) === rootOf(b));
    return { jaccard, recall: found.length / asked.length, pairs: asked.length };
  });
  return { recallAt, precision: 1 - wrong.length / Math.max(1, copies.length), copies: copies.length, wrong };
}

/** The connected group of each id; an id without a pair is a group of its own. */
const groups = (pairs: readonly ReferencePair[]): ((id: string) => string) => {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined || parent === id ? id : rootOf(parent);
  };
  for (const { a, b } of pairs) parents.set(rootOf(a), rootOf(b));
  return rootOf;
};

/** Stories told apart by people: pairs of items of one story that end in one original, and pairs of two stories that do. */
export async function storyFigures(docs: readonly StoryDoc[]) {
  const verdicts = await verdictsOn(docs);
  const rootOf = (id: string): string => verdicts.get(id)?.duplicateOf ?? id;
  let [together, pairs, wrong] = [0, 0, 0];
  for (const [at, a] of docs.entries()) {
    for (const b of docs.slice(at + 1)) {
      const isOne = rootOf(a.id) === rootOf(b.id);
      if (a.story === b.story) pairs++;
      if (isOne && a.story === b.story) together++;
      if (isOne && a.story !== b.story) wrong++;
    }
  }
  return { together, pairs, wrong };
}
