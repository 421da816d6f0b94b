import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lmdbStateStore } from '../../../../lambdas/shared/adapters/local/lmdbStateStore.ts';
import type { CleanedMessage } from '../../../../lambdas/shared/messages.ts';
import type { StateStore } from '../../../../lambdas/shared/ports.ts';
import { LaggingStateStore } from '../../../fakes/laggingStateStore.ts';
import { SeededRandom } from '../../../fakes/seededRandom.ts';
import { cleaned, prose } from '../pipeline.ts';
import { brokenLaws } from './laws.ts';
import { World } from './world.ts';

/** A process of its own: `runSchedules.ts KIND STORE COUNT [SEED]` prints one JSON object. Jest's sandbox would take twice the time. */
type Kind = (random: SeededRandom) => CleanedMessage[];
type StoreFor = (random: SeededRandom) => StateStore;

const story = prose(1, 200).split(' ');

/** Windows on one story: neighbours match, those further apart do not, equal ones are exact copies. */
const windowText = (offset: number): string => story.slice(offset * 11, offset * 11 + 50).join(' ');
/** Now and then so many that bands are trimmed. */
const crowd = (random: SeededRandom): number =>
  random.chance(0.04) ? 8 + random.below(3) : 2 + random.below(random.chance(0.1) ? 5 : 3);

const copiesAmong = (count: number, random: SeededRandom): CleanedMessage[] =>
  Array.from({ length: count }, (_, at) => cleaned({ uri: `urn:${at}`, text: windowText(random.below(4)) }, at));

const kinds: Record<string, Kind> = {
  copies: (random) => copiesAmong(crowd(random), random),
  /** So many that every band is trimmed, while some of them are still open. */
  crowds: (random) => copiesAmong(8 + random.below(3), random),
  versions: (random) =>
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
    ),
  /** Versions of one article that overtake each other; the last says again what the first said. */
  races: (random) =>
    random
      .shuffle([1, 2, 3])
      .map((version, at) =>
        cleaned({ uri: 'urn:0', text: windowText(version % 2), sourceVersion: String(version) }, at),
      ),
  /** An article, its retraction, and copies that come meanwhile. */
  retractions: (random) => [
    cleaned({ uri: 'urn:0', text: windowText(1), sourceVersion: '1' }, 0),
    cleaned({ uri: 'urn:0', text: '', sourceVersion: '2', pubStatus: 'canceled' as const }, 1),
    ...Array.from({ length: 1 + random.below(2) }, (_, at) =>
      cleaned({ uri: `urn:${at + 1}`, text: windowText(random.below(3)) }, at + 2),
    ),
  ],
};

async function brokenIn(seed: number, kind: Kind, storeFor: StoreFor): Promise<string[]> {
  const random = new SeededRandom(seed);
  const arrivals = kind(random);
  const trouble = random.chance(0.5)
    ? { crash: 0.06, twice: 0.3, lostAnswer: 0.03 }
    : { crash: 0, twice: 0, lostAnswer: 0 };
  const world = new World(arrivals, storeFor(random), random, trouble);
  await world.run();
  return brokenLaws(arrivals, world.said);
}

async function runSchedules(kind: Kind, storeFor: StoreFor, seeds: readonly number[]) {
  for (const [done, seed] of seeds.entries()) {
    const broken = await brokenIn(seed, kind, storeFor).catch((error) => [String(error)]);
    if (broken.length > 0) return { schedules: done + 1, broken, seed };
  }
  return { schedules: seeds.length, broken: [] };
}

/** A store for each schedule in one folder, which is gone when all is done. */
async function onLocalStores<Answer>(work: (storeFor: StoreFor) => Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'dedup-model-'));
  const opened: { close(): Promise<void> }[] = [];
  const storeFor = () => {
    const store = lmdbStateStore(join(folder, String(opened.length)));
    opened.push(store);
    return store;
  };
  try {
    return await work(storeFor);
  } finally {
    await Promise.all(opened.map((store) => store.close()));
    rmSync(folder, { recursive: true });
  }
}

const [kindName = '', storeName, count, replayed] = process.argv.slice(2);
const kind = kinds[kindName];
if (!kind) throw new Error(`no kind of schedule is called ${kindName}`);
const seeds = replayed === undefined ? Array.from({ length: Number(count) }, (_, seed) => seed) : [Number(replayed)];
const answer =
  storeName === 'local'
    ? await onLocalStores((storeFor) => runSchedules(kind, storeFor, seeds))
    : await runSchedules(kind, (random) => new LaggingStateStore(() => random.chance(0.3)), seeds);
process.stdout.write(JSON.stringify(answer));
