import { AsyncLocalStorage } from 'node:async_hooks';
import { describeError } from '../../lambdas/shared/failureReport.ts';
import { aroundRecords, type RecordWrapper, type SqsHandler } from '../../lambdas/shared/sqsHandler.ts';
import type { BatchOutcome } from './localQueue.ts';
import { type QueueMessage, sqsEventOf } from './queueMessage.ts';

/** The drop whose message is being handled, by its place in the run: what the handler sends belongs to it too. */
export const handledDrop = new AsyncLocalStorage<number>();

/** Calls a stage's handler with the event Lambda would give it, and answers which messages failed and why. */
export async function deliver(
  queue: string,
  handler: SqsHandler,
  messages: readonly QueueMessage[],
): Promise<BatchOutcome> {
  const reasons = new Map<string, string>();
  const watched: RecordWrapper = async ({ messageId }, work) => {
    try {
      await work();
    } catch (error) {
      reasons.set(messageId, describeError(error));
      throw error;
    }
  };
  const call = () => aroundRecords.run(watched, () => handler(sqsEventOf(queue, messages)));
  const response = await handledDrop.run(messages[0]?.seq ?? 0, call);
  const failed = response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return new Map(failed.map((id) => [id, reasons.get(id) ?? 'the handler reported a failure']));
}
