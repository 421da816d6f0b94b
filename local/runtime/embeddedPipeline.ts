import type { DropRef } from '../../lambdas/shared/messages.ts';
import { s3EventOf } from '../drops/localDrop.ts';
import { GroupBacklog, OrderedBacklog } from './backlog.ts';
import type { QueueName } from './deadLetters.ts';
import { DropTracker, type TrackedDrop } from './dropTracker.ts';
import { type BatchOutcome, LocalQueue, type QueueOptions } from './localQueue.ts';
import type { Outgoing, QueueMessage } from './queueMessage.ts';

export type Send = (queue: QueueName, messages: readonly Outgoing[]) => Promise<void>;

export interface PipelineOptions {
  deliver: (queue: QueueName, messages: readonly QueueMessage[]) => Promise<BatchOutcome>;
  /** Worker threads, or 1 where this one does all. */
  workers: number;
  deadLetter: (queue: QueueName, message: QueueMessage, reason: string) => Promise<void>;
  /** An article has left the last queue. */
  onIndexed: (message: QueueMessage) => void;
  /**
   * All articles of a drop are judged. Answers the body of a message for a drop of before that they caused, if there is
   * one left: it is done, and then asked again, before any later drop is judged.
   */
  onJudged: (drop: TrackedDrop) => Promise<string | undefined>;
  /** A drop has left all queues; called in the order the drops began, one at a time. */
  onThrough: (drop: TrackedDrop) => Promise<void>;
}

const maxDrops = 1_024;
const capacity = 512;
const indexBatch = 16;
/** Batches of the last stage out for each worker: most of their time they wait for a commit they share. */
const indexCalls = 16;
/** Files out for each worker, by what they weigh: a few large ones or many small ones, which then share a trip between threads. */
const cleaningWeight = 16;
const heaviestFile = 16;
const weightBytes = 16 * 1024;
const weightOf = (bytes: number): number => Math.min(heaviestFile, 1 + Math.floor(bytes / weightBytes));
const maxReceives = 5;
const visibilityTimeout = 15 * 60_000;
const retryDelay = (receives: number): number => Math.min(30_000, 100 * 4 ** (receives - 1));

/**
 * The three queues and what runs between them. Cleaning and indexing run side by side; deduplication takes the
 * articles in the order of their drops, one at a time, so verdicts are the same in every run.
 */
export class EmbeddedPipeline {
  readonly #options: PipelineOptions;
  readonly #tracker: DropTracker;
  readonly #inOrder: OrderedBacklog;
  /** Messages of the first queue that a drop still has: at none, no more articles come from it. */
  readonly #cleaning = new Map<number, number>();
  readonly #queues: Record<QueueName, LocalQueue>;

  constructor(options: PipelineOptions) {
    this.#options = options;
    this.#tracker = new DropTracker(maxDrops, options.onThrough);
    this.#inOrder = new OrderedBacklog(capacity, (seq) => void this.#drained(seq));
    this.#queues = { dropped: this.#droppedQueue(), cleaned: this.#cleanedQueue(), judged: this.#judgedQueue() };
  }

  /** The drop at this place of the run. */
  at(seq: number): TrackedDrop | undefined {
    return this.#tracker.at(seq);
  }

  async send(name: QueueName, messages: readonly Outgoing[]): Promise<void> {
    for (const message of messages) await this.#put(name, message);
  }

  /** Drops an object: its event goes to the first queue. Waits while too much is on its way. */
  async drop(drop: DropRef): Promise<void> {
    const seq = await this.#begin(drop);
    await this.#put('dropped', { body: s3EventOf(drop), seq, weight: weightOf(drop.bytes) });
  }

  /** Takes a drop in that has nothing to do of its own. A quiet one is not counted. */
  async pass(drop: DropRef, quiet?: boolean): Promise<void> {
    this.#finishCleaning(await this.#begin(drop, quiet));
  }

