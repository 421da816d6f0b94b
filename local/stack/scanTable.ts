import { paginateScan } from '@aws-sdk/client-dynamodb';
import { awsError } from '../../lambdas/shared/adapters/aws/awsErrors.ts';
import { stateItemOf } from '../../lambdas/shared/adapters/aws/dynamoItem.ts';
import type { DynamoTable } from '../../lambdas/shared/adapters/aws/dynamoReads.ts';
import type { StateItem } from '../../lambdas/shared/ports.ts';

/** Items of all partitions whose key starts so, partition by partition. Reads the whole table: for people, not for functions. */
export async function* scanTable({ client, table }: DynamoTable, pkPrefix: string): AsyncGenerator<StateItem> {
  const pages = paginateScan(
    { client },
    {
      TableName: table,
      FilterExpression: 'begins_with(pk, :prefix)',
      ExpressionAttributeValues: { ':prefix': { S: pkPrefix } },
    },
  );
  try {
    for await (const page of pages) for (const item of page.Items ?? []) yield stateItemOf(item);
  } catch (error) {
    throw awsError(error, 'scan state');
  }
}
