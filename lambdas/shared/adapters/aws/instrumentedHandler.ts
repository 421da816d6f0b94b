import type { SQSRecord } from 'aws-lambda';
import { describeError, failureKey } from '../../failureReport.ts';
import { log } from '../../log.ts';
import type { StateStore } from '../../ports.ts';
import { aroundRecords, type RecordWrapper, type SqsHandler } from '../../sqsHandler.ts';
import { invocation } from './invocation.ts';
import type { PublishingObserver } from './powertoolsObserver.ts';
import { traced } from './tracing.ts';

export interface Instruments {
  stage: string;
  observer: PublishingObserver;
  state: Pick<StateStore, 'put'>;
  maxReceives: number;
}

/** A message may lie in the dead letters for 14 days; what is known of it lies as long. */
const reportSeconds = 15 * 24 * 3600;

/** Logs a failed record; of a last delivery, keeps the reason for `dlq show`. Its own failure must not fail the batch. */
async function reportFailure(
  { stage, state, maxReceives }: Instruments,
  record: SQSRecord,
  error: unknown,
): Promise<void> {
  const { messageId } = record;
  const deliveries = Number(record.attributes.ApproximateReceiveCount);
  const description = describeError(error);
  log().error('record failed', { messageId, deliveries, error: description });
  if (deliveries < maxReceives) return;
  const now = new Date();
  const report = { messageId, stage, error: description, at: now.toISOString() };
  try {
    await state.put(failureKey(messageId), report, Math.floor(now.getTime() / 1000) + reportSeconds);
  } catch (failure) {
    log().error('failure not kept', { messageId, error: describeError(failure) });
  }
}

/** An SQS handler as Lambda runs it: with logs, metrics, a trace segment, and the reasons of failed records kept. */
export function instrumentedHandler(handler: SqsHandler, instruments: () => Instruments): SqsHandler {
  let ready: Instruments | undefined;
  return async (event, context) => {
    ready ??= instruments();
    const { stage, observer } = ready;
    const here = ready;
    if (context) log().addContext(context);
    const reports: Promise<void>[] = [];
    const watched: RecordWrapper = async (record, work) => {
      try {
        await work();
      } catch (error) {
        observer.failed();
        reports.push(reportFailure(here, record, error));
        throw error;
      }
    };
    try {
      const handle = () => aroundRecords.run(watched, () => handler(event, context));
      return await traced(stage, () => (context ? invocation.run(context, handle) : handle()));
    } finally {
      await Promise.all(reports);
      observer.publish();
    }
  };
}
