import { deduplicateArticle } from '../../../../lambdas/deduplicate-articles/deduplicateArticle.ts';
import { TransientError } from '../../../../lambdas/shared/errors.ts';
import { dropIdOf } from '../../../../lambdas/shared/ids.ts';
import type { CleanedMessage, DroppedMessage, JudgedMessage } from '../../../../lambdas/shared/messages.ts';
import type { StateStore } from '../../../../lambdas/shared/ports.ts';
import { dedupSettings } from '../../../../lambdas/shared/settings.ts';
import { StateLedger } from '../../../../lambdas/shared/stateLedger.ts';
import type { Verdict } from '../../../../lambdas/shared/verdict.ts';
import type { SeededRandom } from '../../../fakes/seededRandom.ts';
import { steppedPort } from '../../../fakes/steppedPort.ts';
import { Scheduler } from './scheduler.ts';

export const modelSettings = dedupSettings.parse({ bands: 2, bandMembers: 2 });

/** What became of one arrival: the last thing said of it. */
export interface Said {
  verdict: Verdict;
  version?: number | undefined;
  duplicateOf?: string | undefined;
  decidedAt: string;
}

export interface Trouble {
  /** Chance that a step is where its task dies. */
  crash: number;
  /** Chance that a delivery comes twice. */
  twice: number;
  /** Chance that an effect happens and its caller hears of a failure. */
  lostAnswer: number;
}

/** The stage, its queues and its store, with deliveries that overlap, crash, fail and repeat as chance has it. */
export class World {
  readonly said: Said[][];
  steps = 0;
  #now = Date.UTC(2026, 1, 1);
  #crashesLeft = 12;
  readonly #running = new Map<number, number>();
  readonly #scheduler: Scheduler;
  readonly #ledger: StateLedger;
  readonly #arrivals: readonly CleanedMessage[];
  readonly #state: StateStore;
  readonly #random: SeededRandom;
  readonly #trouble: Trouble;
  #started = 0;

  constructor(arrivals: readonly CleanedMessage[], state: StateStore, random: SeededRandom, trouble: Trouble) {
    this.said = arrivals.map(() => []);
    this.#arrivals = arrivals;
    this.#state = state;
    this.#random = random;
    this.#trouble = trouble;
    this.#scheduler = new Scheduler(random);
    this.#ledger = new StateLedger(state);
  }

  /** Delivers everything until nothing is left to deliver. */
  async run(): Promise<void> {
    for (const { drop } of this.#arrivals) await this.#ledger.receiveDrop(drop, drop.eventTime);
    const indexes = this.#arrivals.map((_, index) => index);
    const repeats = indexes.filter(() => this.#random.chance(this.#trouble.twice));
    for (const index of this.#random.shuffle([...indexes, ...repeats])) this.#deliver(index);
    this.steps = await this.#scheduler.run(
      () => this.#crashesLeft > 0 && this.#random.chance(this.#trouble.crash) && this.#crashesLeft-- > 0,
      (task) => this.#deliver(this.#running.get(task) ?? 0),
    );
  }

  #deliver(index: number): void {
    const message = this.#arrivals[index];
    if (!message) return;
    this.#running.set(this.#started++, index);
    this.#scheduler.start(async (step) => {
      try {
        await deduplicateArticle(message, this.#servicesFor(step));
      } catch (error) {
        if (!(error instanceof TransientError)) throw error;
        this.#deliver(index);
      }
    });
  }

  #servicesFor(step: () => Promise<void>) {
    const state = steppedPort(this.#losing(this.#state), step);
    return {
      articles: { get: async () => undefined },
      state,
      judged: steppedPort({ send: async (messages: readonly JudgedMessage[]) => this.#hear(messages) }, step),
      dropped: steppedPort({ send: async (messages: readonly DroppedMessage[]) => this.#dropAgain(messages) }, step),
      ledger: this.#ledgerOn(state),
      clock: { now: () => new Date(this.#now++) },
      settings: modelSettings,
    };
  }

  #losing(state: StateStore): StateStore {
    const loses = () =>
      this.#crashesLeft > 0 && this.#random.chance(this.#trouble.lostAnswer) && this.#crashesLeft-- > 0;
    return new Proxy(state, {
      get(target, name) {
        const member = Reflect.get(target, name);
        if (typeof member !== 'function' || name === 'query') return member?.bind?.(target) ?? member;
        return async (...given: unknown[]) => {
          const answer = await member.apply(target, given);
          if (loses()) throw new TransientError('the answer got lost');
          return answer;
        };
      },
    });
  }

  #ledgerOn(state: StateStore) {
    const ledger = new StateLedger(state);
    return {
      drop: (dropId: string) => ledger.drop(dropId),
      recordFate: async (fate: Parameters<StateLedger['recordFate']>[0]) => {
        await ledger.recordFate(fate);
        this.#say(fate.dropId, { ...fate, duplicateOf: fate.matchedId });
      },
    };
  }

  #hear(messages: readonly JudgedMessage[]): void {
    for (const { drop, judgement } of messages) this.#say(dropIdOf(drop), judgement);
  }

  #say(dropId: string, { verdict, version, duplicateOf, decidedAt }: Said): void {
    const index = this.#arrivals.findIndex(({ drop }) => dropIdOf(drop) === dropId);
    this.said[index]?.push({ verdict, version, duplicateOf, decidedAt });
  }

  #dropAgain(messages: readonly DroppedMessage[]): void {
    for (const { drop } of messages)
      this.#deliver(this.#arrivals.findIndex((arrival) => arrival.drop.key === drop.key));
  }
}
