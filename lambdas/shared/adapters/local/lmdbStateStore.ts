import { createHash } from 'node:crypto';
import { type Database, open } from 'lmdb';
import type { StateFields, StateItem, StateKey, StateStore } from '../../ports.ts';
import { groupedChanges } from './groupedChanges.ts';

interface Stored {
  f: StateFields;
  r: number;
  m?: string[];
}
type Table = Database<Stored, [string, string]>;

/** LMDB takes keys of at most 1,978 bytes; a longer partition key is known by its hash. */
const maxPartitionBytes = 900;
const stepItems = 500;
const partition = (pk: string): string =>
  Buffer.byteLength(pk) <= maxPartitionBytes ? pk : `sha256:${createHash('sha256').update(pk).digest('base64url')}`;
const lmdbKey = (key: StateKey): [string, string] => [partition(key.pk), key.sk];

/** A state store that can be read whole, for commands that list and count. */
export interface ScannedStateStore extends StateStore {
  /** Items of all partitions whose key starts so, in the order of their keys. */
  scan(pkPrefix: string): AsyncIterable<StateItem>;
  close(): Promise<void>;
}

export interface LocalStateStore extends ScannedStateStore {
  /** Writes new items, all or none. */
  putAll(items: readonly (StateKey & { fields: StateFields })[]): Promise<void>;
}

/**
 * The state table in one folder, shared by threads and processes. Every write is whole or not
 * at all, and once answered a killed process can't lose it. It is not flushed to the disk one by one (that costs 25 times as
 * much): after a power cut, run again into a new folder. Nothing expires: the files of a laptop may be older than any
 * window, and what grows with time is bounded by its writers.
 */
export function lmdbStateStore(path: string): LocalStateStore {
  const table: Table = open<Stored, [string, string]>({ path, noSync: true, encoding: 'json' });
  const read = (key: StateKey): Stored | undefined => table.get(lmdbKey(key));
  /** Sees what other threads wrote: a read transaction is otherwise kept for the rest of the event turn. */
  const readNewest = (key: StateKey): Stored | undefined => {
    table.resetReadTxn();
    return read(key);
  };
  const item = (key: StateKey, stored: Stored): StateItem => ({
    pk: key.pk,
    sk: key.sk,
    fields: stored.f,
    revision: stored.r,
  });
  const found = (key: StateKey): StateItem | undefined => {
    const stored = readNewest(key);
    return stored && item(key, stored);
  };
  const groups = groupedChanges((work) => table.transactionSync(work));
  /** Sees the newest state and holds the write lock; answers once it is committed. */
  const change = <Answer>(key: StateKey, work: (stored: Stored | undefined) => Answer): Promise<Answer> =>
    groups(() => work(read(key)));
  const write = (key: StateKey, fields: StateFields, revision: number, members?: string[]): void =>
    table.putSync(lmdbKey(key), { f: fields, r: revision, ...(members ? { m: members } : {}) });

  return {
    get: async (key) => found(key),
    getMany: async (keys) => keys.map(found),
    create: async (key, fields) =>
      change(key, (stored) => {
        if (stored) return item(key, stored);
        write(key, fields, 1);
        return undefined;
      }),
    replace: async (key, revision, fields) =>
      change(key, (stored) => {
        if (stored?.r !== revision) return false;
        write(key, fields, revision + 1);
        return true;
      }),
    put: async (key, fields) => change(key, (stored) => write(key, fields, (stored?.r ?? 0) + 1)),
    remove: async (key, revision) => change(key, (stored) => stored?.r === revision && table.removeSync(lmdbKey(key))),
    addMember: async (key, member) =>
      change(key, (stored) => {
        const known = stored?.m ?? [];
        const members = known.includes(member) ? known : [...known, member];
        write(key, stored?.f ?? {}, (stored?.r ?? 0) + 1, members);
        return members;
      }),
    removeMembers: async (key, members) =>
      change(key, (stored) => {
        if (!stored?.m) return;
        const left = stored.m.filter((member) => !members.includes(member));
        if (left.length > 0) write(key, stored.f, stored.r + 1, left);
        else table.removeSync(lmdbKey(key));
      }),
    members: async (key) => readNewest(key)?.m ?? [],
    async *query(pk, skPrefix = '') {
      const range = between([partition(pk), skPrefix], [partition(pk), `${skPrefix}\u{10ffff}`]);
      for (const [[, sk], stored] of range) yield item({ pk, sk }, stored);
    },
    async *scan(pkPrefix) {
      for (const [[pk, sk], stored] of between([pkPrefix, ''], [`${pkPrefix}\u{10ffff}`, '']))
        yield item({ pk, sk }, stored);
    },
    putAll: async (items) =>
      table.transactionSync(() => {
        for (const { fields, ...key } of items) write(key, fields, 1);
      }),
    close: () => table.close(),
  };

  /** Read in steps, so that a long listing holds no read transaction open and writers can reuse pages. */
  function* between(from: [string, string], end: [string, string]): Iterable<[[string, string], Stored]> {
    let start = from;
    for (let first = true; ; first = false) {
      table.resetReadTxn();
      const step = [...table.getRange({ start, end, exclusiveStart: !first, limit: stepItems })];
      for (const { key, value } of step) yield [key, value];
      const last = step.at(-1);
      if (step.length < stepItems || !last) return;
      start = last.key;
    }
  }
}
