import { join } from 'node:path';
import { cleanArticlesHandler } from '../../lambdas/clean-articles/handler.ts';
import { deduplicateArticlesHandler } from '../../lambdas/deduplicate-articles/handler.ts';
import { indexArticlesHandler } from '../../lambdas/index-articles/handler.ts';
import { folderObjectStore } from '../../lambdas/shared/adapters/local/folderObjectStore.ts';
import { lmdbStateStore } from '../../lambdas/shared/adapters/local/lmdbStateStore.ts';
import type { DropRef } from '../../lambdas/shared/messages.ts';
import type { SearchIndex } from '../../lambdas/shared/searchIndex.ts';
import { dedupSettings, inputLimits } from '../../lambdas/shared/settings.ts';
import { StateLedger } from '../../lambdas/shared/stateLedger.ts';
import { s3EventOf } from '../../local/drops/localDrop.ts';
import { makeFile } from './makeFiles.ts';
import { type Random, randomOf } from './random.ts';
import { calm, Storm } from './storm.ts';
import { StormQueue } from './stormQueue.ts';
import { madeDrops, staleReads } from './stormStores.ts';

export interface StormOptions {
  seed: number;
  files: number;
  /** An empty folder for the state table and the articles. */
  folder: string;
  search: Pick<SearchIndex, 'upsert' | 'remove'>;
  log: (text: string) => void;
}

const bucket = 'chaos';
const inFlight = 1_500;
const invocations = 8;
const start = Date.UTC(2026, 10, 1);

/** The drop of a number. Times follow the numbers, which is not the order of arrival. */
export const dropOfNumber = (seed: number, number: number): DropRef => ({
  bucket,
  key: `incoming/${makeFile(seed, number).name}`,
  versionId: `v${number}`,
  sequencer: number.toString(16).toUpperCase().padStart(16, '0'),
  eventTime: new Date(start + number * 1_000).toISOString(),
  bytes: Buffer.byteLength(makeFile(seed, number).content),
});

/** Puts made files through the real handlers in a storm, then in calm, and answers the stores they left. */
export async function stormRun({ seed, files, folder, search, log }: StormOptions) {
  const random = randomOf(seed);
  const storm = new Storm(random);
  const state = lmdbStateStore(join(folder, 'state'));
  const articles = folderObjectStore(join(folder, 'objects'));
  const [dropped, cleaned, judged] = ['dropped', 'cleaned', 'judged'].map((name) => new StormQueue(name, random));
  if (!dropped || !cleaned || !judged) throw new Error('three queues');
  let steps = 0;
  const clock = { now: () => new Date(start + files * 1_000 + steps) };
  const faulty = {
    state: storm.over(staleReads(state, random), ['query']),
    articles: storm.over(articles, ['stream', 'list']),
    ledger: storm.over(new StateLedger(state), ['fates', 'dropsOf']),
    drops: storm.over({ ...articles, ...madeDrops(seed) }, ['stream', 'list']),
    search: storm.over(search),
  };
  const limits = inputLimits.parse({ maxSeconds: 60 });
  const settings = dedupSettings.parse({});
  const to = <Sent>(queue: StormQueue) => storm.over(queue.port<Sent>());
  const shared = { ...faulty, clock, limits, settings };
  const stages = [
    {
      queue: dropped,
      handler: cleanArticlesHandler(() => ({ ...shared, cleaned: to(cleaned), dropped: to(dropped) })),
    },
    {
      queue: cleaned,
      handler: deduplicateArticlesHandler(() => ({ ...shared, judged: to(judged), dropped: to(dropped) })),
    },
    { queue: judged, handler: indexArticlesHandler(() => shared) },
  ];
  const queues = stages.map(({ queue }) => queue);

  let number = 0;
  let poisoned = 0;
  const feed = (): void => {
    while (number < files && queues.reduce((sum, { size }) => sum + size, 0) < inFlight) {
      dropped.put(s3EventOf(dropOfNumber(seed, number)));
      if (random.chance(0.01)) {
        poisoned += 1;
        random.pick(queues).put(poisonOf(random), true);
      }
      number += 1;
      if (number % 10_000 === 0) log(`${number} files dropped, ${steps} steps`);
    }
  };

  let active = 0;
  const rest = async (): Promise<void> => {
    for (;;) {
      feed();
      if (steps % 64 === 0) for (const queue of queues) queue.wake();
      const ready = stages.filter(({ queue }) => queue.hasReady);
      if (active < invocations && ready.length > 0) {
        const { queue, handler } = random.pick(ready);
        active += 1;
        void queue.deliver(handler).finally(() => {
          active -= 1;
        });
      } else if (active === 0) {
        if (number >= files && queues.every(({ size }) => size === 0)) return;
        for (const queue of queues) queue.wake(true);
      }
      await storm.step();
      steps += 1;
      for (const queue of queues) queue.now = steps;
    }
  };
  await rest();
  // The storm is over: whoever is on call sends again what it left in the dead letters.
  storm.rates = calm;
  for (const queue of queues) queue.mayDuplicate = false;
  const redriven = queues.reduce((sum, queue) => sum + queue.redrive(), 0);
  await rest();
  return { state, articles, queues, storm, redriven, poisoned, steps };
}

export type StormWorld = Awaited<ReturnType<typeof stormRun>>;

const poisonOf = (random: Random): string =>
  random.pick(['not JSON at all', '{"schemaVersion":99}', '{"schemaVersion":1,"drop":{"bucket":"b"}}', '[]']);
