import { Duration } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Encryption } from './encryption.ts';

/** Deliveries before a message goes to the dead letters. */
export const maxReceives = 5;

/** A stage's queue and where messages go that keep failing. Dead letters stay longer than messages, counted from their first sending. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: { encryption: Encryption; functionTimeout: Duration }) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...props.encryption.queue,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      ...props.encryption.queue,
      enforceSSL: true,
      retentionPeriod: Duration.days(7),
      // Six function timeouts, as AWS advises: a batch in work must not be delivered again.
      visibilityTimeout: Duration.seconds(6 * props.functionTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: maxReceives },
    });
  }
}
