import type { LocalStores } from '../stores.ts';
import type { QueueName } from './deadLetters.ts';
import { DeduplicateStage } from './deduplicateStage.ts';
import { deliver } from './deliver.ts';
import type { EmbeddedPipeline, Send } from './embeddedPipeline.ts';
import type { BatchOutcome } from './localQueue.ts';
import type { Outbox } from './outbox.ts';
import type { QueueMessage } from './queueMessage.ts';
import { type SideQueue, sideStages } from './sideStages.ts';
import type { Storing } from './storing.ts';
import type { WorkerAsk, WorkerSettings } from './workerMessages.ts';
import { WorkerPool } from './workerPool.ts';

export interface StageOptions {
  stores: LocalStores;
  settings: WorkerSettings;
  /** Worker threads for cleaning and indexing; 0 runs them in this thread. */
  workers: number;
  /** The built worker module. */
  workerEntry: URL;
  note: (text: string) => void;
}

export interface Stages {
  /** Resolves when they can work; rejects when a worker can't be started. */
  ready: Promise<void>;
  deliver(queue: QueueName, messages: readonly QueueMessage[]): Promise<BatchOutcome>;
  close(): Promise<void>;
}

/** The handlers of all stages with a laptop's ports: deduplication in this thread, the others in workers. */
export function startStages(
  options: StageOptions,
  pipeline: EmbeddedPipeline,
  outbox: Outbox,
  storing: Storing,
): Stages {
  const deduplication = new DeduplicateStage(options.stores, pipeline, outbox, storing);
  const side = options.workers > 0 ? inWorkers(options, pipeline) : inThisThread(options, pipeline);
  return {
    deliver: (queue, messages) => (queue === 'cleaned' ? deduplication.judge(messages) : side.deliver(queue, messages)),
    ready: side.ready,
    close: () => side.close(),
  };
}

type SideStages = Pick<Stages, 'ready' | 'close'> & {
  deliver(queue: SideQueue, messages: readonly QueueMessage[]): Promise<BatchOutcome>;
};

function inThisThread({ stores, settings, note }: StageOptions, pipeline: EmbeddedPipeline): SideStages {
  const { ledger, search } = stores;
  const send: Send = (queue, messages) => pipeline.send(queue, messages);
  const stageOf = sideStages(settings, { ledger, search, send, note });
  return {
    ready: Promise.resolve(),
    deliver: async (queue, messages) => deliver(queue, await stageOf(queue), messages),
    close: async () => {},
  };
}

function inWorkers(options: StageOptions, pipeline: EmbeddedPipeline): SideStages {
  const { search, ledger } = options.stores;
  const answer = async (request: WorkerAsk): Promise<unknown> => {
    switch (request.port) {
      case 'receiveDrop':
        return ledger.receiveDrop(request.drop, request.receivedAt);
      case 'finishDrop':
        return ledger.finishDrop(request.dropId, request.found);
      case 'recordFate':
        return ledger.recordFate(request.fate);
      case 'fate':
        return ledger.fate(request.dropId, request.item);
      case 'send':
        return pipeline.send(request.queue, request.messages);
      case 'upsert':
        return search.upsert(request.rows);
      case 'remove':
        return search.remove(request.versions);
      case 'note':
        return options.note(request.text);
    }
  };
  return new WorkerPool({
    size: options.workers,
    entry: options.workerEntry,
    settings: options.settings,
    answer,
    note: options.note,
  });
}
