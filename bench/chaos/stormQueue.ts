import { describeError } from '../../lambdas/shared/failureReport.ts';
import type { MessageQueue } from '../../lambdas/shared/ports.ts';
import type { SqsHandler } from '../../lambdas/shared/sqsHandler.ts';
import { type QueueMessage, sqsEventOf } from '../../local/runtime/queueMessage.ts';
import type { Random } from './random.ts';
import type { Storm } from './storm.ts';
import type { Trace } from './trace.ts';

type Message = QueueMessage & { visibleAt: number; poison: boolean };
export interface DeadMessage {
  body: string;
  reason: string;
  poison: boolean;
}

const maxReceives = 5;
const batchSize = 10;
const hideFor = 400;

/**
 * A standard queue on its worst days: messages come in any order, late, twice, and again after they were done; a batch
 * whose invocation stops comes back whole. Time is counted in steps.
 */
export class StormQueue {
  readonly name: string;
  readonly dead: DeadMessage[] = [];
  readonly counts = { sent: 0, duplicated: 0, redelivered: 0 };
  now = 0;
  #ready: Message[] = [];
  #hidden: Message[] = [];
  #next = 0;
  readonly #random: Random;
  readonly #storm: Storm;
  readonly #trace: Trace;
  mayDuplicate = true;

  constructor(name: string, { random, storm, trace }: { random: Random; storm: Storm; trace: Trace }) {
    this.name = name;
    this.#random = random;
    this.#storm = storm;
    this.#trace = trace;
  }

  get size(): number {
    return this.#ready.length + this.#hidden.length;
  }

  put(body: string, poison = false): void {
    this.counts.sent += 1;
    this.#trace.note(this.name, 'sent', body);
    this.#add(body, poison);
    if (!poison && this.mayDuplicate && this.#random.chance(0.03)) {
      this.counts.duplicated += 1;
      this.#add(body, poison);
    }
  }

  port<Sent>(): MessageQueue<Sent> {
    return { send: async (messages) => void messages.map((message) => this.put(JSON.stringify(message))) };
  }

  #add(body: string, poison: boolean): void {
    this.#next += 1;
    const visibleAt = this.#random.chance(0.1) ? this.now + this.#random.below(4_000) : 0;
    const message = { id: `${this.name}-${this.#next}`, body, seq: 0, receives: 0, sentAt: 0, visibleAt, poison };
    (visibleAt > this.now ? this.#hidden : this.#ready).push(message);
  }

  /** Brings back what is visible again; with `all`, time jumps on to where everything is. */
  wake(all = false): void {
    const still: Message[] = [];
    for (const message of this.#hidden) (all || message.visibleAt <= this.now ? this.#ready : still).push(message);
    this.#hidden = still;
  }

  get hasReady(): boolean {
    return this.#ready.length > 0;
  }

  /** Hands a batch of any messages to the handler, as one invocation. */
  async deliver(handler: SqsHandler): Promise<void> {
    const batch = this.#take(1 + this.#random.below(batchSize));
    const reasons = new Map<string, string>();
    const failed = (id: string, error: unknown) => void reasons.set(id, describeError(error));
    for (const { id } of batch) this.#trace.note(this.name, 'taken', id);
    const answer = await this.#storm.invoke(() => handler(sqsEventOf(this.name, batch)), failed);
    const again = answer && new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const message of batch) {
      if (!again || again.has(message.id)) this.#failed(message, reasons.get(message.id) ?? 'the invocation stopped');
      else if (this.mayDuplicate && this.#random.chance(0.005)) this.#hide(message);
    }
  }

  #take(count: number): Message[] {
    const batch: Message[] = [];
    while (batch.length < count && this.#ready.length > 0) {
      const at = this.#random.below(Math.min(this.#ready.length, 300));
      const message = this.#ready[at];
      const last = this.#ready.pop();
      if (message && last && message !== last) this.#ready[at] = last;
      if (message) batch.push({ ...message, receives: message.receives + 1 });
    }
    return batch;
  }

  #failed(message: Message, reason: string): void {
    if (message.receives < maxReceives) this.#hide(message);
    else this.dead.push({ body: message.body, poison: message.poison, reason });
  }

  #hide(message: Message): void {
    this.counts.redelivered += 1;
    this.#hidden.push({ ...message, visibleAt: this.now + hideFor });
  }

  /** Sends the dead letters again that are no poison, as whoever is on call does; answers how many. */
  redrive(): number {
    const letters = this.dead.splice(0);
    for (const letter of letters) {
      if (letter.poison) this.dead.push(letter);
      else this.put(letter.body);
    }
    return letters.length - this.dead.length;
  }
}
