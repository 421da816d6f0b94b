import type { DropRef } from '../../lambdas/shared/messages.ts';
import type { Clock } from '../../lambdas/shared/ports.ts';
import type { SearchIndex } from '../../lambdas/shared/searchIndex.ts';
import { s3EventOf } from '../../local/drops/localDrop.ts';
import { makeFile } from './makeFiles.ts';
import { type Random, randomOf } from './random.ts';
import { calm, Storm } from './storm.ts';
import type { StormQueue } from './stormQueue.ts';
import { type StormStage, stormStages } from './stormStages.ts';
import { Trace } from './trace.ts';

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
  const trace = new Trace();
  const storm = new Storm(random, trace);
  const time = { steps: 0 };
  const clock = { now: () => new Date(start + files * 1_000 + time.steps) };
  const { state, articles, stages } = stormStages({ seed, random, storm, trace, clock, folder, search });
  const queues = stages.map(({ queue }) => queue);
  const source = feeder({
    seed,
    files,
    random,
    queues,
    clock,
    said: (count) => log(`${count} files dropped, ${time.steps} steps`),
  });
  const rest = () => untilAtRest({ source, stages, random, storm, time });
  await rest();
  // The storm is over: whoever is on call sends again what it left in the dead letters.
  storm.rates = calm;
  for (const queue of queues) queue.mayDuplicate = false;
  const redriven = queues.reduce((sum, queue) => sum + queue.redrive(), 0);
  await rest();
  return {
    state,
    articles,
    queues,
    storm,
    redriven,
    ...source.sent(),
    steps: time.steps,
    trace: trace.digest(),
  };
}

export type StormWorld = Awaited<ReturnType<typeof stormRun>>;

interface Feeder {
  /** Drops files, some poison, and some files again as `replay` does, until as much is on its way as may be. */
  feed(): void;
  isEmpty(): boolean;
  /** What was sent beside the files' events. */
  sent(): { poisoned: number; replayed: number };
}

interface FeederOptions {
  seed: number;
  files: number;
  random: Random;
  queues: readonly StormQueue[];
  clock: Clock;
  said: (count: number) => void;
}

function feeder({ seed, files, random, queues, clock, said }: FeederOptions): Feeder {
  let number = 0;
  const sent = { poisoned: 0, replayed: 0 };
  return {
    feed() {
      while (number < files && queues.reduce((sum, { size }) => sum + size, 0) < inFlight) {
        queues[0]?.put(s3EventOf(dropOfNumber(seed, number)));
        if (random.chance(0.01)) {
          sent.poisoned += 1;
          random.pick(queues).put(poisonOf(random), true);
        }
        if (random.chance(0.02)) {
          sent.replayed += 1;
          const drop = dropOfNumber(seed, Math.max(0, number - random.below(inFlight)));
          queues[0]?.put(JSON.stringify({ schemaVersion: 1, drop, replay: clock.now().toISOString() }));
        }
        number += 1;
        if (number % 10_000 === 0) said(number);
      }
    },
    isEmpty: () => number >= files,
    sent: () => sent,
  };
}

interface Work {
  source: Feeder;
  stages: readonly StormStage[];
  random: Random;
  storm: Storm;
  time: { steps: number };
}

/** Lets invocations run, step by step, until nothing is left to drop or to handle. */
async function untilAtRest({ source, stages, random, storm, time }: Work): Promise<void> {
  const queues = stages.map(({ queue }) => queue);
  for (;;) {
    source.feed();
    if (time.steps % 64 === 0) for (const queue of queues) queue.wake();
    const ready = stages.filter(({ queue }) => queue.hasReady);
    if (storm.running < invocations && ready.length > 0) {
      const { queue, handler } = random.pick(ready);
      void queue.deliver(handler);
    } else if (storm.running === 0) {
      if (source.isEmpty() && queues.every(({ size }) => size === 0)) return;
      for (const queue of queues) queue.wake(true);
    }
    await storm.step();
    time.steps += 1;
    for (const queue of queues) queue.now = time.steps;
  }
}

const poisonOf = (random: Random): string =>
  random.pick(['not JSON at all', '{"schemaVersion":99}', '{"schemaVersion":1,"drop":{"bucket":"b"}}', '[]']);
