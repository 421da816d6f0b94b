import type { QueueName } from './deadLetters.ts';
import type { BatchOutcome } from './localQueue.ts';
import { type Call, PoolMember } from './poolMember.ts';
import type { QueueMessage } from './queueMessage.ts';
import type { FromWorker, WorkerAsk, WorkerSettings } from './workerMessages.ts';

export interface PoolOptions {
  size: number;
  /** The worker's built module. */
  entry: URL;
  settings: WorkerSettings;
  /** Answers what a worker asks of the main thread; what it throws is thrown in the worker. */
  answer: (request: WorkerAsk) => Promise<unknown>;
  note: (text: string) => void;
  /** Milliseconds without a word after which a worker that has work counts as hanging; a minute unless given. */
  silentMs?: number;
}

const longestSilenceMs = 60_000;
const lookEveryMs = 200;
/** Messages a worker has before it, not begun: enough for the time until it hears of more. */
const mostAhead = 32;

interface Waiting {
  queue: QueueName;
  messages: readonly QueueMessage[];
  call: Call;
}

/**
 * Worker threads that run stages. What is delivered waits here until a worker takes it, so none has a heap of work
 * before it while another has none. The first one cleans and the others index, since code and models of one stage stay
 * warm. Of more than two, one that has nothing of its own takes of the other; two leave each other's alone: the main
 * thread needs what one of them leaves of two cores, and the models of both stages in both would be a hundred megabytes.
 * One that dies or hangs is replaced, and what it held counts as failed; one that can't even be loaded is not tried again.
 */
export class WorkerPool {
  /** Resolves when every worker runs; rejects when one can't be started. */
  readonly ready: Promise<void>;
  readonly #options: PoolOptions;
  readonly #members: PoolMember[];
  #waiting: Waiting[] = [];
  readonly #watch: NodeJS.Timeout;
  #nextCall = 0;
  #closing = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#members = Array.from({ length: options.size }, () => this.#start());
    this.ready = Promise.all(this.#members.map(({ started }) => started)).then(() => {});
    this.#watch = setInterval(() => this.#look(), lookEveryMs);
    this.#watch.unref();
  }

  /** Rejects when the worker broke down over it. */
  deliver(queue: QueueName, messages: readonly QueueMessage[]): Promise<BatchOutcome> {
    if (this.#members.length === 0)
      return Promise.reject(new Error('no worker is left: none could be started in place of those that broke down'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ queue, messages, call: { resolve, reject } });
      this.#handOut();
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    clearInterval(this.#watch);
    for (const member of this.#members) member.post({ kind: 'close' });
    await Promise.all(this.#members.map(({ ended }) => ended));
  }

  #handOut(): void {
    for (const member of this.#members) while (this.#give(member));
  }

  /** Gives a worker the next of its stage, or of the other where it may help. */
  #give(member: PoolMember): boolean {
    if (!member.isRunning || member.ahead >= mostAhead) return false;
    const cleans = member === this.#members[0];
    const own = this.#waiting.findIndex(({ queue }) => (queue === 'dropped') === cleans);
    const { length } = this.#members;
    const takesAny = length === 1 || (length > 2 && member.ahead === 0);
    const next = own < 0 && takesAny ? 0 : own;
    const [taken] = next < 0 ? [] : this.#waiting.splice(next, 1);
    if (!taken) return false;
    member.take(this.#nextCall, taken.call, { queue: taken.queue, messages: taken.messages });
    this.#nextCall += 1;
    return true;
  }

  #look(): void {
    const silentMs = this.#options.silentMs ?? longestSilenceMs;
    for (const member of this.#members)
      if (member.calls.size > 0 && Date.now() - member.lastHeard > silentMs) member.terminate();
  }

  #start(): PoolMember {
    const { entry, settings } = this.#options;
    const member: PoolMember = new PoolMember(entry, settings, {
      hear: (message) => void this.#hear(member, message),
      heardAll: () => this.#handOut(),
    });
    void member.ended.then(() => this.#replace(member));
    return member;
  }

  #replace(member: PoolMember): void {
    if (this.#closing) return;
    const at = this.#members.indexOf(member);
    if (member.isRunning) {
      this.#options.note(`a worker broke down (${member.cause}) and was replaced`);
      this.#members[at] = this.#start();
    } else this.#members.splice(at, 1);
    const lost = [...member.calls.values(), ...(this.#members.length === 0 ? this.#takeAll() : [])];
    for (const { reject } of lost) reject(new Error(`the worker broke down: ${member.cause}`));
    this.#handOut();
  }

  /** What no worker will do. */
  #takeAll(): Call[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting.map(({ call }) => call);
  }

  async #hear(member: PoolMember, message: FromWorker): Promise<void> {
    if (message.kind === 'outcome') member.settle(message.call, message.outcome);
    else if (message.kind === 'broken') member.settle(message.call, new Error(message.reason));
    else if (message.kind === 'begun') member.begun(message.call);
    else if (message.kind === 'ask') {
      const answer = await this.#options.answer(message.request).then(
        (value) => ({ value }),
        (error: unknown) => ({ error: reasonOf(error) }),
      );
      member.post({ kind: 'answer', ask: message.ask, ...answer });
    }
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
