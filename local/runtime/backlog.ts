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
export function groupBacklog(capacity: number, always: (message: QueueMessage) => boolean = () => false): Backlog {
  const waiting: QueueMessage[] = [];
  const busy = new Set<string>();
  /** How many of each drop are waiting. */
  const ofDrops = new Map<number, number>();

  function count({ seq }: QueueMessage, more: 1 | -1): void {
    const left = (ofDrops.get(seq) ?? 0) + more;
    if (left > 0) ofDrops.set(seq, left);
    else ofDrops.delete(seq);
  }
  const mayGo = ({ group, seq }: QueueMessage, ofDrop = seq): boolean =>
    seq === ofDrop && (group === undefined || !busy.has(group));

  return {
    hasRoom: (message) => waiting.length < capacity || always(message),
    add(message) {
      waiting.push(message);
      count(message, 1);
    },
    take(max, ofDrop) {
      const batch: QueueMessage[] = [];
      if (ofDrop !== undefined && !ofDrops.has(ofDrop)) return batch;
      for (let at = 0; at < waiting.length && batch.length < max; ) {
        const message = waiting[at];
        if (!message || !mayGo(message, ofDrop)) at += 1;
        else if (message.alone && batch.length > 0) break;
        else {
          batch.push(...waiting.splice(at, 1));
          count(message, -1);
          if (message.group !== undefined) busy.add(message.group);
          if (message.alone) break;
        }
      }
      return batch;
    },
    putBack(message) {
      if (message.group !== undefined) busy.delete(message.group);
      waiting.unshift(message);
      count(message, 1);
    },
    done({ group }) {
      if (group !== undefined) busy.delete(group);
    },
  };
}

export interface OrderedBacklog extends Backlog {
  /** The drop whose messages are handed out now: all before it are through. */
  head(): number;
  /** No more messages will come from this drop; `drained` is called once it is the head and none is left. May be called again. */
  close(seq: number): void;
  /** Moves on from the drained head. */
  release(): void;
}

/**
 * Hands messages out in the order of their drops, one at a time, however they arrive: a run's verdicts do not depend on
 * scheduling. Messages of the head drop always find room, so a full backlog can't keep its head waiting.
 */
export function orderedBacklog(capacity: number, drained: (seq: number) => void): OrderedBacklog {
  const waiting = new Map<number, QueueMessage[]>();
  const closed = new Set<number>();
  let count = 0;
  let head = 0;
  let out = false;

  function look(): void {
    if (out || !closed.has(head) || waiting.get(head)?.length) return;
    closed.delete(head);
    drained(head);
  }

  return {
    head: () => head,
    hasRoom: ({ seq }) => seq <= head || count < capacity,
    add(message) {
      const list = waiting.get(message.seq);
      if (list) list.push(message);
      else waiting.set(message.seq, [message]);
      count += 1;
    },
    take() {
      const message = out ? undefined : waiting.get(head)?.shift();
      if (!message) return [];
      out = true;
      count -= 1;
      return [message];
    },
    putBack(message) {
      out = false;
      count += 1;
      waiting.set(message.seq, [message, ...(waiting.get(message.seq) ?? [])]);
    },
    done() {
      out = false;
      look();
    },
    close(seq) {
      closed.add(seq);
      look();
    },
    release() {
      waiting.delete(head);
      head += 1;
      look();
    },
  };
}
