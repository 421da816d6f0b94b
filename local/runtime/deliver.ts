import type { SQSRecord } from 'aws-lambda';
import { describeError } from '../../lambdas/shared/failureReport.ts';
import { failureListener, type SqsHandler } from '../../lambdas/shared/sqsHandler.ts';
import type { BatchOutcome } from './localQueue.ts';
import { type QueueMessage, sqsEventOf } from './queueMessage.ts';

/** Calls a stage's handler with the event Lambda would give it, and answers which messages failed and why. */
export async function deliver(
  queue: string,
  handler: SqsHandler,
  messages: readonly QueueMessage[],
): Promise<BatchOutcome> {
  const reasons = new Map<string, string>();
  const listen = (record: SQSRecord, error: unknown): void => {
    reasons.set(record.messageId, describeError(error));
  };
  const response = await failureListener.run(listen, () => handler(sqsEventOf(queue, messages)));
  const failed = response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return new Map(failed.map((id) => [id, reasons.get(id) ?? 'the handler reported a failure']));
}
