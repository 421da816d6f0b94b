import type { QueueMessage } from './queueMessage.ts';

/** What waits in a queue and in which order it may be handed out. */
export interface Backlog {
  /** Whether a sender may add now or must wait for room. */
  hasRoom(message: QueueMessage): boolean;
  add(message: QueueMessage): void;
  /** Up to `max` messages that may be handled now; of one drop only where it is named. */
  take(max: number, ofDrop?: number): QueueMessage[];
  /** Failed: it is to be handed out again, before what came after it. */
  putBack(message: QueueMessage): void;
  /** Handled or given up. */
  done(message: QueueMessage): void;
}

/**
 * First in, first out; of one group only one message is out at a time, so a group keeps its order. Messages that
 * `always` names find room even when it is full.
 */
export class GroupBacklog implements Backlog {
  readonly #capacity: number;
  readonly #always: (message: QueueMessage) => boolean;
  readonly #waiting: QueueMessage[] = [];
  readonly #busy = new Set<string>();
  /** How many of each drop are waiting. */
  readonly #ofDrops = new Map<number, number>();

  constructor(capacity: number, always: (message: QueueMessage) => boolean = () => false) {
    this.#capacity = capacity;
    this.#always = always;
  }

  hasRoom(message: QueueMessage): boolean {
    return this.#waiting.length < this.#capacity || this.#always(message);
  }

  add(message: QueueMessage): void {
    this.#waiting.push(message);
    this.#count(message, 1);
  }

  take(max: number, ofDrop?: number): QueueMessage[] {
    const batch: QueueMessage[] = [];
    if (ofDrop !== undefined && !this.#ofDrops.has(ofDrop)) return batch;
    for (let at = 0; at < this.#waiting.length && batch.length < max; ) {
      const message = this.#waiting[at];
      if (!message || !this.#mayGo(message, ofDrop)) at += 1;
      else if (message.alone && batch.length > 0) break;
      else {
        this.#waiting.splice(at, 1);
        this.#count(message, -1);
        if (message.group !== undefined) this.#busy.add(message.group);
        batch.push(message);
        if (message.alone) break;
      }
    }
    return batch;
  }

  putBack(message: QueueMessage): void {
    this.done(message);
    this.#waiting.unshift(message);
    this.#count(message, 1);
  }

  done({ group }: QueueMessage): void {
    if (group !== undefined) this.#busy.delete(group);
  }

  #mayGo({ group, seq }: QueueMessage, ofDrop = seq): boolean {
    return seq === ofDrop && (group === undefined || !this.#busy.has(group));
  }

  #count({ seq }: QueueMessage, more: 1 | -1): void {
    const left = (this.#ofDrops.get(seq) ?? 0) + more;
    if (left > 0) this.#ofDrops.set(seq, left);
    else this.#ofDrops.delete(seq);
  }
}

/**
 * Hands messages out in the order of their drops, one at a time, however they arrive: a run's verdicts do not depend on
 * scheduling. Messages of the head drop always find room, so a full backlog can't keep its head waiting.
 */
export class OrderedBacklog implements Backlog {
  readonly #capacity: number;
  readonly #drained: (seq: number) => void;
  readonly #waiting = new Map<number, QueueMessage[]>();
  readonly #closed = new Set<number>();
  #count = 0;
  #head = 0;
  #out = false;

  /** `drained` is called for each closed drop once it is the head and none of its messages is left. */
  constructor(capacity: number, drained: (seq: number) => void) {
    this.#capacity = capacity;
    this.#drained = drained;
  }

  /** The drop whose messages are handed out now: all before it are through. */
  head(): number {
    return this.#head;
  }

  hasRoom({ seq }: QueueMessage): boolean {
    return seq <= this.#head || this.#count < this.#capacity;
  }

  add(message: QueueMessage): void {
    const list = this.#waiting.get(message.seq);
    if (list) list.push(message);
    else this.#waiting.set(message.seq, [message]);
    this.#count += 1;
  }

  take(): QueueMessage[] {
    const message = this.#out ? undefined : this.#waiting.get(this.#head)?.shift();
    if (!message) return [];
    this.#out = true;
    this.#count -= 1;
    return [message];
  }

  putBack(message: QueueMessage): void {
    this.#out = false;
    this.#count += 1;
    this.#waiting.set(message.seq, [message, ...(this.#waiting.get(message.seq) ?? [])]);
  }

  done(): void {
    this.#out = false;
    this.#look();
  }

  /** No more messages will come from this drop. May be called again. */
  close(seq: number): void {
    this.#closed.add(seq);
    this.#look();
  }

  /** Moves on from the drained head. */
  release(): void {
    this.#waiting.delete(this.#head);
    this.#head += 1;
    this.#look();
  }

  #look(): void {
    if (this.#out || !this.#closed.has(this.#head) || this.#waiting.get(this.#head)?.length) return;
    this.#closed.delete(this.#head);
    this.#drained(this.#head);
  }
}
