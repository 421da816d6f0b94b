import { ConflictError } from '../../errors.ts';
import type { StateStore } from '../../ports.ts';
import { membersOf, stateItemOf } from './dynamoItem.ts';
import { type DynamoTable, readItem, readMany, readPartition } from './dynamoReads.ts';
import { addMember, createItem, putItem, removeItem, removeMembers, replaceItem } from './dynamoWrites.ts';

/** The state table: keys `pk` and `sk`, TTL attribute `expiresAt`; fields in the map `content`, members in a string set. */
export const dynamoStateStore = (table: DynamoTable): StateStore => ({
  async get(key, options) {
    const item = await readItem(table, key, options?.stale);
    return item && stateItemOf(item);
  },
  getMany: (keys, options) => readMany(table, keys, options?.stale),
  query: (pk, skPrefix) => readPartition(table, pk, skPrefix),
  async create(key, fields, expiresAt) {
    if (await createItem(table, key, fields, expiresAt)) return undefined;
    const there = await readItem(table, key);
    if (!there) throw new ConflictError('write state: the item came and went');
    return stateItemOf(there);
  },
  replace: (key, revision, fields, expiresAt) => replaceItem(table, key, revision, fields, expiresAt),
  put: (key, fields, expiresAt) => putItem(table, key, fields, expiresAt),
  remove: (key, revision) => removeItem(table, key, revision),
  addMember: (key, member, expiresAt) => addMember(table, key, member, expiresAt),
  removeMembers: (key, members) => removeMembers(table, key, members),
  members: async (key) => membersOf(await readItem(table, key)),
});
