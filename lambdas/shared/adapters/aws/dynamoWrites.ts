import {
  type AttributeValue,
  DeleteItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { StateFields, StateKey } from '../../ports.ts';
import { awsCall, awsError, isNamed } from './awsErrors.ts';
import { dynamoFields, dynamoItem, dynamoKey, dynamoNumber, membersOf } from './dynamoItem.ts';
import type { DynamoTable } from './dynamoReads.ts';

const expirySet = (expiresAt?: number): string => (expiresAt === undefined ? '' : ', expiresAt = :expiresAt');
const expiryValue = (expiresAt?: number): Record<string, AttributeValue> =>
  expiresAt === undefined ? {} : { ':expiresAt': dynamoNumber(expiresAt) };

/** False when the write's condition did not hold. */
async function wrote(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (isNamed(error, 'ConditionalCheckFailedException')) return false;
    throw awsError(error, 'write state');
  }
}

const update = ({ client, table }: DynamoTable, input: Omit<UpdateItemCommandInput, 'TableName'>) =>
  client.send(new UpdateItemCommand({ TableName: table, ...input }));

const onlyRevision = (revision: number) => ({
  ConditionExpression: 'revision = :revision',
  ExpressionAttributeValues: { ':revision': dynamoNumber(revision) },
});

/** Writes where nothing is; false where something is. */
export function createItem(
  { client, table }: DynamoTable,
  key: StateKey,
  fields: StateFields,
  expiresAt?: number,
): Promise<boolean> {
  const request = new PutItemCommand({
    TableName: table,
    Item: dynamoItem(key, 1, fields, expiresAt),
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  return wrote(() => client.send(request));
}

export function replaceItem(
  { client, table }: DynamoTable,
  key: StateKey,
  revision: number,
  fields: StateFields,
  expiresAt?: number,
): Promise<boolean> {
  const Item = dynamoItem(key, revision + 1, fields, expiresAt);
  return wrote(() => client.send(new PutItemCommand({ TableName: table, Item, ...onlyRevision(revision) })));
}

export async function putItem(
  table: DynamoTable,
  key: StateKey,
  fields: StateFields,
  expiresAt?: number,
): Promise<void> {
  const noExpiry = expiresAt === undefined ? ' REMOVE expiresAt' : '';
  const request = {
    Key: dynamoKey(key),
    UpdateExpression: `SET content = :content${expirySet(expiresAt)} ADD revision :one${noExpiry}`,
    ExpressionAttributeValues: {
      ':content': dynamoFields(fields),
      ':one': dynamoNumber(1),
      ...expiryValue(expiresAt),
    },
  };
  await awsCall('write state', () => update(table, request));
}

export const removeItem = ({ client, table }: DynamoTable, key: StateKey, revision: number): Promise<boolean> =>
  wrote(() => client.send(new DeleteItemCommand({ TableName: table, Key: dynamoKey(key), ...onlyRevision(revision) })));

export async function addMember(
  table: DynamoTable,
  key: StateKey,
  member: string,
  expiresAt?: number,
): Promise<string[]> {
  const request: Omit<UpdateItemCommandInput, 'TableName'> = {
    Key: dynamoKey(key),
    UpdateExpression: `SET revision = if_not_exists(revision, :none) + :one${expirySet(expiresAt)} ADD members :member`,
    ExpressionAttributeValues: {
      ':member': { SS: [member] },
      ':one': dynamoNumber(1),
      ':none': dynamoNumber(0),
      ...expiryValue(expiresAt),
    },
    ReturnValues: 'ALL_NEW',
  };
  const { Attributes } = await awsCall('write state', () => update(table, request));
  return membersOf(Attributes);
}

export async function removeMembers(table: DynamoTable, key: StateKey, members: readonly string[]): Promise<void> {
  if (members.length === 0) return;
  const request = {
    Key: dynamoKey(key),
    ConditionExpression: 'attribute_exists(pk)',
    UpdateExpression: 'DELETE members :members',
    ExpressionAttributeValues: { ':members': { SS: [...new Set(members)] } },
  };
  await wrote(() => update(table, request));
}
