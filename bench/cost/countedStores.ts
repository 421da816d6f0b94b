import { MemoryStateStore } from '../../lambdas/shared/adapters/local/memoryStateStore.ts';
import type { ObjectStore, StateFields, StateKey, StateStore, TaggedObject } from '../../lambdas/shared/ports.ts';
import type { Bill } from './prices.ts';

const sizeOf = (key: StateKey, fields: StateFields | readonly string[] = {}): number =>
  Buffer.byteLength(key.pk) + Buffer.byteLength(key.sk) + Buffer.byteLength(JSON.stringify(fields)) + 40;
const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));
const readUnits = (bytes: number, stale?: boolean): number => Math.max(1, Math.ceil(bytes / 4096)) * (stale ? 0.5 : 1);

/** The state store with every unit on the bill that DynamoDB would count: refused writes and reads of nothing too. */
export function countedState(bill: Bill, stage: () => string, inner: StateStore = new MemoryStateStore()): StateStore {
  const wrote = (bytes: number): void => bill.add(stage(), 'dynamoWriteUnit', writeUnits(bytes));
  const read = (bytes: number, stale?: boolean): void => bill.add(stage(), 'dynamoReadUnit', readUnits(bytes, stale));
  return {
    async get(key, options) {
      const item = await inner.get(key, options);
      read(sizeOf(key, item?.fields), options?.stale);
      return item;
    },
    async getMany(keys, options) {
      const items = await inner.getMany(keys, options);
      for (const [at, key] of keys.entries()) read(sizeOf(key, items[at]?.fields), options?.stale);
      return items;
    },
    async create(key, fields, expiresAt) {
      const there = await inner.create(key, fields, expiresAt);
      wrote(sizeOf(key, there?.fields ?? fields));
      if (there) read(sizeOf(key, there.fields));
      return there;
    },
    replace(key, revision, fields, expiresAt) {
      wrote(sizeOf(key, fields));
      return inner.replace(key, revision, fields, expiresAt);
    },
    put(key, fields, expiresAt) {
      wrote(sizeOf(key, fields));
      return inner.put(key, fields, expiresAt);
    },
    remove(key, revision) {
      wrote(sizeOf(key));
      return inner.remove(key, revision);
    },
    async addMember(key, member, expiresAt) {
      const members = await inner.addMember(key, member, expiresAt);
      wrote(sizeOf(key, members));
      return members;
    },
    async removeMembers(key, members) {
      wrote(sizeOf(key, await inner.members(key)));
      await inner.removeMembers(key, members);
    },
    async members(key) {
      const members = await inner.members(key);
      read(sizeOf(key, members));
      return members;
    },
    async *query(pk, skPrefix) {
      let bytes = 0;
      for await (const item of inner.query(pk, skPrefix)) {
        bytes += sizeOf(item, item.fields);
        yield item;
      }
      read(bytes);
    },
  };
}

/** Objects in memory, with every request on the bill. */
export function countedObjects(bill: Bill, stage: () => string): ObjectStore {
  const objects = new Map<string, TaggedObject>();
  let writes = 0;
  const read = (key: string): TaggedObject | undefined => {
    bill.add(stage(), 's3Read');
    return objects.get(key);
  };
  return {
    get: async (key) => read(key)?.bytes,
    getTagged: async (key) => read(key),
    async *stream(key, options) {
      const body = read(key)?.bytes;
      if (body) yield body.subarray(options?.from ?? 0);
    },
    async put(key, body, options) {
      bill.add(stage(), 's3Write');
      if (options?.ifAbsent && objects.has(key)) return false;
      if (options?.ifMatch !== undefined && objects.get(key)?.tag !== options.ifMatch) return false;
      writes += 1;
      objects.set(key, { bytes: Buffer.from(body), tag: String(writes) });
      return true;
    },
    async remove(key) {
      objects.delete(key);
    },
    async *list(prefix) {
      bill.add(stage(), 's3Write');
      for (const key of [...objects.keys()].sort()) if (key.startsWith(prefix)) yield key;
    },
  };
}
