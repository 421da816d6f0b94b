import { AsyncLocalStorage } from 'node:async_hooks';
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

/** The one shape of every queue-driven Lambda: same in AWS, in the embedded run and in tests. */
export type SqsHandler = (event: SQSEvent, context?: Context) => Promise<SQSBatchResponse>;

export type FailureListener = (record: SQSRecord, error: unknown) => void;

/**
 * Who hears of records that failed while a handler runs: `failureListener.run(listener, () => handler(event))`.
 * The batch response itself carries only message ids.
 */
export const failureListener = new AsyncLocalStorage<FailureListener>();

/**
 * Wraps a use case as an SQS handler with partial batch responses: a record whose work throws is reported failed and
 * redelivered; its neighbours are not. `parse` turns a body into the records' messages (an S3 event may hold several).
 * Services are built on the first call, so importing a handler reads no environment.
 */
export function sqsHandler<Message, Services>(options: {
  parse: (body: string) => readonly Message[];
  services: () => Services;
  handle: (message: Message, services: Services, record: SQSRecord) => Promise<void>;
  /** One record after the other, so that what comes out does not depend on where batches are cut. */
  inOrder?: boolean;
}): SqsHandler {
  let services: Services | undefined;
  return async (event, context) => {
    services ??= options.services();
    const ready = services;
    const work = async (record: SQSRecord): Promise<void> => {
      try {
        for (const message of options.parse(record.body)) await options.handle(message, ready, record);
      } catch (error) {
        failureListener.getStore()?.(record, error);
        throw error;
      }
    };
    const processor = new BatchProcessor(EventType.SQS);
    return processPartialResponse(event, work, processor, {
      ...(context ? { context } : {}),
      processInParallel: !options.inOrder,
      throwOnFullBatchFailure: false,
    });
  };
}
