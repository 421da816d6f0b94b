import { LshIndex, Minhash } from 'minhash';
import { SimHash } from 'simhash-js';
import { fingerprintOf } from '../../lambdas/deduplicate-articles/domain/fingerprint.ts';
import { isCopy } from '../../lambdas/deduplicate-articles/domain/isCopy.ts';
import { readSketch } from '../../lambdas/deduplicate-articles/domain/sketch.ts';
import { dedupSettings } from '../../lambdas/shared/settings.ts';

type Text = { title: string; text: string };
/** A way to fingerprint a text and to find that another is its copy, keys and all. */
export interface Matcher {
  name: string;
  /** Texts and runs of the speed test: the peers are slow. */
  sample: number;
  rounds: number;
  fingerprint(doc: Text): unknown;
  matches(a: Text, b: Text): boolean;
}

const settings = dedupSettings.parse({});
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** All that the stage does with a text before it calls the store: words, content hash, keys, and the sketch as it is stored. */
const stored = (doc: Text) => fingerprintOf(doc.title, doc.text, settings.bands);
const ours = (doc: Text) => {
  const { contentHash, sketch } = stored(doc);
  return { contentHash, sketch: readSketch(sketch), droppedAt: '2026-01-01T00:00:00.000Z' };
};

/** Word 5-grams, 128 permutations, 32 bands of 4, Jaccard from 0.5: the package's defaults and the usual threshold. */
const minhash = (doc: Text): Minhash => {
  const all = words(doc.text);
  const hash = new Minhash();
  for (let at = 0; at + 5 <= all.length; at++) hash.update(all.slice(at, at + 5).join(' '));
  return hash;
};
const lsh = new LshIndex();

const simhash = (doc: Text): number => new SimHash().hash(doc.text);
const distance = (a: number, b: number): number => {
  let bits = 0;
  for (let left = (a ^ b) >>> 0; left !== 0; left >>>= 1) bits += left & 1;
  return bits;
};

export const matchers: readonly Matcher[] = [
  {
    name: 'newsdrop',
    sample: 200,
    rounds: 60,
    fingerprint: stored,
    matches: (a, b) => {
      const [mine, theirs] = [ours(a), ours(b)];
      const meets = mine.sketch.keys.some((key, band) => key !== undefined && key === theirs.sketch.keys[band]);
      return (meets || mine.contentHash === theirs.contentHash) && isCopy(mine, theirs, settings) !== undefined;
    },
  },
  {
    name: 'minhash 0.0.9',
    sample: 20,
    rounds: 5,
    fingerprint: minhash,
    matches: (a, b) => {
      const [mine, theirs] = [minhash(a), minhash(b)];
      const bands = new Set(lsh.getHashbands(mine));
      return lsh.getHashbands(theirs).some((band) => bands.has(band)) && mine.jaccard(theirs) >= 0.5;
    },
  },
  {
    name: 'simhash-js 1.0.0',
    sample: 20,
    rounds: 5,
    fingerprint: simhash,
    matches: (a, b) => distance(simhash(a), simhash(b)) <= 3,
  },
];
