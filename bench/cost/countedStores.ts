import { MemoryStateStore } from '../../lambdas/shared/adapters/local/memoryStateStore.ts';
import type { ObjectStore, StateStore, TaggedObject } from '../../lambdas/shared/ports.ts';
import { itemBytes, readUnits, writeUnits } from '../dynamoUnits.ts';
import { meteredState } from '../meteredState.ts';
import type { Bill } from './prices.ts';

/** The state store with every unit on the bill that DynamoDB would count: refused writes and reads of nothing too. */
export function countedState(bill: Bill, stage: () => string): StateStore {
  const read = (bytes: number, stale?: boolean): void => bill.add(stage(), 'dynamoReadUnit', readUnits(bytes, stale));
  return meteredState(new MemoryStateStore(), {
    read(items, stale) {
      for (const item of items) read(itemBytes(item), stale);
    },
    queried: (items) => read(items.reduce((sum, item) => sum + itemBytes(item), 0)),
    wrote: (item) => bill.add(stage(), 'dynamoWriteUnit', writeUnits(itemBytes(item))),
  });
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
