import { randomUUID } from 'node:crypto';
import type { SQSRecord } from 'aws-lambda';
import type { MessageQueue } from '../../lambdas/shared/ports.ts';
import type { SqsHandler } from '../../lambdas/shared/sqsHandler.ts';
import type { Bill } from './prices.ts';

/** SQS charges each call per 64 KB of its payload. */
const requestsFor = (bytes: number): number => Math.max(1, Math.ceil(bytes / 65_536));
const perCall = 10;

/** A queue whose sends, receives and deletes are on the bill as SQS and Lambda's poller make them. */
export class CountedQueue implements MessageQueue<unknown> {
  private readonly waiting: string[] = [];
  private readonly bill: Bill;
  private readonly name: string;

  constructor(bill: Bill, name: string) {
    this.bill = bill;
    this.name = name;
  }

  get size(): number {
    return this.waiting.length;
  }

  async send(messages: readonly unknown[]): Promise<void> {
    const bodies = messages.map((message) => JSON.stringify(message));
    this.charge(bodies);
    this.waiting.push(...bodies);
  }

  /** Works everything off in batches; answers the milliseconds of processor time it took. */
  async drain(handler: SqsHandler, batchSize: number): Promise<number> {
    let spent = 0;
    while (this.waiting.length > 0) {
      const bodies = this.waiting.splice(0, batchSize);
      this.charge(bodies);
      this.bill.add(`${this.name} queue`, 'sqsRequest', Math.ceil(bodies.length / perCall));
      this.bill.add(this.name, 'lambdaRequest');
      const began = process.cpuUsage();
      const { batchItemFailures } = await handler({ Records: bodies.map(recordOf) });
      const { user, system } = process.cpuUsage(began);
      spent += (user + system) / 1000;
      if (batchItemFailures.length > 0) throw new Error(`${this.name}: ${batchItemFailures.length} records failed`);
    }
    return spent;
  }

  private charge(bodies: readonly string[]): void {
    for (let from = 0; from < bodies.length; from += perCall) {
      const bytes = bodies.slice(from, from + perCall).reduce((sum, body) => sum + Buffer.byteLength(body), 0);
      this.bill.add(`${this.name} queue`, 'sqsRequest', requestsFor(bytes));
    }
  }
}

const recordOf = (body: string): SQSRecord => ({
  messageId: randomUUID(),
  receiptHandle: '',
  body,
  attributes: { ApproximateReceiveCount: '1', SentTimestamp: '', SenderId: '', ApproximateFirstReceiveTimestamp: '' },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: '',
  awsRegion: '',
});
