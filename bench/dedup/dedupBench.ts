import { parseArgs } from 'node:util';
import { corpusMessage } from '../../lambdas/deduplicate-articles/checkCorpus.ts';
import { SeededRandom } from '../../test/fakes/seededRandom.ts';
import type { BenchOptions } from '../bench.ts';
import { growthOf } from './bounded.ts';
import { bbcDocs, type Doc, fundusDocs, naebDocs, referencePairs, scoopDocs } from './corpora.ts';
import { type Bill, billOf, dollarsPerMillion } from './cost.ts';
import { curve } from './curve.ts';
import { recallByLanguage } from './languages.ts';
import { type Matcher, matchers } from './matchers.ts';
import { pairFigures, recallOfCopies, storyFigures } from './measureCopies.ts';
import { falseMerges } from './strangers.ts';
import { templatedNotes } from './templates.ts';
import { transforms } from './transforms.ts';

const SEED = 20_260;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const share = (part: number, whole: number): string => (part / Math.max(1, whole)).toFixed(4);
const isLongEnough = ({ text }: Doc): boolean => text.split(/\s+/).length >= 50;

/**
 * Prints recall, precision, speed, cost and growth of deduplication, two npm peers beside it. `--count N` sets how many
 * crowd the same places; `--crowd NAME|all` prints only that, `--speed` only the fingerprints; `--curve` what other settings
 * would give.
 */
export async function bench({ data, args }: BenchOptions): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string' },
      crowd: { type: 'string' },
      curve: { type: 'boolean' },
      speed: { type: 'boolean' },
    },
    strict: false,
  });
  const { count = '10000', crowd } = values;
  if (values.speed) return saySpeed(bbcDocs(data));
  if (typeof crowd === 'string') return sayGrowth(Number(count), crowd === 'all' ? undefined : crowd);
  const bbc = bbcDocs(data);
  const docs = [...bbc, ...naebDocs(data), ...fundusDocs(data)].filter(isLongEnough);
  if (values.curve) {
    for await (const line of curve(bbc, docs, referencePairs(data), SEED)) say(line);
    return;
  }
  await sayPairs(data, bbc);
  await sayCopies(docs);
  await sayStrangers(data, docs);
  await sayLanguages(data);
  sayPeers(docs);
  saySpeed(bbc);
  await sayCost(bbc);
  await sayGrowth(Number(count), undefined);
}

async function sayPairs(data: string, bbc: readonly Doc[]): Promise<void> {
  const { recallAt, precision, copies, wrong } = await pairFigures(bbc, referencePairs(data));
  say(`bbc, exact word-5-gram pairs (${bbc.length} texts)`);
  for (const { jaccard, recall, pairs } of recallAt)
    say(`  recall at Jaccard >= ${jaccard}: ${recall.toFixed(4)} of ${pairs}`);
  say(`  precision: ${precision.toFixed(4)} of ${copies} copies; wrong: ${wrong.join(', ') || 'none'}`);
}

async function sayCopies(docs: readonly Doc[]): Promise<void> {
  say(`edited copies of ${docs.length} texts (bbc, naeb-dev, fundus-dev), seed ${SEED}`);
  for (const { name, floor, copies, found, elsewhere } of await recallOfCopies(docs, SEED)) {
    const asked = floor === undefined ? '' : ` (asked ${floor})`;
    say(`  ${name.padEnd(34)} recall ${share(found, copies)}${asked}, said to copy another ${elsewhere}`);
  }
}

async function sayStrangers(data: string, docs: readonly Doc[]): Promise<void> {
  say('hard negatives: stories of their own said to be copies, three seeds');
  for await (const line of falseMerges(docs, SEED)) say(`  ${line}`);
  const { together, pairs, wrong } = await storyFigures(scoopDocs(data));
  say(`scoop_dedup: ${together} of ${pairs} pairs of one story together; ${wrong} pairs of two stories together`);
}

async function sayLanguages(data: string): Promise<void> {
  say('other languages');
  for await (const line of recallByLanguage(data, SEED)) say(`  ${line}`);
}

function sayPeers(docs: readonly Doc[]): void {
  const sample = docs.filter((_, at) => at % 97 === 0).slice(0, 25);
  const notes = templatedNotes(24, new SeededRandom(SEED));
  say(`pair by pair on ${sample.length} texts, and ${notes.length - 4} pairs of templated notes`);
  for (const { name, matches } of matchers) {
    const recalls = transforms.map(({ name: way, transform }) => {
      const random = new SeededRandom(SEED);
      const found = sample.filter((doc, at) =>
        matches(doc, transform(doc, sample[(at + 7) % sample.length] ?? doc, random)),
      );
      return `${way} ${share(found.length, sample.length)}`;
    });
    const merged = notes.filter((note, at) => at >= 4 && matches(note, notes[at - 4] ?? note)).length;
    say(`  ${name}: ${recalls.join('; ')}; false merges ${merged}`);
  }
}