  /** Sends a message of a drop that may be long past, as a redrive does. */
  async resend(name: QueueName, drop: DropRef, message: Omit<Outgoing, 'seq'>, quiet?: boolean): Promise<void> {
    const seq = await this.#begin(drop, quiet);
    await this.#put(name, { ...message, seq });
    if (name !== 'dropped') this.#finishCleaning(seq);
  }

  /** Keeps a drop on its way until it is let go, whatever leaves the queues. */
  hold(seq: number): void {
    this.#tracker.sent(seq);
  }
  letGo(seq: number): void {
    this.#tracker.done(seq);
  }

  /** Nothing can go on: whoever waits for anything hears of the error. */
  fail(error: unknown): void {
    this.#tracker.fail(error);
  }

  /** Resolves when every drop is through. */
  idle(): Promise<void> {
    return this.#tracker.idle();
  }

  #droppedQueue(): LocalQueue {
    return this.#queueOf('dropped', {
      backlog: new GroupBacklog(capacity, ({ seq }) => seq <= this.#inOrder.head()),
      // One: the queue behind holds a file back until the files before it are through, and a batch ends as one.
      batchSize: 1,
      concurrency: this.#options.workers * cleaningWeight,
      weigh: ([message]) => message?.weight ?? heaviestFile,
      urgentDrop: () => this.#inOrder.head(),
      onDone: (message) => this.#cleaned(message),
    });
  }

  #cleanedQueue(): LocalQueue {
    return this.#queueOf('cleaned', {
      backlog: this.#inOrder,
      batchSize: 1,
      concurrency: 1,
      onDone: ({ seq }) => this.#tracker.done(seq),
    });
  }

  #judgedQueue(): LocalQueue {
    return this.#queueOf('judged', {
      backlog: new GroupBacklog(capacity),
      batchSize: indexBatch,
      concurrency: this.#options.workers * indexCalls,
      onDone: (message) => {
        this.#options.onIndexed(message);
        this.#tracker.done(message.seq);
      },
    });
  }

  #queueOf(
    name: QueueName,
    rest: Omit<QueueOptions, 'deliver' | 'deadLetter' | 'maxReceives' | 'retryDelay' | 'visibilityTimeout'>,
  ): LocalQueue {
    return new LocalQueue({
      deliver: (messages) => this.#options.deliver(name, messages),
      deadLetter: (message, reason) => this.#options.deadLetter(name, message, reason),
      maxReceives,
      retryDelay,
      visibilityTimeout,
      ...rest,
    });
  }

  #cleaned({ seq }: QueueMessage): void {
    const left = (this.#cleaning.get(seq) ?? 1) - 1;
    this.#cleaning.set(seq, left);
    if (left === 0) this.#finishCleaning(seq);
    this.#tracker.done(seq);
  }

  #finishCleaning(seq: number): void {
    this.#cleaning.delete(seq);
    this.#inOrder.close(seq);
  }

  async #drained(seq: number): Promise<void> {
    const drop = this.#tracker.at(seq);
    const body = drop && (await this.#options.onJudged(drop));
    if (body !== undefined) {
      this.#tracker.caused(seq, body);
      return this.#put('dropped', { body, seq });
    }
    this.#tracker.done(seq);
    this.#inOrder.release();
    // The new head's messages find room, and what it still has in the first queue is urgent.
    this.#queues.cleaned.pump();
    this.#queues.dropped.pump();
  }

  async #put(name: QueueName, message: Outgoing): Promise<void> {
    this.#tracker.sent(message.seq);
    if (name === 'dropped') this.#cleaning.set(message.seq, (this.#cleaning.get(message.seq) ?? 0) + 1);
    await this.#queues[name].send(message);
  }

  /** Holds the drop until all its articles are judged, whatever they go through. */
  async #begin(drop: DropRef, quiet?: boolean): Promise<number> {
    const { seq } = await this.#tracker.begin(drop, quiet);
    this.#tracker.sent(seq);
    return seq;
  }
}
