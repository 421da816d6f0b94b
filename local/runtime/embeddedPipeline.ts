import type { DropRef } from '../../lambdas/shared/messages.ts';
import { s3EventOf } from '../drops/localDrop.ts';
import { groupBacklog, orderedBacklog } from './backlog.ts';
import type { QueueName } from './deadLetters.ts';
import { dropTracker, type TrackedDrop } from './dropTracker.ts';
import { type BatchOutcome, type LocalQueue, localQueue, type QueueOptions } from './localQueue.ts';
import type { QueueMessage } from './queueMessage.ts';

/** A message for one of the queues. */
export interface Outgoing {
  body: string;
  /** The place in this run of the drop it belongs to. */
  seq: number;
  /** Messages of one group are handled in order. */
  group?: string | undefined;
}
export type Send = (queue: QueueName, messages: readonly Outgoing[]) => Promise<void>;

export interface PipelineOptions {
  deliver: (queue: QueueName, messages: readonly QueueMessage[]) => Promise<BatchOutcome>;
  /** Handler calls at once for the stages that may run side by side. */
  concurrency: number;
  deadLetter: (queue: QueueName, message: QueueMessage, reason: string) => Promise<void>;
  /** A drop has left all queues; called in the order the drops began, one at a time. */
  onThrough: (drop: TrackedDrop) => Promise<void>;
  maxReceives?: number;
  retryDelay?: (receives: number) => number;
  visibilityTimeout?: number;
}

export interface Pipeline {
  send: Send;
  /** Drops an object: its event goes to the first queue. Waits while too much is on its way. */
  drop(drop: DropRef): Promise<void>;
  /** Counts a drop in that has nothing to do. */
  pass(drop: DropRef): Promise<void>;
  /** Takes a drop of before up again because of the article being judged, before any later drop is judged. */
  again(body: string): Promise<void>;
  /** Sends a message of a drop that may be long past, as a redrive does. */
  resend(queue: QueueName, drop: DropRef, body: string): Promise<void>;
  /** Sends a message to the first queue that an earlier run was killed over. */
  resume(drop: DropRef, body: string): Promise<void>;
  /** Resolves when every drop is through. */
  idle(): Promise<void>;
}

const maxDrops = 512;
const capacity = 256;
const indexBatch = 16;
const backoff = (receives: number): number => Math.min(30_000, 100 * 4 ** (receives - 1));

/**
 * The three queues and what runs between them. Cleaning and indexing run side by side; deduplication takes the
 * articles in the order of their drops, one at a time, so verdicts are the same in every run.
 */
export function embeddedPipeline(options: PipelineOptions): Pipeline {
  const tracker = dropTracker(maxDrops, options.onThrough);
  const inOrder = orderedBacklog(capacity);
  const queue = (
    name: QueueName,
    rest: Pick<QueueOptions, 'backlog' | 'batchSize' | 'concurrency' | 'isUrgent' | 'onDone'>,
  ): LocalQueue =>
    localQueue({
      deliver: (messages) => options.deliver(name, messages),
      deadLetter: (message, reason) => options.deadLetter(name, message, reason),
      maxReceives: options.maxReceives ?? 5,
      retryDelay: options.retryDelay ?? backoff,
      visibilityTimeout: options.visibilityTimeout ?? 15 * 60_000,
      ...rest,
    });
  /** Messages of the first queue that a drop still has: at none, no more articles come from it. */
  const cleaning = new Map<number, number>();

  const queues = {
    dropped: queue('dropped', {
      backlog: groupBacklog(capacity, ({ seq }) => seq <= inOrder.head()),
      // One: the queue behind holds a file back until the files before it are through, and a batch ends as one.
      batchSize: 1,
      concurrency: options.concurrency,
      isUrgent: ({ seq }) => seq === inOrder.head(),
      onDone: cleaned,
    }),
    cleaned: queue('cleaned', {
      backlog: inOrder,
      batchSize: 1,
      concurrency: 1,
      onDone: ({ seq }) => moved(seq),
    }),
    judged: queue('judged', {
      backlog: groupBacklog(capacity),
      batchSize: indexBatch,
      concurrency: options.concurrency,
      onDone: ({ seq }) => tracker.done(seq),
    }),
  };

  function cleaned({ seq }: QueueMessage): void {
    const left = (cleaning.get(seq) ?? 1) - 1;
    if (left > 0) cleaning.set(seq, left);
    else finishCleaning(seq);
    tracker.done(seq);
  }
  function finishCleaning(seq: number): void {
    cleaning.delete(seq);
    inOrder.close(seq);
    headMayHaveMoved();
  }
  function moved(seq: number): void {
    tracker.done(seq);
    headMayHaveMoved();
  }
  /** A new head's messages find room, and what it still has in the first queue is urgent. */
  function headMayHaveMoved(): void {
    queues.cleaned.pump();
    queues.dropped.pump();
  }

  async function put(name: QueueName, { body, seq, group }: Outgoing): Promise<void> {
    tracker.sent(seq);
    if (name === 'dropped') cleaning.set(seq, (cleaning.get(seq) ?? 0) + 1);
    await queues[name].send([{ body, seq, group }]);
  }

  return {
    async send(name, messages) {
      for (const message of messages) await put(name, message);
    },
    async drop(drop) {
      const { seq } = await tracker.begin(drop);
      await put('dropped', { body: s3EventOf(drop), seq });
    },
    async pass(drop) {
      const { seq } = await tracker.begin(drop);
      tracker.sent(seq);
      finishCleaning(seq);
      tracker.done(seq);
    },
    async again(body) {
      const seq = inOrder.head();
      tracker.caused(seq, body);
      inOrder.open(seq);
      await put('dropped', { body, seq });
    },
    async resend(name, drop, body) {
      const { seq } = await tracker.begin(drop);
      await put(name, { body, seq });
      if (name !== 'dropped') finishCleaning(seq);
    },
    async resume(drop, body) {
      const began = await tracker.begin(drop, true);
      began.again.push(body);
      await put('dropped', { body, seq: began.seq });
    },
    idle: () => tracker.idle(),
  };
}
