import type { SQSEvent } from 'aws-lambda';

/** Messages with these bodies, `m0` and on, as SQS hands them to a function the first time. */
export const sqsEventOf = (queue: string, bodies: readonly string[]): SQSEvent => ({
  Records: bodies.map((body, n) => ({
    messageId: `m${n}`,
    receiptHandle: 'r',
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 's',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:eu-west-1:1:${queue}`,
    awsRegion: 'eu-west-1',
  })),
});
