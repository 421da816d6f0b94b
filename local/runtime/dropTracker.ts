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

export interface DropTracker {
  /** Takes a drop in as the next in order; waits while too many are on their way. */
  begin(drop: DropRef, quiet?: boolean): Promise<TrackedDrop>;
  /** The drop at this place, while it is on its way. */
  at(seq: number): TrackedDrop | undefined;
  /** Notes a message that an article of this drop caused for a drop of before. */
  caused(seq: number, body: string): void;
  /** A message of this drop entered a queue. */
  sent(seq: number): void;
  /** A message of this drop left a queue for good: what it led to was sent before. */
  done(seq: number): void;
  /** Resolves when no drop is on its way. */
  idle(): Promise<void>;
}

/**
 * Counts the messages each drop has in the queues; at none, the drop is through. `onThrough` hears of the drops in
 * the order they began, so a run's output has one order.
 */
export function dropTracker(maxDrops: number, onThrough: (drop: TrackedDrop) => Promise<void>): DropTracker {
  const tracked = new Map<number, TrackedDrop & { messages: number; through: boolean }>();
  let next = 0;
  let first = 0;
  let reporting: Promise<void> = Promise.resolve();
  let waiting: (() => void)[] = [];

  function report(): void {
    for (let drop = tracked.get(first); drop?.through; drop = tracked.get(first)) {
      const finished = drop;
      tracked.delete(first);
      first += 1;
      reporting = reporting.then(() => onThrough(finished));
    }
    const resumed = waiting;
    waiting = [];
    for (const resume of resumed) resume();
  }
  const change = (): Promise<void> => new Promise((resume) => waiting.push(resume));

  return {
    async begin(drop, quiet = false) {
      while (tracked.size >= maxDrops) await change();
      const dropId = dropIdOf(drop);
      const began = { seq: next, dropId, drop, quiet, again: [] };
      tracked.set(next, { ...began, messages: 0, through: false });
      next += 1;
      return began;
    },
    at: (seq) => tracked.get(seq),
    caused: (seq, body) => void tracked.get(seq)?.again.push(body),
    sent(seq) {
      const drop = tracked.get(seq);
      if (drop) drop.messages += 1;
    },
    done(seq) {
      const drop = tracked.get(seq);
      if (!drop) return;
      drop.messages -= 1;
      if (drop.messages > 0) return;
      drop.through = true;
      report();
    },
    async idle() {
      while (tracked.size > 0) await change();
      await reporting;
    },
  };
}
