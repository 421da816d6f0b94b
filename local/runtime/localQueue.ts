import { randomUUID } from 'node:crypto';
import type { Backlog } from './backlog.ts';
import type { Outgoing, QueueMessage } from './queueMessage.ts';

/** What became of a batch: failed message ids, each with its reason where one is known. */
export type BatchOutcome = ReadonlyMap<string, string>;

export interface QueueOptions {
  backlog: Backlog;
  /** Hands a batch to the stage. When it throws, the whole batch failed. */
  deliver: (messages: readonly QueueMessage[]) => Promise<BatchOutcome>;
  batchSize: number;
  /** Batches out at once, or what they may weigh in all. */
  concurrency: number;
  /** What a batch weighs: 1 unless told. */
  weigh?: (batch: readonly QueueMessage[]) => number;
  maxReceives: number;
  /** Milliseconds until a failed message is handed out again, by how often it was. */
  retryDelay: (receives: number) => number;
  /** Milliseconds a batch may take before it counts as failed and its messages are handed out again. */
  visibilityTimeout: number;
  /** The drop whose messages may go out although `concurrency` batches are out, because they may be waiting for it. */
  urgentDrop?: () => number;
  deadLetter: (message: QueueMessage, reason: string) => Promise<void>;
  /** The message has left this queue for good. */
  onDone: (message: QueueMessage) => void;
}

/** A queue with the manners of SQS: batches, partial failures, redelivery after a delay, dead letters after too many receives. */
export class LocalQueue {
  readonly #options: QueueOptions;
  /** What the batches that are out weigh. */
  #out = 0;
  #waitingSenders: (() => void)[] = [];

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Resolves when the message has found room: a sender is held back while the queue is full. */
  async send(outgoing: Outgoing): Promise<void> {
    const { backlog } = this.#options;
    const message: QueueMessage = { ...outgoing, id: randomUUID(), receives: 0, sentAt: Date.now() };
    while (!backlog.hasRoom(message)) await new Promise<void>((resume) => this.#waitingSenders.push(resume));
    backlog.add(message);
    this.pump();
  }

  /** Looks again whether something can be handed out. */
  pump(): void {
    for (let batch = this.#takeBatch(); batch.length > 0; batch = this.#takeBatch()) void this.#handle(batch);
    const senders = this.#waitingSenders;
    this.#waitingSenders = [];
    for (const resume of senders) resume();
  }

  #takeBatch(): QueueMessage[] {
    const { backlog, batchSize, concurrency, urgentDrop } = this.#options;
    if (this.#out < concurrency) return backlog.take(batchSize);
    return urgentDrop ? backlog.take(1, urgentDrop()) : [];
  }

  async #handle(batch: QueueMessage[]): Promise<void> {
    const weight = this.#options.weigh?.(batch) ?? 1;
    this.#out += weight;
    for (const message of batch) {
      message.receives += 1;
      message.firstReceivedAt ??= Date.now();
    }
    const failed = await this.#outcomeOf(batch);
    this.#out -= weight;
    for (const message of batch) await this.#settle(message, failed.get(message.id));
    this.pump();
  }

  async #outcomeOf(batch: readonly QueueMessage[]): Promise<BatchOutcome> {
    const timeout = visibility(this.#options.visibilityTimeout);
    try {
      return await Promise.race([this.#options.deliver(batch), timeout.expired]);
    } catch (error) {
      for (const message of batch) message.alone = true;
      const reason = error instanceof Error ? error.message : String(error);
      return new Map(batch.map(({ id }) => [id, reason]));
    } finally {
      timeout.clear();
    }
  }

  /** `reason` is why handling failed, undefined where it did not. */
  async #settle(message: QueueMessage, reason: string | undefined): Promise<void> {
    const { backlog, maxReceives, retryDelay, deadLetter, onDone } = this.#options;
    if (reason !== undefined && message.receives < maxReceives) {
      setTimeout(() => {
        backlog.putBack(message);
        this.pump();
      }, retryDelay(message.receives));
      return;
    }
    if (reason !== undefined) await deadLetter(message, reason);
    backlog.done(message);
    onDone(message);
  }
}

function visibility(milliseconds: number): { expired: Promise<never>; clear: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  return { expired, clear: () => clearTimeout(timer) };
}
