import { rmSync } from 'node:fs';
import { dropIdOf } from '../../lambdas/shared/ids.ts';
import { type DropRef, judgedMessage } from '../../lambdas/shared/messages.ts';
import { localLimits } from '../localLimits.ts';
import type { LocalStores } from '../stores.ts';
import type { QueueName } from './deadLetters.ts';
import { dropOfFile } from './dropOfFile.ts';
import type { TrackedDrop } from './dropTracker.ts';
import { EmbeddedPipeline } from './embeddedPipeline.ts';
import { type AgainLetter, Outbox } from './outbox.ts';
import { outPaths } from './outPaths.ts';
import type { QueueMessage } from './queueMessage.ts';
import type { RunSummary } from './runSummary.ts';
import { isThrough, runTally, type TallyListeners } from './runTally.ts';
import { type StageOptions, type Stages, startStages } from './startStages.ts';
import { storing } from './storing.ts';

export type RuntimeOptions = Omit<StageOptions, 'settings'> & TallyListeners;

export interface Runtime {
  /** Drops a file by its real path; one whose articles all have their fates already is only counted. */
  dropFile(realPath: string): Promise<void>;
  /** Sends a dead letter's message again, to the queue it came from. */
  redrive(queue: QueueName, body: string, drop: DropRef): Promise<void>;
  /** Does a recorded drop again with the present code; its verdicts stay. */
  replay(drop: DropRef, at: Date): Promise<void>;
  /** Resolves when everything dropped so far is through. */
  idle(): Promise<void>;
  /** Waits for everything, settles the search index and answers the counts. */
  finish(): Promise<RunOutcome>;
}
export interface RunOutcome {
  summary: RunSummary;
  deadLetters: number;
  /** Files with articles that have no fate yet. */
  unfinished: number;
}

/**
 * Everything a run needs, put together: the queues, the stages between them, and the book-keeping of what came of it.
 * What a killed run had decided and not done is done first. Throws when a worker can't be started.
 */
export async function openRuntime(options: RuntimeOptions): Promise<Runtime> {
  const began = performance.now();
  const { stores } = options;
  const tally = runTally(stores.ledger, options);
  const outbox = await Outbox.open(stores.state);
  const beingStored = storing();
  const dead = countedDeadLetters(options);
  const pipeline = new EmbeddedPipeline({
    deliver: (queue, messages) => stages.deliver(queue, messages),
    workers: Math.max(1, options.workers),
    deadLetter: dead.add,
    onIndexed({ outboxKey }) {
      if (outboxKey === undefined) return;
      outbox.stored(outboxKey);
      beingStored.done(outboxKey);
    },
    onJudged: nextAgain(outbox),
    onThrough: tally.through,
  });
  const settings = { out: stores.out, base: stores.base, limits: localLimits() };
  const stages = startStages({ ...options, settings }, pipeline, outbox, beingStored);
  await started(stages);
  await doWhatIsLeft(outbox, pipeline, stores);
  return {
    ...taking(pipeline, options),
    async finish() {
      await settleAll(pipeline, stages, stores);
      await outbox.flush();
      const unfinished = tally.unfinished();
      if (unfinished === 0) rmSync(outPaths(stores.out).work, { recursive: true, force: true });
      const summary = { ...tally.summary, seconds: (performance.now() - began) / 1000 };
      return { summary, deadLetters: dead.count(), unfinished };
    },
  };
}

/** What is given to a runtime, and when it is through. */
function taking(pipeline: EmbeddedPipeline, { stores, note }: RuntimeOptions): Omit<Runtime, 'finish'> {
  return {
    async dropFile(realPath) {
      const drop = await dropOfFile(realPath, stores);
      if (!drop) return note(`${realPath} is no longer there: passed over`);
      if (await isThrough(dropIdOf(drop), stores.ledger)) await pipeline.pass(drop);
      else await pipeline.drop(drop);
    },
    redrive: (queue, body, drop) => pipeline.resend(queue, drop, { body }),
    replay(drop, at) {
      const body = JSON.stringify({ schemaVersion: 1, drop, replay: at.toISOString() });
      return pipeline.resend('dropped', drop, { body });
    },
    idle: () => pipeline.idle(),
  };
}

function countedDeadLetters({ stores, note }: RuntimeOptions) {
  let count = 0;
  return {
    count: () => count,
    async add(queue: QueueName, message: QueueMessage, reason: string): Promise<void> {
      count += 1;
      note(`a message on the queue ${queue} failed ${message.receives} times: ${reason}`);
      await stores.deadLetters.add(queue, message, reason, stores.clock.now());
    },
  };
}

async function settleAll(pipeline: EmbeddedPipeline, stages: Stages, { search }: LocalStores): Promise<void> {
  try {
    await pipeline.idle();
  } finally {
    await stages.close();
  }
  await search.maintain();
}

/** Leaves no worker running where another can't be started. */
async function started({ ready, close }: Stages): Promise<void> {
  try {
    await ready;
  } catch (error) {
    await close();
    throw error;
  }
}

/** One after another: the drops of before that a drop's articles set free. */
function nextAgain(outbox: Outbox): (drop: TrackedDrop) => Promise<string | undefined> {
  let last: AgainLetter | undefined;
  return async ({ dropId }) => {
    if (last) await outbox.done(last);
    last = undefined;
    for await (const letter of outbox.again(dropId)) {
      last = letter;
      return JSON.stringify(letter.message);
    }
    return undefined;
  };
}

/** In the order an unkilled run would have done it: index what is judged, then free what was withdrawn. */
async function doWhatIsLeft(outbox: Outbox, pipeline: EmbeddedPipeline, { ledger }: LocalStores): Promise<void> {
  for await (const { key, body, group } of outbox.judged()) {
    const { drop } = judgedMessage.parse(JSON.parse(body));
    await pipeline.resend('judged', drop, { body, group, outboxKey: key }, true);
  }
  await pipeline.idle();
  for (const cause of outbox.causes()) {
    const record = await ledger.drop(cause);
    if (record && (await isThrough(cause, ledger))) await pipeline.pass(record.drop, true);
  }
  await pipeline.idle();
}
