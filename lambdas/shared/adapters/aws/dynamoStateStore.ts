import {
  type AttributeValue,
  DeleteItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { ConflictError } from '../../errors.ts';
import type { StateStore } from '../../ports.ts';
import { awsCall, awsError, isNamed } from './awsErrors.ts';
import { dynamoFields, dynamoItem, dynamoKey, dynamoNumber, membersOf, stateItemOf } from './dynamoItem.ts';
import { type DynamoTable, readItem, readMany, readPartition } from './dynamoReads.ts';

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

/** The state table: keys `pk` and `sk`, TTL attribute `expiresAt`; fields in the map `content`, members in a string set. */
export function dynamoStateStore(table: DynamoTable): StateStore {
  const { client } = table;
  const update = (input: Omit<UpdateItemCommandInput, 'TableName'>) =>
    client.send(new UpdateItemCommand({ TableName: table.table, ...input }));

  return {
    async get(key, options) {
      const item = await readItem(table, key, options?.stale);
      return item && stateItemOf(item);
    },

    getMany: (keys, options) => readMany(table, keys, options?.stale),

    query: (pk, skPrefix) => readPartition(table, pk, skPrefix),

    async create(key, fields, expiresAt) {
      const request = new PutItemCommand({
        TableName: table.table,
        Item: dynamoItem(key, 1, fields, expiresAt),
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      if (await wrote(() => client.send(request))) return undefined;
      const there = await readItem(table, key);
      if (!there) throw new ConflictError('write state: the item came and went');
      return stateItemOf(there);
    },

    replace(key, revision, fields, expiresAt) {
      const request = new PutItemCommand({
        TableName: table.table,
        Item: dynamoItem(key, revision + 1, fields, expiresAt),
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: { ':revision': dynamoNumber(revision) },
      });
      return wrote(() => client.send(request));
    },

    async put(key, fields, expiresAt) {
      const request: Omit<UpdateItemCommandInput, 'TableName'> = {
        Key: dynamoKey(key),
        UpdateExpression: `SET content = :content${expirySet(expiresAt)} ADD revision :one${
          expiresAt === undefined ? ' REMOVE expiresAt' : ''
        }`,
        ExpressionAttributeValues: {
          ':content': dynamoFields(fields),
          ':one': dynamoNumber(1),
          ...expiryValue(expiresAt),
        },
      };
      await awsCall('write state', () => update(request));
    },

    remove(key, revision) {
      const request = new DeleteItemCommand({
        TableName: table.table,
        Key: dynamoKey(key),
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: { ':revision': dynamoNumber(revision) },
      });
      return wrote(() => client.send(request));
    },

    async addMember(key, member, expiresAt) {
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
      const { Attributes } = await awsCall('write state', () => update(request));
      return membersOf(Attributes);
    },

    async removeMembers(key, members) {
      if (members.length === 0) return;
      const request = {
        Key: dynamoKey(key),
        ConditionExpression: 'attribute_exists(pk)',
        UpdateExpression: 'DELETE members :members',
        ExpressionAttributeValues: { ':members': { SS: [...new Set(members)] } },
      };
      await wrote(() => update(request));
    },

    async members(key) {
      return membersOf(await readItem(table, key));
    },
  };
}
