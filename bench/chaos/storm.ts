import { AsyncLocalStorage } from 'node:async_hooks';
import { TransientError } from '../../lambdas/shared/errors.ts';
import { aroundRecords } from '../../lambdas/shared/sqsHandler.ts';
import type { Random } from './random.ts';
import type { Trace } from './trace.ts';

/** How often each fault strikes, per call of a port. */
export interface StormRates {
  /** The invocation stops before or after the call, and with it the whole batch. */
  crash: number;
  /** The store refuses: "slow down", with a time to wait. */
  throttle: number;
  /** The call was done, and its caller is told it was not. */
  lostAnswer: number;
}
export const fullStorm: StormRates = { crash: 0.001, throttle: 0.002, lostAnswer: 0.0015 };
export const calm: StormRates = { crash: 0, throttle: 0, lostAnswer: 0 };

/** One call of a handler, which may crash with all its records. */
interface Invocation {
  crashed: boolean;
}
/** The work on one record: one thing after another, or ports called side by side. */
interface Strand {
  invocation: Invocation;
  /** Calls of ports that wait to be picked. */
  waiting: number;
}
const strand = new AsyncLocalStorage<Strand>();

class Crash extends Error {
  override readonly name = 'Crash';
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Runs everything in an order of its own: every call of a port waits to be picked, one at a time and by the seed, so
 * that all interleavings may happen and each can be had again. Between two picks everything comes to rest.
 */
export class Storm {
  rates: StormRates = fullStorm;
  readonly counts = { calls: 0, crashes: 0, throttled: 0, lostAnswers: 0 };
  readonly #random: Random;
  readonly #trace: Trace;
  readonly #waiting: (() => void)[] = [];
  readonly #strands = new Set<Strand>();
  #invocations = 0;

  constructor(random: Random, trace: Trace) {
    this.#random = random;
    this.#trace = trace;
  }

  /** Invocations at work. */
  get running(): number {
    return this.#invocations;
  }

  /** Runs a handler's call as one invocation; undefined when it crashed. `failed` hears of the records that failed. */
  async invoke<Answer>(
    work: () => Promise<Answer>,
    failed: (messageId: string, error: unknown) => void,
  ): Promise<Answer | undefined> {
    const invocation: Invocation = { crashed: false };
    this.#invocations += 1;
    const answer = await aroundRecords.run(async ({ messageId }, handle) => {
      const here: Strand = { invocation, waiting: 0 };
      this.#strands.add(here);
      try {
        await strand.run(here, handle);
      } catch (error) {
        failed(messageId, error);
        throw error;
      } finally {
        this.#strands.delete(here);
      }
    }, work);
    this.#invocations -= 1;
    return invocation.crashed ? undefined : answer;
  }

  /** Lets one waiting call go on, and everything that follows from it up to the next call. */
  async step(): Promise<void> {
    const at = this.#random.below(this.#waiting.length);
    const resume = this.#waiting[at];
    const last = this.#waiting.pop();
    if (resume && last && resume !== last) this.#waiting[at] = last;
    resume?.();
    do await turn();
    while (this.#isWaitingForMore());
  }

  /** Whether a record's work waits for something that is no port, such as a module to be loaded. */
  #isWaitingForMore(): boolean {
    for (const { waiting } of this.#strands) if (waiting === 0) return true;
    return false;
  }

  /** The port with faults; methods named in `streams` answer async iterables. */
  over<Port extends object>(port: Port, streams: readonly string[] = []): Port {
    const call = (name: string, work: () => unknown) => this.#call(name, work);
    const before = (name: string) => this.#before(name);
    return new Proxy(port, {
      get(target, key) {
        const method: unknown = Reflect.get(target, key);
        if (typeof method !== 'function') return method;
        const name = String(key);
        if (!streams.includes(name)) return (...args: unknown[]) => call(name, () => method.apply(target, args));
        return async function* (...args: unknown[]) {
          await before(name);
          yield* method.apply(target, args);
        };
      },
    });
  }

  async #call(name: string, work: () => unknown): Promise<unknown> {
    await this.#before(name);
    const answer = await work();
    await this.#pause();
    this.#maybeCrash(name);
    if (this.#random.chance(this.rates.lostAnswer)) {
      this.counts.lostAnswers += 1;
      this.#trace.note(name, 'answer lost');
      throw new TransientError('time-out: no answer came, though the call was done');
    }
    return answer;
  }

  async #before(name: string): Promise<void> {
    await this.#pause();
    this.#maybeCrash(name);
    this.#trace.note(name, 'called');
    if (!this.#random.chance(this.rates.throttle)) return;
    this.counts.throttled += 1;
    this.#trace.note(name, 'throttled');
    throw new TransientError('slow down; retry after 100 ms');
  }

  async #pause(): Promise<void> {
    const here = strand.getStore();
    if (here) here.waiting += 1;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (here) here.waiting -= 1;
  }

  /** A crashed invocation gets nothing done any more. */
  #maybeCrash(name: string): void {
    this.counts.calls += 1;
    const current = strand.getStore()?.invocation;
    if (!current) return;
    if (!current.crashed && this.#random.chance(this.rates.crash)) {
      this.counts.crashes += 1;
      this.#trace.note(name, 'crashed');
      current.crashed = true;
    }
    if (current.crashed) throw new Crash('the invocation stopped here');
  }
}
