import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { lmdbStateStore } from '../../../../lambdas/shared/adapters/local/lmdbStateStore.ts';
import type { CleanedMessage } from '../../../../lambdas/shared/messages.ts';
import type { StateStore } from '../../../../lambdas/shared/ports.ts';
import { LaggingStateStore } from '../../../fakes/laggingStateStore.ts';
import { SeededRandom } from '../../../fakes/seededRandom.ts';
import { cleaned, prose } from '../pipeline.ts';
import { brokenLaws } from './laws.ts';
import { World } from './world.ts';

/** DEDUP_SEED=n runs only the schedule that a failure named; DEDUP_SCHEDULES=n runs n of each kind instead of 10,200. */
const { DEDUP_SEED: replayed, DEDUP_SCHEDULES: asked } = process.env;
const story = prose(1, 200).split(' ');

/** Windows on one story: neighbours match, those further apart do not, equal ones are exact copies. */
const windowText = (offset: number): string => story.slice(offset * 11, offset * 11 + 50).join(' ');
const crowd = (random: SeededRandom): number => 2 + random.below(random.chance(0.1) ? 5 : 3);

const copiesOnly = (random: SeededRandom): CleanedMessage[] =>
  Array.from({ length: crowd(random) }, (_, at) =>
    cleaned({ uri: `urn:${at}`, text: windowText(random.below(4)) }, at),
  );

const versionsToo = (random: SeededRandom): CleanedMessage[] =>
  Array.from({ length: crowd(random) }, (_, at) =>
    cleaned(
      {
        uri: `urn:${random.below(3)}`,
        text: windowText(random.below(3)),
        title: `Title ${random.below(2)}`,
        ...(random.chance(0.3) && { sourceVersion: String(random.below(3)) }),
        ...(random.chance(0.15) && { pubStatus: 'canceled' as const }),
      },
      at,
    ),
  );

type StoreFor = (random: SeededRandom) => StateStore;

async function brokenIn(
  seed: number,
  arrivalsFor: (random: SeededRandom) => CleanedMessage[],
  storeFor: StoreFor,
): Promise<string[]> {
  const random = new SeededRandom(seed);
  const arrivals = arrivalsFor(random);
  const trouble = random.chance(0.5)
    ? { crash: 0.06, twice: 0.3, lostAnswer: 0.03 }
    : { crash: 0, twice: 0, lostAnswer: 0 };
  const world = new World(arrivals, storeFor(random), random, trouble);
  await world.run();
  return brokenLaws(arrivals, world.said);
}

async function runSchedules(
  name: string,
  usual: number,
  arrivalsFor: (random: SeededRandom) => CleanedMessage[],
  storeFor: StoreFor,
): Promise<void> {
  const count = Number(asked ?? usual);
  const seeds = replayed === undefined ? Array.from({ length: count }, (_, seed) => seed) : [Number(replayed)];
  for (const seed of seeds) {
    const broken = await brokenIn(seed, arrivalsFor, storeFor).catch((error) => [String(error)]);
    if (broken.length > 0) throw new Error(`${broken.join('; ')}. Replay with DEDUP_SEED=${seed}`);
  }
  process.stdout.write(`dedup model, ${name}: ${seeds.length} schedules\n`);
  expect(seeds.length).toBeGreaterThan(0);
}

const dynamoLike: StoreFor = (random) => new LaggingStateStore(() => random.chance(0.3));

test('copies: in every schedule one original per group and one fate per article', () =>
  runSchedules('copies, DynamoDB semantics', 12_000, copiesOnly, dynamoLike));

test('versions and retractions: in every schedule each version once, nothing copies what is withdrawn', () =>
  runSchedules('versions and retractions, DynamoDB semantics', 8000, versionsToo, dynamoLike));

test('the local store: the same laws', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dedup-model-'));
  const opened: { close(): Promise<void> }[] = [];
  const local: StoreFor = () => {
    const store = lmdbStateStore(join(folder, String(opened.length)), () => 0);
    opened.push(store);
    return store;
  };
  try {
    await runSchedules('versions and retractions, local store', 60, versionsToo, local);
  } finally {
    await Promise.all(opened.map((store) => store.close()));
    rmSync(folder, { recursive: true });
  }
});
