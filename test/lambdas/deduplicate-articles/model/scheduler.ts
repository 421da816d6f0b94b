import type { SeededRandom } from '../../../fakes/seededRandom.ts';

interface Gate {
  task: number;
  open: () => void;
}

/** Microtask turns that let every task run on to its next gate: more than the longest way between two port calls. */
const MOST_STEPS = 5000;
const TURNS = 24;
const drainMicrotasks = async (): Promise<void> => {
  for (let turn = 0; turn < TURNS; turn++) await undefined;
};
/** The local store writes at the end of a turn of the event loop what was asked of it in that turn. */
const drain = async (): Promise<void> => {
  await drainMicrotasks();
  await new Promise(setImmediate);
  await drainMicrotasks();
};

/**
 * Runs tasks so that only one takes a step at a time and chance decides which: a step lasts from one port call to the
 * next. A crashed task never steps again, as if its process had ended there.
 */
export class Scheduler {
  readonly #random: SeededRandom;
  readonly #gates: Gate[] = [];
  #tasks = 0;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** Starts a task; its steps wait for `run`. `step` is what its ports call before each effect. */
  start(work: (step: () => Promise<void>) => Promise<void>): void {
    const task = this.#tasks++;
    const step = () => new Promise<void>((open) => this.#gates.push({ task, open }));
    void step().then(() => work(step));
  }

  /** Steps until no task is left; `crashes` says before which steps one dies, `crashed` hears of it. */
  async run(crashes: () => boolean, crashed: (task: number) => void): Promise<number> {
    let steps = 0;
    for (await drain(); this.#gates.length > 0; await drain()) {
      const [gate] = this.#gates.splice(this.#random.below(this.#gates.length), 1);
      if (!gate) break;
      if (++steps > MOST_STEPS) throw new Error('it does not end');
      if (crashes()) {
        for (let at = this.#gates.length - 1; at >= 0; at--)
          if (this.#gates[at]?.task === gate.task) this.#gates.splice(at, 1);
        crashed(gate.task);
      } else gate.open();
    }
    return steps;
  }
}
