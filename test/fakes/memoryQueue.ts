import { TransientError } from '../../lambdas/shared/errors.ts';
import type { MessageQueue } from '../../lambdas/shared/ports.ts';

/** Keeps what was sent, as it would come out of a real queue; `failures` sends fail first. */
export class MemoryQueue<Message> implements MessageQueue<Message> {
  readonly sent: Message[] = [];
  readonly batches: number[] = [];
  failures: number;

  constructor(failures = 0) {
    this.failures = failures;
  }

  async send(messages: readonly Message[]): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new TransientError('the queue is not there');
    }
    this.batches.push(messages.length);
    this.sent.push(...messages.map((message) => structuredClone(message)));
  }
}
