import type { Output as StackOutput } from '@aws-sdk/client-cloudformation';
import { z } from 'zod';
import { dynamoClient, s3Client, sqsClient } from '../../lambdas/shared/adapters/aws/awsClients.ts';
import { dynamoStateStore } from '../../lambdas/shared/adapters/aws/dynamoStateStore.ts';
import { lanceOnS3 } from '../../lambdas/shared/adapters/aws/lanceOnS3.ts';
import { s3ObjectStore } from '../../lambdas/shared/adapters/aws/s3ObjectStore.ts';
import { sqsQueue } from '../../lambdas/shared/adapters/aws/sqsQueue.ts';
import { LanceSearchIndex } from '../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import type { ScannedStateStore } from '../../lambdas/shared/adapters/local/lmdbStateStore.ts';
import type { DroppedMessage } from '../../lambdas/shared/messages.ts';
import type { MessageQueue } from '../../lambdas/shared/ports.ts';
import { StateLedger } from '../../lambdas/shared/stateLedger.ts';
import { systemClock } from '../../lambdas/shared/systemClock.ts';
import type { LocalStores } from '../stores.ts';
import { UsageError } from '../usageError.ts';
import { scanTable } from './scanTable.ts';
import { type StackDeadLetters, stackDeadLetters } from './stackDeadLetters.ts';

const outputs = z.object({
  DropBucket: z.string(),
  ArticleBucket: z.string(),
  StateTable: z.string(),
  CleanArticlesQueueUrl: z.string(),
  CleanArticlesDeadLettersUrl: z.string(),
  DeduplicateArticlesQueueUrl: z.string(),
  DeduplicateArticlesDeadLettersUrl: z.string(),
  IndexArticlesQueueUrl: z.string(),
  IndexArticlesDeadLettersUrl: z.string(),
});

/** A deployed stack, opened: what an output folder keeps locally, and the way in. */
export interface StackStores extends Pick<LocalStores, 'articles' | 'ledger' | 'search'> {
  state: ScannedStateStore;
  deadLetters: StackDeadLetters;
  dropBucket: string;
  dropped: MessageQueue<DroppedMessage>;
}

/** The names of a stack's parts. Throws UsageError where there is no such stack of ours. */
async function outputsOf(stack: string): Promise<z.infer<typeof outputs>> {
  const { CloudFormationClient, DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation');
  const client = new CloudFormationClient();
  let found: StackOutput[] | undefined;
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stack }));
    found = Stacks?.[0]?.Outputs;
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError') throw new UsageError(`there is no stack ${stack}`);
    throw error;
  }
  const named = Object.fromEntries((found ?? []).map(({ OutputKey = '', OutputValue }) => [OutputKey, OutputValue]));
  const read = outputs.safeParse(named);
  if (!read.success) throw new UsageError(`${stack} is no stack of newsdrop: its outputs are not ours`);
  return read.data;
}

const queueUrlsIn = (names: z.infer<typeof outputs>) => ({
  dropped: { deadLetters: names.CleanArticlesDeadLettersUrl, source: names.CleanArticlesQueueUrl },
  cleaned: { deadLetters: names.DeduplicateArticlesDeadLettersUrl, source: names.DeduplicateArticlesQueueUrl },
  judged: { deadLetters: names.IndexArticlesDeadLettersUrl, source: names.IndexArticlesQueueUrl },
});

/** Opens a stack with the region and credentials that any AWS tool here would use. */
export async function openStack(stack: string): Promise<StackStores> {
  const names = await outputsOf(stack);
  const sqs = sqsClient();
  const table = { client: dynamoClient(), table: names.StateTable };
  const state = dynamoStateStore(table);
  return {
    articles: s3ObjectStore({ client: s3Client(), bucket: names.ArticleBucket }),
    state: { ...state, scan: (pkPrefix) => scanTable(table, pkPrefix), close: async () => table.client.destroy() },
    ledger: new StateLedger(state),
    search: new LanceSearchIndex(lanceOnS3(`s3://${names.ArticleBucket}/search`), systemClock),
    deadLetters: stackDeadLetters({ client: sqs, state, urls: queueUrlsIn(names) }),
    dropBucket: names.DropBucket,
    dropped: sqsQueue({ client: sqs, queueUrl: names.CleanArticlesQueueUrl }),
  };
}
