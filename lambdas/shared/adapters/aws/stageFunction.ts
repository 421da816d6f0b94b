import type { z } from 'zod';
import { type FunctionName, readEnv } from '../../env.ts';
import type { Ledger } from '../../ledger.ts';
import type { CleanedMessage, DroppedMessage, JudgedMessage } from '../../messages.ts';
import { observedLedger, observedQueue } from '../../observer.ts';
import type { Clock, MessageQueue, ObjectStore, StateStore } from '../../ports.ts';
import type { SqsHandler } from '../../sqsHandler.ts';
import { StateLedger } from '../../stateLedger.ts';
import { systemClock } from '../../systemClock.ts';
import { dynamoClient, s3Client, sqsClient } from './awsClients.ts';
import { dynamoStateStore } from './dynamoStateStore.ts';
import { type Instruments, instrumentedHandler } from './instrumentedHandler.ts';
import { powertoolsObserver } from './powertoolsObserver.ts';
import { s3ObjectStore } from './s3ObjectStore.ts';
import { sqsQueue } from './sqsQueue.ts';

/** What every queue-driven function builds its services from. */
export interface AwsStage {
  bucket(name: string): ObjectStore;
  /** The queue of the next stage, observed: what goes into it has passed this stage. */
  next<Message extends CleanedMessage | JudgedMessage>(queueUrl: string): MessageQueue<Message>;
  dropped(queueUrl: string): MessageQueue<DroppedMessage>;
  state: StateStore;
  ledger: Ledger;
  clock: Clock;
}

interface StageEnv {
  STATE_TABLE: string;
  MAX_RECEIVES: number;
}

function awsStage(name: string, env: StageEnv): AwsStage & { instruments: Instruments } {
  const s3 = s3Client();
  const sqs = sqsClient();
  const state = dynamoStateStore({ client: dynamoClient(), table: env.STATE_TABLE });
  const observer = powertoolsObserver();
  return {
    bucket: (bucket) => s3ObjectStore({ client: s3, bucket }),
    next: (queueUrl) => observedQueue(sqsQueue({ client: sqs, queueUrl }), observer),
    dropped: (queueUrl) => sqsQueue({ client: sqs, queueUrl }),
    state,
    ledger: observedLedger(new StateLedger(state), observer),
    clock: systemClock,
    instruments: { stage: name, observer, state, maxReceives: env.MAX_RECEIVES },
  };
}

/** A stage as a Lambda function. Nothing is read or opened before the first event; then once for all of them. */
export function stageFunction<Env extends StageEnv, Services>(
  name: FunctionName,
  schema: z.ZodType<Env>,
  stage: {
    handler: (services: () => Services) => SqsHandler;
    services: (aws: AwsStage, env: Env) => Services;
  },
): SqsHandler {
  const open = () => {
    const env = readEnv(schema);
    return { env, aws: awsStage(name, env) };
  };
  let opened: ReturnType<typeof open> | undefined;
  const here = () => {
    opened ??= open();
    return opened;
  };
  return instrumentedHandler(
    stage.handler(() => stage.services(here().aws, here().env)),
    () => here().aws.instruments,
  );
}
