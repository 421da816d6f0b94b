import { SeededRandom } from '../../test/fakes/seededRandom.ts';
import type { Doc } from './corpora.ts';
import { verdictsOn } from './measureCopies.ts';
import { routineTemplates } from './routineNotes.ts';
import { templatedNotes } from './templates.ts';
import { quoting } from './transforms.ts';

const SEEDS = [1, 2, 3];
const NOTES = 1000;
const ROUTINE_NOTES = 400;

const mergedOf = async (docs: readonly Doc[]): Promise<number> =>
  [...(await verdictsOn(docs)).values()].filter(({ verdict }) => verdict !== 'original').length;

const lineOf = async (name: string, docsFor: (random: SeededRandom) => Doc[], seed: number): Promise<string> => {
  const merged: number[] = [];
  for (const each of SEEDS) merged.push(await mergedOf(docsFor(new SeededRandom(seed + each))));
  return `${name.padEnd(36)} ${merged.join(', ')} of ${docsFor(new SeededRandom(seed)).length}`;
};

/** How many of what are stories of their own are taken for copies, for each of three seeds: a line per kind. */
export async function* falseMerges(docs: readonly Doc[], seed: number): AsyncIterable<string> {
  yield lineOf('earnings, weather, quakes, markets', (random) => templatedNotes(NOTES, random), seed);
  for (const [name, template] of Object.entries(routineTemplates)) {
    const notes = (random: SeededRandom): Doc[] =>
      Array.from({ length: ROUTINE_NOTES }, (_, at) => ({ id: `${name}/${at}`, ...template(random) }));
    yield lineOf(name, notes, seed);
  }
  const random = new SeededRandom(seed);
  const quotes = docs.map((doc, at) => ({ id: doc.id, ...quoting(doc, docs[(at + 1) % docs.length] ?? doc, random) }));
  const more = (await mergedOf(quotes)) - (await mergedOf(docs));
  yield `${'stories that quote a sixth of another'.padEnd(36)} ${more} of ${docs.length}, beside the copies among them`;
}