/** Seconds a text takes undisturbed: the best of some runs over each few texts, because other work shares the machine. */
function secondsEach({ sample, rounds, fingerprint }: Matcher, texts: readonly string[]): number {
  const few = 5;
  const docs = texts.slice(0, sample).map((text) => ({ title: '', text }));
  const best = new Map<number, number>();
  for (let round = 0; round < rounds; round++) {
    for (let from = 0; from < docs.length; from += few) {
      const began = performance.now();
      for (const doc of docs.slice(from, from + few)) fingerprint(doc);
      best.set(from, Math.min(best.get(from) ?? Number.POSITIVE_INFINITY, performance.now() - began));
    }
  }
  return [...best.values()].reduce((sum, ms) => sum + ms, 0) / 1000 / docs.length;
}

function saySpeed(bbc: readonly Doc[]): void {
  const texts = bbc.map(({ text }) => (text + text).slice(0, 3000)).filter((text) => text.length === 3000);
  say('fingerprints a second, 3,000 characters, one core');
  const [ours = 0, ...theirs] = matchers.map((matcher) => {
    const each = secondsEach(matcher, texts);
    say(`  ${matcher.name.padEnd(16)} ${Math.round(1 / each)}`);
    return each;
  });
  say(`  newsdrop is ${theirs.map((each) => Math.round(each / ours)).join(' and ')} times as fast`);
}

const totalOf = (bill: Bill): number => Object.values(dollarsPerMillion(bill)).reduce((sum, part) => sum + part, 0);

const sayBill = (what: string, bill: Bill): void => {
  const parts = dollarsPerMillion(bill);
  const { articles, units, cpuSeconds, verdicts } = bill;
  const detail = Object.entries(parts).map(([name, dollars]) => `${name} ${dollars.toFixed(2)}`);
  say(`  ${what.padEnd(26)} $${totalOf(bill).toFixed(2)} per million (${detail.join(', ')})`);
  say(
    `    ${(units.writes / articles).toFixed(2)} write units, ${(units.reads / articles).toFixed(2)} read units, ${((cpuSeconds / articles) * 1e6).toFixed(0)} us of CPU each; largest item ${units.largestItem} bytes; ${JSON.stringify(verdicts)}`,
  );
};

async function sayCost(bbc: readonly Doc[]): Promise<void> {
  say('cost, counted from the calls made, list prices');
  const start = Date.now();
  const edit = transforms.find(({ name }) => name.startsWith('5%'))?.transform;
  const random = new SeededRandom(SEED);
  const messages = (kind: string, docs: readonly Doc[], uriOf: (doc: Doc) => string, at: number) =>
    docs.map((doc, n) => {
      const { title, text } = kind === 'same' || !edit ? doc : edit(doc, bbc[n] ?? doc, random);
      return corpusMessage({ uri: uriOf(doc), title, text }, start + at + n);
    });
  const some = bbc.filter((_, at) => at % 5 === 0);
  const flow = [
    ...messages('same', bbc, ({ id }) => id, 0),
    ...messages('edited', some, ({ id }) => id, 10_000),
    ...messages('same', some, ({ id }) => `${id}?again`, 20_000),
    ...messages('edited', some, ({ id }) => `${id}?edited`, 30_000),
  ];
  sayBill('new articles', await billOf(flow.slice(0, bbc.length)));
  sayBill('a news day of all kinds', await billOf(flow));
}

async function sayGrowth(count: number, crowd: string | undefined): Promise<void> {
  say(`crowds of ${count}: each at the last tenth of so many`);
  for await (const { crowd: name, came, bill, peakMemory } of growthOf(count, crowd)) {
    const { articles, units } = bill;
    const each = (sum: number): string => (sum / articles).toFixed(1);
    say(
      `  ${name.padEnd(18)} ${String(came).padStart(8)}: ${each(units.calls)} calls, ${each(units.bytes)} bytes, ${each(units.writes)} write and ${each(units.reads)} read units each; largest item ${units.largestItem} bytes; $${totalOf(bill).toFixed(2)} per million; ${Math.round(articles / bill.cpuSeconds)} a second of CPU; peak ${Math.round(peakMemory / 1024)} MB; ${JSON.stringify(bill.verdicts)}`,
    );
  }
}
