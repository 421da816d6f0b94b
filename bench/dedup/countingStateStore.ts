import { MemoryStateStore } from '../../lambdas/shared/adapters/local/memoryStateStore.ts';
import type { StateItem, StateStore } from '../../lambdas/shared/ports.ts';

/** DynamoDB's units: a write unit per KB written, a read unit per 4 KB read, half of one where the read may be stale. */
export interface Units {
  writes: number;
  reads: number;
  calls: number;
  /** Of all items written and read. */
  bytes: number;
  largestItem: number;
}

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));
const readUnits = (bytes: number, stale: boolean | undefined): number =>
  Math.max(1, Math.ceil(bytes / 4096)) / (stale ? 2 : 1);

type Reads = Pick<StateStore, 'get' | 'getMany' | 'members' | 'query'>;

type Read = (item: StateItem | string[] | undefined, stale?: boolean) => void;

const reader =
  (units: Units): Read =>
  (item, stale) => {
    const bytes = item ? sizeOf(item) : 0;
    units.bytes += bytes;
    units.reads += readUnits(bytes, stale);
  };

const countedReads = (inner: StateStore, units: Units): Reads => {
  const read = reader(units);
  return {
    async get(key, options) {
      const item = await inner.get(key, options);
      units.calls++;
      read(item, options?.stale);
      return item;
    },
    async getMany(keys, options) {
      const items = await inner.getMany(keys, options);
      units.calls++;
      for (const item of items) read(item, options?.stale);
      return items;
    },
    async members(key) {
      const members = await inner.members(key);
      read(members);
      return members;
    },
    query: (pk, skPrefix) => inner.query(pk, skPrefix),
  };
};

const countedWrites = (inner: StateStore, units: Units): Omit<StateStore, keyof Reads> => {
  const read = reader(units);
  const wrote = (...parts: unknown[]): void => {
    const bytes = sizeOf(parts);
    units.calls++;
    units.bytes += bytes;
    units.writes += writeUnits(bytes);
    units.largestItem = Math.max(units.largestItem, bytes);
  };
  return {
    async create(key, fields, expiresAt) {
      const there = await inner.create(key, fields, expiresAt);
      wrote(key, fields);
      if (there) read(there);
      return there;
    },
    async replace(key, revision, fields, expiresAt) {
      wrote(key, fields);
      return inner.replace(key, revision, fields, expiresAt);
    },
    async put(key, fields, expiresAt) {
      wrote(key, fields);
      return inner.put(key, fields, expiresAt);
    },
    async remove(key, revision) {
      wrote(key);
      return inner.remove(key, revision);
    },
    async addMember(key, member, expiresAt) {
      const members = await inner.addMember(key, member, expiresAt);
      wrote(key, members);
      return members;
    },
    async removeMembers(key, members) {
      wrote(key, await inner.members(key));
      return inner.removeMembers(key, members);
    },
  };
};

/** Counts what every call would be billed; a failed conditional write costs its unit too. */
export function countingStateStore(inner: StateStore = new MemoryStateStore()): { state: StateStore; units: Units } {
  const units: Units = { writes: 0, reads: 0, calls: 0, bytes: 0, largestItem: 0 };
  return { state: { ...countedReads(inner, units), ...countedWrites(inner, units) }, units };
}
