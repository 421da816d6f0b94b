import { rmSync, statSync } from 'node:fs';
import { deduplicateArticlesHandler } from '../../lambdas/deduplicate-articles/handler.ts';
import { dropIdOf } from '../../lambdas/shared/ids.ts';
import type { ArticleFate } from '../../lambdas/shared/ledger.ts';
import type { DropRef } from '../../lambdas/shared/messages.ts';
import { dedupSettings, inputLimits } from '../../lambdas/shared/settings.ts';
import type { SqsHandler } from '../../lambdas/shared/sqsHandler.ts';
import { localDrop, unreadableDrop } from '../drops/localDrop.ts';
import type { LocalStores } from '../stores.ts';
import type { DeadLetter, QueueName } from './deadLetters.ts';
import { deliver } from './deliver.ts';
import { embeddedPipeline, type Pipeline } from './embeddedPipeline.ts';
import type { BatchOutcome } from './localQueue.ts';
import { outPaths } from './outPaths.ts';
import type { QueueMessage } from './queueMessage.ts';
import { countFate, emptySummary, type RunSummary } from './runSummary.ts';
import { sendTo } from './sendTo.ts';
import { sideStages } from './sideStages.ts';
import type { WorkerAsk, WorkerSettings } from './workerMessages.ts';
import { type WorkerPool, workerPool } from './workerPool.ts';

export interface RuntimeOptions {
  stores: LocalStores;
  /** Worker threads for cleaning and indexing; 0 runs them in this thread. */
  workers: number;
  /** The built worker module; needed with workers. */
  workerEntry?: URL;
  note: (text: string) => void;
  /** Hears of every article once its file is through, in the order of the files. */
  onFate: (fate: ArticleFate, drop: DropRef) => void;
  onFile?: (drop: DropRef) => void;
}

export interface Runtime {
  /** Drops a file by its real path; one whose articles all have their fates already is only counted. */
  dropFile(realPath: string): Promise<void>;
  /** Sends a dead letter again, to the queue it came from. */
  redrive(letter: DeadLetter): Promise<void>;
  /** Does a recorded drop again with the present code; the verdicts stay. */
  replay(drop: DropRef, at: Date): Promise<void>;
  /** Resolves when all that was dropped is through; the search index is settled. */
  finish(): Promise<RunSummary & { deadLetters: number }>;
  close(): Promise<void>;
}

/** Everything a run needs, put together: the queues, the stages between them, and the book-keeping of what came of it. */
export function openRuntime(options: RuntimeOptions): Runtime {
  const { stores } = options;
  const began = performance.now();
  const settings: WorkerSettings = { out: stores.out, base: stores.base, limits: inputLimits.parse({}) };
  const tally = runTally(stores.ledger, options);
  const pending = pendingAgain(stores.state);
  const counts = { deadLetters: 0 };

  const pipeline: Pipeline = embeddedPipeline({
    deliver: (queue, messages) => stages(queue, messages),
    concurrency: Math.max(1, options.workers) * callsPerWorker,
    async deadLetter(queue, message, reason) {
      counts.deadLetters += 1;
      options.note(`a message on ${queue} failed ${message.receives} times: ${reason}`);
      await stores.deadLetters.add(queue, message, reason, stores.clock.now());
    },
    async onThrough(drop) {
      await tally.through(drop);
      for (const body of drop.again) await pending.remove(body);
    },
  });
  const stages = startStages(settings, options, pipeline, pending);
  const resumed = resumePending(pending, pipeline);

  return {
    async dropFile(realPath) {
      await resumed;
      const drop = await dropOfFile(realPath, stores);
      if (await isThrough(drop, stores.ledger)) await pipeline.pass(drop);
      else await pipeline.drop(drop);
    },
    async redrive(letter) {
      await resumed;
      await pipeline.resend(letter.queue, dropOfBody(letter.body), letter.body);
    },
    async replay(drop, at) {
      await resumed;
      await pipeline.resend('dropped', drop, JSON.stringify({ schemaVersion: 1, drop, replay: at.toISOString() }));
    },
    async finish() {
      await resumed;
      await pipeline.idle();
      await stores.search.maintain();
      if (counts.deadLetters === 0) rmSync(outPaths(stores.out).work, { recursive: true, force: true });
      return { ...tally.summary, seconds: (performance.now() - began) / 1000, deadLetters: counts.deadLetters };
    },
    close: stages.close,
  };
}
