import type { QueueName } from './deadLetters.ts';
import type { BatchOutcome } from './localQueue.ts';
import { PoolMember } from './poolMember.ts';
import type { QueueMessage } from './queueMessage.ts';
import type { FromWorker, WorkerAsk, WorkerSettings } from './workerMessages.ts';

export interface PoolOptions {
  size: number;
  /** The worker's built module. */
  entry: URL;
  settings: WorkerSettings;
  /** Answers what a worker asks of the main thread; what it throws is thrown in the worker. */
  answer: (request: WorkerAsk) => Promise<void>;
  note: (text: string) => void;
  /** Milliseconds without a word after which a worker that has work counts as hanging; a minute unless given. */
  silentMs?: number;
}

const longestSilenceMs = 60_000;
const lookEveryMs = 200;
/** Calls a worker may have before another that is idle helps out. */
const fewCalls = 4;
/** A worker with less work than this share of the time is idle. */
const idleShare = 0.6;
/** Messages of others that an idle worker takes until it is looked at again. */
const helpMessages = 32;

/**
 * Worker threads that run stages. The first one cleans, the others index: each then loads and compiles one stage's code
 * only. One that has nothing to do helps the others. One that dies or hangs is replaced, and what it held counts as
 * failed; one that can't even be loaded is not tried again.
 */
export class WorkerPool {
  /** Resolves when every worker runs; rejects when one can't be started. */
  readonly ready: Promise<void>;
  readonly #options: PoolOptions;
  readonly #members: PoolMember[];
  /** The idle ones, with the number of messages each may still take from others. */
  readonly #idle = new Map<PoolMember, number>();
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
    const member = this.#memberFor(queue, messages.length);
    if (!member)
      return Promise.reject(new Error('no worker is left: none could be started in place of those that broke down'));
    const call = this.#nextCall;
    this.#nextCall += 1;
    if (member.calls.size === 0) member.lastHeard = Date.now();
    return new Promise((resolve, reject) => {
      member.calls.set(call, { resolve, reject });
      member.post({ kind: 'deliver', call, queue, messages });
    });
  }

  async close(): Promise<void> {
    this.#closing = true;
    clearInterval(this.#watch);
    for (const member of this.#members) member.post({ kind: 'close' });
    await Promise.all(this.#members.map(({ ended }) => ended));
  }

  #memberFor(queue: QueueName, messages: number): PoolMember | undefined {
    const [cleaner, ...indexers] = this.#members;
    const own = queue === 'dropped' || indexers.length === 0 ? [cleaner] : indexers;
    // One that is only being started may turn out broken.
    const running = this.#members.filter(({ isRunning }) => isRunning);
    const best = leastCalled(own.filter((member) => member?.isRunning)) ?? leastCalled(running) ?? leastCalled(own);
    if (!best || best.calls.size < fewCalls) return best;
    const [helper, left] = [...this.#idle].find(([member]) => !own.includes(member)) ?? [];
    if (!helper || left === undefined) return best;
    if (left > messages) this.#idle.set(helper, left - messages);
    else this.#idle.delete(helper);
    return helper;
  }

  #look(): void {
    this.#idle.clear();
    const silentMs = this.#options.silentMs ?? longestSilenceMs;
    for (const member of this.#members) {
      if (member.calls.size > 0 && Date.now() - member.lastHeard > silentMs) member.terminate();
      if (member.isRunning && member.busyShare() < idleShare) this.#idle.set(member, helpMessages);
    }
  }

  #start(): PoolMember {
    const { entry, settings } = this.#options;
    const member: PoolMember = new PoolMember(entry, settings, (message) => void this.#hear(member, message));
    void member.ended.then(() => this.#replace(member));
    return member;
  }

  #replace(member: PoolMember): void {
    if (this.#closing) return;
    this.#idle.delete(member);
    const at = this.#members.indexOf(member);
    if (member.isRunning) {
      this.#options.note(`a worker broke down (${member.cause}) and was replaced`);
      this.#members[at] = this.#start();
    } else this.#members.splice(at, 1);
    for (const { reject } of member.calls.values()) reject(new Error(`the worker broke down: ${member.cause}`));
  }

  async #hear(member: PoolMember, message: FromWorker): Promise<void> {
    if (message.kind === 'outcome') member.settle(message.call, message.outcome);
    else if (message.kind === 'broken') member.settle(message.call, new Error(message.reason));
    else if (message.kind === 'ask') {
      const error = await this.#options.answer(message.request).then(() => undefined, reasonOf);
      member.post({ kind: 'answer', ask: message.ask, ...(error === undefined ? {} : { error }) });
    }
  }
}

const leastCalled = (members: readonly (PoolMember | undefined)[]): PoolMember | undefined =>
  members.reduce((a, b) => (a && b && b.calls.size < a.calls.size ? b : (a ?? b)), undefined);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
