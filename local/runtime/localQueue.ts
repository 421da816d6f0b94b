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

export interface LocalQueue {
  /** Resolves when the message has found room: a sender is held back while the queue is full. */
  send(message: Outgoing): Promise<void>;
  /** Looks again whether something can be handed out. */
  pump(): void;
}

/** A queue with the manners of SQS: batches, partial failures, redelivery after a delay, dead letters after too many receives. */
export function localQueue(options: QueueOptions): LocalQueue {
  const { backlog, weigh = () => 1 } = options;
  let out = 0;
  let waitingSenders: (() => void)[] = [];

  function pump(): void {
    for (let batch = takeBatch(); batch.length > 0; batch = takeBatch()) {
      out += weigh(batch);
      void handle(batch);
    }
    const senders = waitingSenders;
    waitingSenders = [];
    for (const resume of senders) resume();
  }

  const takeBatch = (): QueueMessage[] => {
    if (out < options.concurrency) return backlog.take(options.batchSize);
    return options.urgentDrop ? backlog.take(1, options.urgentDrop()) : [];
  };

  async function handle(batch: QueueMessage[]): Promise<void> {
    for (const message of batch) {
      message.receives += 1;
      message.firstReceivedAt ??= Date.now();
    }
    const failed = await outcomeOf(batch);
    out -= weigh(batch);
    for (const message of batch) {
      const reason = failed.get(message.id);
      if (reason === undefined) finish(message);
      else if (message.receives < options.maxReceives) retryLater(message);
      else {
        await options.deadLetter(message, reason);
        finish(message);
      }
    }
    pump();
  }

  async function outcomeOf(batch: QueueMessage[]): Promise<BatchOutcome> {
    const timeout = visibility(options.visibilityTimeout);
    try {
      return await Promise.race([options.deliver(batch), timeout.expired]);
    } catch (error) {
      for (const message of batch) message.alone = true;
      const reason = error instanceof Error ? error.message : String(error);
      return new Map(batch.map(({ id }) => [id, reason]));
    } finally {
      timeout.clear();
    }
  }

  function finish(message: QueueMessage): void {
    backlog.done(message);
    options.onDone(message);
  }

  function retryLater(message: QueueMessage): void {
    setTimeout(() => {
      backlog.putBack(message);
      pump();
    }, options.retryDelay(message.receives));
  }

  return {
    async send(outgoing) {
      const message: QueueMessage = { ...outgoing, id: randomUUID(), receives: 0, sentAt: Date.now() };
      while (!backlog.hasRoom(message)) await new Promise<void>((resume) => waitingSenders.push(resume));
      backlog.add(message);
      pump();
    },
    pump,
  };
}

function visibility(milliseconds: number): { expired: Promise<never>; clear: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  return { expired, clear: () => clearTimeout(timer) };
}
