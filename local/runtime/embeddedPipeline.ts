import type { DropRef } from '../../lambdas/shared/messages.ts';
import { s3EventOf } from '../drops/localDrop.ts';
import { groupBacklog, orderedBacklog } from './backlog.ts';
import type { QueueName } from './deadLetters.ts';
import { dropTracker, type TrackedDrop } from './dropTracker.ts';
import { type BatchOutcome, type LocalQueue, localQueue, type QueueOptions } from './localQueue.ts';
import type { Outgoing, QueueMessage } from './queueMessage.ts';

export type Send = (queue: QueueName, messages: readonly Outgoing[]) => Promise<void>;

export interface PipelineOptions {
  deliver: (queue: QueueName, messages: readonly QueueMessage[]) => Promise<BatchOutcome>;
  /** Handler calls at once for the stages that may run side by side. */
  concurrency: number;
  deadLetter: (queue: QueueName, message: QueueMessage, reason: string) => Promise<void>;
  /** An article has left the last queue. */
  onIndexed: (message: QueueMessage) => Promise<void>;
  /**
   * All articles of a drop are judged. Answers the body of a message for a drop of before that they caused, if there is
   * one left: it is done, and then asked again, before any later drop is judged.
   */
  onJudged: (drop: TrackedDrop) => Promise<string | undefined>;
  /** A drop has left all queues; called in the order the drops began, one at a time. */
  onThrough: (drop: TrackedDrop) => Promise<void>;
}

export interface Pipeline {
  send: Send;
  /** The drop at this place of the run. */
  at(seq: number): TrackedDrop | undefined;
  /** Drops an object: its event goes to the first queue. Waits while too much is on its way. */
  drop(drop: DropRef): Promise<void>;
  /** Takes a drop in that has nothing to do of its own. A quiet one is not counted. */
  pass(drop: DropRef, quiet?: boolean): Promise<void>;
  /** Sends a message of a drop that may be long past, as a redrive does. */
  resend(queue: QueueName, drop: DropRef, message: Omit<Outgoing, 'seq'>, quiet?: boolean): Promise<void>;
  /** Resolves when every drop is through. */
  idle(): Promise<void>;
}

const maxDrops = 1_024;
const capacity = 512;
const indexBatch = 32;
/** Batches the last stage has out for each of the others': most of their time they wait for a commit they share. */
const indexShare = 4;
const maxReceives = 5;
const visibilityTimeout = 15 * 60_000;
const retryDelay = (receives: number): number => Math.min(30_000, 100 * 4 ** (receives - 1));

/**
 * The three queues and what runs between them. Cleaning and indexing run side by side; deduplication takes the
 * articles in the order of their drops, one at a time, so verdicts are the same in every run.
 */
export function embeddedPipeline(options: PipelineOptions): Pipeline {
  const tracker = dropTracker(maxDrops, options.onThrough);
  const inOrder = orderedBacklog(capacity, (seq) => void drained(seq));
  /** Messages of the first queue that a drop still has: at none, no more articles come from it. */
  const cleaning = new Map<number, number>();
  const queues = {
    dropped: queueOf('dropped', {
      backlog: groupBacklog(capacity, ({ seq }) => seq <= inOrder.head()),
      // One: the queue behind holds a file back until the files before it are through, and a batch ends as one.
      batchSize: 1,
      concurrency: options.concurrency,
      isUrgent: ({ seq }) => seq === inOrder.head(),
      onDone: cleaned,
    }),
    cleaned: queueOf('cleaned', {
      backlog: inOrder,
      batchSize: 1,
      concurrency: 1,
      onDone: ({ seq }) => tracker.done(seq),
    }),
    judged: queueOf('judged', {
      backlog: groupBacklog(capacity),
      batchSize: indexBatch,
      concurrency: options.concurrency * indexShare,
      onDone: (message) => void options.onIndexed(message).then(() => tracker.done(message.seq)),
    }),
  };

  type Rest = Pick<QueueOptions, 'backlog' | 'batchSize' | 'concurrency' | 'isUrgent' | 'onDone'>;
  function queueOf(name: QueueName, rest: Rest): LocalQueue {
    return localQueue({
      deliver: (messages) => options.deliver(name, messages),
      deadLetter: (message, reason) => options.deadLetter(name, message, reason),
      maxReceives,
      retryDelay,
      visibilityTimeout,
      ...rest,
    });
  }

  function cleaned({ seq }: QueueMessage): void {
    const left = (cleaning.get(seq) ?? 1) - 1;
    cleaning.set(seq, left);
    if (left === 0) finishCleaning(seq);
    tracker.done(seq);
  }
  function finishCleaning(seq: number): void {
    cleaning.delete(seq);
    inOrder.close(seq);
  }

  async function drained(seq: number): Promise<void> {
    const drop = tracker.at(seq);
    const body = drop && (await options.onJudged(drop));
    if (body !== undefined) {
      tracker.caused(seq, body);
      return put('dropped', { body, seq });
    }
    tracker.done(seq);
    inOrder.release();
    // The new head's messages find room, and what it still has in the first queue is urgent.
    queues.cleaned.pump();
    queues.dropped.pump();
  }

  async function put(name: QueueName, message: Outgoing): Promise<void> {
    tracker.sent(message.seq);
    if (name === 'dropped') cleaning.set(message.seq, (cleaning.get(message.seq) ?? 0) + 1);
    await queues[name].send(message);
  }
  /** Holds the drop until all its articles are judged, whatever they go through. */
  async function begin(drop: DropRef, quiet?: boolean): Promise<number> {
    const { seq } = await tracker.begin(drop, quiet);
    tracker.sent(seq);
    return seq;
  }

  return {
    at: tracker.at,
    async send(name, messages) {
      for (const message of messages) await put(name, message);
    },
    async drop(drop) {
      const seq = await begin(drop);
      await put('dropped', { body: s3EventOf(drop), seq });
    },
    async pass(drop, quiet) {
      finishCleaning(await begin(drop, quiet));
    },
    async resend(name, drop, message, quiet) {
      const seq = await begin(drop, quiet);
      await put(name, { ...message, seq });
      if (name !== 'dropped') finishCleaning(seq);
    },
    idle: () => tracker.idle(),
  };
}
