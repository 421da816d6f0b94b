import { dropIdOf } from '../../lambdas/shared/ids.ts';
import type { DropRef } from '../../lambdas/shared/messages.ts';

/** A drop on its way through this run. */
export interface TrackedDrop {
  seq: number;
  dropId: string;
  drop: DropRef;
  /** Not part of what this run was given, so not counted. */
  quiet: boolean;
  /** Bodies of messages that its articles caused for drops of before. */
  again: string[];
}

interface Waiter {
  resolve: () => void;
  reject: (error: unknown) => void;
}
type Counted = TrackedDrop & { messages: number; through: boolean };

/**
 * Counts the messages each drop has in the queues; at none, the drop is through. `onThrough` hears of the drops in
 * the order they began, so a run's output has one order.
 */
export class DropTracker {
  readonly #maxDrops: number;
  readonly #onThrough: (drop: TrackedDrop) => Promise<void>;
  readonly #tracked = new Map<number, Counted>();
  #next = 0;
  #first = 0;
  #reporting: Promise<void> = Promise.resolve();
  #waiting: Waiter[] = [];
  #failure: { error: unknown } | undefined;

  constructor(maxDrops: number, onThrough: (drop: TrackedDrop) => Promise<void>) {
    this.#maxDrops = maxDrops;
    this.#onThrough = onThrough;
  }

  /** Takes a drop in as the next in order; waits while too many are on their way. Throws what the run failed with. */
  async begin(drop: DropRef, quiet = false): Promise<TrackedDrop> {
    while (this.#failure || this.#tracked.size >= this.#maxDrops) await this.#change();
    const began = { seq: this.#next, dropId: dropIdOf(drop), drop, quiet, again: [] };
    this.#tracked.set(this.#next, { ...began, messages: 0, through: false });
    this.#next += 1;
    return began;
  }

  /** The drop at this place, while it is on its way. */
  at(seq: number): TrackedDrop | undefined {
    return this.#tracked.get(seq);
  }

  /** Notes a message that an article of this drop caused for a drop of before. */
  caused(seq: number, body: string): void {
    this.#tracked.get(seq)?.again.push(body);
  }

  /** A message of this drop entered a queue. */
  sent(seq: number): void {
    const drop = this.#tracked.get(seq);
    if (drop) drop.messages += 1;
  }

  /** A message of this drop left a queue for good: what it led to was sent before. */
  done(seq: number): void {
    const drop = this.#tracked.get(seq);
    if (!drop) return;
    drop.messages -= 1;
    if (drop.messages > 0) return;
    drop.through = true;
    this.#report();
  }

  /** Resolves when no drop is on its way. Throws what the run failed with. */
  async idle(): Promise<void> {
    while (this.#failure || this.#tracked.size > 0) await this.#change();
    await this.#reporting;
  }

  /** No drop will come through any more. */
  fail(error: unknown): void {
    this.#failure = { error };
    for (const { reject } of this.#resumed()) reject(error);
  }

  #report(): void {
    for (let drop = this.#tracked.get(this.#first); drop?.through; drop = this.#tracked.get(this.#first)) {
      const finished = drop;
      this.#tracked.delete(this.#first);
      this.#first += 1;
      this.#reporting = this.#reporting.then(() => this.#onThrough(finished));
    }
    for (const { resolve } of this.#resumed()) resolve();
  }

  #change(): Promise<void> {
    if (this.#failure) return Promise.reject(this.#failure.error);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  #resumed(): Waiter[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}
