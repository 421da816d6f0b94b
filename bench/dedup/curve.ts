import { corpusMessage } from '../../lambdas/deduplicate-articles/checkCorpus.ts';
import { dedupSettings } from '../../lambdas/shared/settings.ts';
import { SeededRandom } from '../../test/fakes/seededRandom.ts';
import type { Doc, ReferencePair } from './corpora.ts';
import { billOf, dollarsPerMillion } from './cost.ts';
import { pairFigures, recallOfCopies, verdictsOn } from './measureCopies.ts';
import { templatedNotes } from './templates.ts';
import { transforms } from './transforms.ts';

/** Settings to either side of those in force. */
const variants = [
  { bands: 4 },
  { bands: 6 },
  {},
  { bands: 10 },
  { bands: 12 },
  { minJaccard: 0.4, minContainment: 0.6, minWordJaccard: 0.55 },
  { minJaccard: 0.6, minContainment: 0.8, minWordJaccard: 0.7 },
];
const ways = transforms.filter(({ name }) => /^(10|20)%|lead|third/.test(name));

/** A line of the trade-off curve per variant of the settings: recall of four kinds of copies, precision, false merges, cost. */
export async function* curve(
  bbc: readonly Doc[],
  copied: readonly Doc[],
  pairs: readonly ReferencePair[],
  seed: number,
): AsyncIterable<string> {
  for (const variant of variants) {
    const settings = dedupSettings.parse(variant);
    const recalls = await recallOfCopies(copied, seed, settings, ways);
    const { precision } = await pairFigures(bbc, pairs, settings);
    const notes = await verdictsOn(templatedNotes(1000, new SeededRandom(seed)), settings);
    const merged = [...notes.values()].filter(({ verdict }) => verdict !== 'original').length;
    const messages = bbc.map(({ id, title, text }, at) => corpusMessage({ uri: id, title, text }, Date.now() + at));
    const dollars = Object.values(dollarsPerMillion(await billOf(messages, undefined, settings)));
    yield [
      Object.entries(variant)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ') || 'as set',
      ...recalls.map(({ name, found, copies }) => `${name} ${(found / copies).toFixed(4)}`),
      `precision ${precision.toFixed(4)}`,
      `templated merged ${merged} of 1000`,
      `$${dollars.reduce((sum, part) => sum + part, 0).toFixed(2)}`,
    ].join(' | ');
  }
}
