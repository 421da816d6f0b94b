import { setTimeout as sleep } from 'node:timers/promises';
import { BatchGetItemCommand, type DynamoDBClient, GetItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import { TransientError } from '../../errors.ts';
import type { StateItem, StateKey } from '../../ports.ts';
import { awsCall, awsError } from './awsErrors.ts';
import { type DynamoItem, dynamoKey, stateItemOf } from './dynamoItem.ts';

const maxBatchKeys = 100;
const attempts = 6;

export interface DynamoTable {
  client: DynamoDBClient;
  table: string;
}

const nameOf = ({ pk, sk }: StateKey): string => JSON.stringify([pk, sk]);

/** One item as DynamoDB holds it. */
export async function readItem(
  { client, table }: DynamoTable,
  key: StateKey,
  stale = false,
): Promise<DynamoItem | undefined> {
  const request = new GetItemCommand({ TableName: table, Key: dynamoKey(key), ConsistentRead: !stale });
  const { Item } = await awsCall('read state', () => client.send(request));
  return Item;
}

/** At most 100 different keys by BatchGetItem; what DynamoDB leaves unprocessed is asked for again, then TransientError. */
async function readBatch(
  { client, table }: DynamoTable,
  keys: readonly StateKey[],
  stale: boolean,
): Promise<StateItem[]> {
  const items: StateItem[] = [];
  let left: DynamoItem[] = keys.map(dynamoKey);
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt === attempts) throw new TransientError(`read state: ${left.length} keys left unprocessed`);
    if (attempt > 0) await sleep(25 * 2 ** attempt);
    const request = new BatchGetItemCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead: !stale } } });
    const answer = await awsCall('read state', () => client.send(request));
    items.push(...(answer.Responses?.[table] ?? []).map(stateItemOf));
    left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return items;
}

/** Any number of keys, repeated ones too, in the order asked for. */
export async function readMany(
  table: DynamoTable,
  keys: readonly StateKey[],
  stale = false,
): Promise<(StateItem | undefined)[]> {
  const wanted = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
  const found = new Map<string, StateItem>();
  for (let from = 0; from < wanted.length; from += maxBatchKeys)
    for (const item of await readBatch(table, wanted.slice(from, from + maxBatchKeys), stale))
      found.set(nameOf(item), item);
  return keys.map((key) => found.get(nameOf(key)));
}

/** One partition's items in sort key order, page after page. */
export async function* readPartition(
  { client, table }: DynamoTable,
  pk: string,
  skPrefix = '',
): AsyncIterable<StateItem> {
  const prefix = skPrefix ? { condition: ' AND begins_with(sk, :sk)', values: { ':sk': { S: skPrefix } } } : undefined;
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: `pk = :pk${prefix?.condition ?? ''}`,
      ExpressionAttributeValues: { ':pk': { S: pk }, ...prefix?.values },
    },
  );
  try {
    for await (const page of pages) for (const item of page.Items ?? []) yield stateItemOf(item);
  } catch (error) {
    throw awsError(error, 'query state');
  }
}
