import { AsyncLocalStorage } from 'node:async_hooks';
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

/** The one shape of every queue-driven Lambda: same in AWS, in the embedded run and in tests. */
export type SqsHandler = (event: SQSEvent, context?: Context) => Promise<SQSBatchResponse>;

/** Does one record's work; what it throws fails the record. */
export type RecordWrapper = (record: SQSRecord, work: () => Promise<void>) => Promise<void>;

/**
 * What is put around the work of each record while a handler runs: `aroundRecords.run(wrapper, () => handler(event))`.
 * The batch response itself carries only message ids, no reasons.
 */
export const aroundRecords = new AsyncLocalStorage<RecordWrapper>();

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
    const wrapped = aroundRecords.getStore() ?? ((_, work) => work());
    const handleRecord = (record: SQSRecord): Promise<void> =>
      wrapped(record, async () => {
        for (const message of options.parse(record.body)) await options.handle(message, ready, record);
      });
    const processor = new BatchProcessor(EventType.SQS);
    return processPartialResponse(event, handleRecord, processor, {
      ...(context ? { context } : {}),
      processInParallel: !options.inOrder,
      throwOnFullBatchFailure: false,
    });
  };
}
