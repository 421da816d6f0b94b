import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { DeployedFunction } from './deployedFunction.ts';
import { credentials } from './deployedStack.ts';
import { region } from './motoServer.ts';

const recordOf = (message: Message) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes,
  messageAttributes: {},
  eventSource: 'aws:sqs',
  awsRegion: region,
});

/**
 * What Lambda's event source mapping does: hands batches to the function and deletes what it did not report failed. What
 * failed comes again at once, as if its visibility timeout had passed, until SQS moves it to the dead letters.
 */
export async function drainQueue(endpoint: string, queueUrl: string, target: DeployedFunction): Promise<number> {
  const client = new SQSClient({ endpoint, region, credentials, useQueueUrlAsEndpoint: false });
  let worked = 0;
  for (;;) {
    const request = { QueueUrl: queueUrl, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All' as const] };
    const { Messages = [] } = await client.send(new ReceiveMessageCommand(request));
    if (Messages.length === 0) return worked;
    const event = { Records: Messages.map(recordOf) } as unknown as SQSEvent;
    const answer = (await target.invoke(event)) as SQSBatchResponse;
    const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    for (const { MessageId = '', ReceiptHandle } of Messages) {
      const receipt = { QueueUrl: queueUrl, ReceiptHandle };
      if (failed.has(MessageId))
        await client.send(new ChangeMessageVisibilityCommand({ ...receipt, VisibilityTimeout: 0 }));
      else await client.send(new DeleteMessageCommand(receipt));
    }
    worked += Messages.length - failed.size;
  }
}
