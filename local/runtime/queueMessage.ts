import type { SQSEvent } from 'aws-lambda';

export interface ArticleRef {
  dropId: string;
  item: number;
}

/** What a sender says of a message. */
export type Outgoing = Pick<QueueMessage, 'body' | 'seq' | 'group' | 'article' | 'outboxKey' | 'weight'>;

/** A message of the embedded queues, with what SQS would know of it. */
export interface QueueMessage {
  id: string;
  body: string;
  /** The place of its drop in this run: what order and completion are counted by. */
  seq: number;
  /** Messages of one group are handled one after another, in order. */
  group?: string | undefined;
  /** The article it carries, by drop and item; absent where it is to be judged anew. */
  article?: ArticleRef | undefined;
  /** What remembers it until it is done. */
  outboxKey?: string | undefined;
  /** What handling it costs, in the unit of the queue it is in. */
  weight?: number | undefined;
  receives: number;
  sentAt: number;
  firstReceivedAt?: number;
  /** Its batch broke down as a whole, so it is handed out alone from now on. */
  alone?: boolean;
}

/** The event Lambda would get for this batch (docs.aws.amazon.com/lambda/latest/dg/with-sqs.html). */
export const sqsEventOf = (queue: string, messages: readonly QueueMessage[]): SQSEvent => ({
  Records: messages.map((message) => ({
    messageId: message.id,
    receiptHandle: `${message.id}#${message.receives}`,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receives),
      SentTimestamp: String(message.sentAt),
      SenderId: 'newsdrop',
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}`,
    awsRegion: 'local',
  })),
});
