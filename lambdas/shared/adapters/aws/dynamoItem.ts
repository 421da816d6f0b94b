import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { StateFields, StateItem, StateKey, StateValue } from '../../ports.ts';

export type DynamoItem = Record<string, AttributeValue>;

const stateValue: z.ZodType<StateValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(stateValue), z.record(z.string(), stateValue)]),
);
const storedItem = z.object({
  pk: z.string(),
  sk: z.string(),
  revision: z.number(),
  /** Named so because `fields` is a reserved word of DynamoDB's expressions. */
  content: z.record(z.string(), stateValue).default({}),
});
const storedSet = z.object({ members: z.set(z.string()).default(new Set()) });

export const dynamoKey = ({ pk, sk }: StateKey): DynamoItem => ({ pk: { S: pk }, sk: { S: sk } });

export const dynamoFields = (fields: StateFields): AttributeValue => ({ M: marshall(fields) });

export const dynamoNumber = (value: number): AttributeValue => ({ N: String(value) });

/** A whole item as DynamoDB takes it; `expiresAt` (epoch seconds) is the table's TTL attribute. */
export const dynamoItem = (key: StateKey, revision: number, fields: StateFields, expiresAt?: number): DynamoItem => ({
  ...dynamoKey(key),
  revision: dynamoNumber(revision),
  content: dynamoFields(fields),
  ...(expiresAt === undefined ? {} : { expiresAt: dynamoNumber(expiresAt) }),
});

export function stateItemOf(item: DynamoItem): StateItem {
  const { content, ...rest } = storedItem.parse(unmarshall(item));
  return { ...rest, fields: content };
}

/** Members of a set item in sorted order, so that every store answers alike; none where there is no item. */
export const membersOf = (item: DynamoItem | undefined): string[] =>
  item ? [...storedSet.parse(unmarshall(item)).members].sort() : [];
