import { AsyncLocalStorage } from 'node:async_hooks';
import { TransientError } from '../../lambdas/shared/errors.ts';
import type { Random } from './random.ts';

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

/** What is going on in one invocation of a handler. */
export interface Invocation {
  crashed: boolean;
}
export const invocation = new AsyncLocalStorage<Invocation>();

class Crash extends Error {
  override readonly name = 'Crash';
}

/**
 * Runs everything in an order of its own: every call of a port waits to be picked, one at a time and by the seed, so
 * that all interleavings may happen and each can be had again.
 */
export class Storm {
  rates: StormRates = fullStorm;
  readonly counts = { calls: 0, crashes: 0, throttled: 0, lostAnswers: 0 };
  readonly #random: Random;
  readonly #waiting: (() => void)[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  /** Lets one waiting call go on, and everything that follows from it up to the next call. */
  async step(): Promise<void> {
    const at = this.#random.below(this.#waiting.length);
    const resume = this.#waiting[at];
    const last = this.#waiting.pop();
    if (resume && last && resume !== last) this.#waiting[at] = last;
    resume?.();
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** The port with faults; methods named in `streams` answer async iterables. */
  over<Port extends object>(port: Port, streams: readonly string[] = []): Port {
    const call = (method: (...args: unknown[]) => unknown, args: unknown[]) =>
      this.#call(() => method.apply(port, args));
    const before = () => this.#before();
    return new Proxy(port, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        if (!streams.includes(String(name)))
          return (...args: unknown[]) => call((...given) => method.apply(target, given), args);
        return async function* (...args: unknown[]) {
          await before();
          yield* method.apply(target, args);
        };
      },
    });
  }

  async #call(work: () => unknown): Promise<unknown> {
    await this.#before();
    const answer = await work();
    await this.#pause();
    this.#maybeCrash();
    if (this.#random.chance(this.rates.lostAnswer)) {
      this.counts.lostAnswers += 1;
      throw new TransientError('time-out: no answer came, though the call was done');
    }
    return answer;
  }

  async #before(): Promise<void> {
    await this.#pause();
    this.#maybeCrash();
    if (!this.#random.chance(this.rates.throttle)) return;
    this.counts.throttled += 1;
    throw new TransientError('slow down; retry after 100 ms');
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** A crashed invocation gets nothing done any more. */
  #maybeCrash(): void {
    this.counts.calls += 1;
    const current = invocation.getStore();
    if (!current) return;
    if (!current.crashed && this.#random.chance(this.rates.crash)) {
      this.counts.crashes += 1;
      current.crashed = true;
    }
    if (current.crashed) throw new Crash('the invocation stopped here');
  }
}
