import { createHash } from 'node:crypto';
import { type Database, open } from 'lmdb';
import type { StateFields, StateItem, StateKey, StateStore } from '../../ports.ts';
import { groupedChanges } from './groupedChanges.ts';
import type { HeldItem, StateChanges } from './stateSession.ts';

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
  /** An item with its members, at its newest. */
  read(key: StateKey): HeldItem | undefined;
  /** Writes everything where all that was read is as it was, else nothing, and then answers false. */
  writeAll(changes: StateChanges): Promise<boolean>;
}

/**
 * The state table in one folder, shared by threads and processes. Every write is whole or not
 * at all, and once answered a killed process can't lose it. It is not flushed to the disk one by one (that costs 25 times as
 * much): after a power cut, run again into a new folder. Nothing expires: the files of a laptop may be older than any
 * window, and what grows with time is bounded by its writers.
 */
export function lmdbStateStore(path: string): LocalStateStore {
  const opened = remapped(() =>
    open<Stored, [string, string]>({ path, noSync: true, remapChunks: true, encoding: 'json' }),
  );
  const groups = groupedChanges((work) => opened.transaction(work));
  const change: Change = (key, work) => groups(() => work(opened.table().get(lmdbKey(key))));
  return {
    ...reading(opened.table),
    ...writing(opened.table, change),
    ...memberWriting(opened.table, change),
    writeAll: async (changes) =>
      opened.transaction(
        () => writeWhereUnchanged(opened.table(), changes),
        changes.read.length + changes.write.length,
      ),
    close: () => opened.table().close(),
  };
}

/** Items looked at or written after which a table is opened anew: 40 MB where each lies on a page of its own. */
const remapEvery = 10_000;

/**
 * A table whose pages do not stay mapped: what was read once counts as memory of the process, up to all of it, so the
 * table is closed and opened anew now and then, between two transactions.
 */
function remapped(openTable: () => Table) {
  let table = openTable();
  let touched = 0;
  return {
    table: () => {
      touched += 1;
      return table;
    },
    transaction<Answer>(work: () => Answer, items = 0): Answer {
      touched += items;
      if (touched >= remapEvery) {
        touched = 0;
        void table.close();
        table = openTable();
      }
      return table.transactionSync(work);
    },
  };
}

/** Sees the newest state and holds the write lock; answers once it is committed. */
type Change = <Answer>(key: StateKey, work: (stored: Stored | undefined) => Answer) => Promise<Answer>;

const write = (table: Table, key: StateKey, stored: Stored): void => table.putSync(lmdbKey(key), stored);
const item = ({ pk, sk }: StateKey, { f, r }: Stored): StateItem => ({ pk, sk, fields: f, revision: r });

function writeWhereUnchanged(table: Table, changes: StateChanges): boolean {
  if (changes.read.some(({ key, revision }) => (table.get(lmdbKey(key))?.r ?? 0) !== revision)) return false;
  for (const { key, item: wanted } of changes.write) {
    if (!wanted) table.removeSync(lmdbKey(key));
    else write(table, key, { f: wanted.fields, r: wanted.revision, ...(wanted.members && { m: [...wanted.members] }) });
  }
  return true;
}

function reading(
  tableNow: () => Table,
): Pick<LocalStateStore, 'read' | 'get' | 'getMany' | 'members' | 'query' | 'scan'> {
  /** Sees what other threads wrote: a read transaction is otherwise kept for the rest of the event turn. */
  const newest = (key: StateKey): Stored | undefined => {
    const table = tableNow();
    table.resetReadTxn();
    return table.get(lmdbKey(key));
  };
  const found = (key: StateKey): StateItem | undefined => {
    const stored = newest(key);
    return stored && item(key, stored);
  };
  return {
    read(key) {
      const stored = newest(key);
      return stored && { fields: stored.f, revision: stored.r, ...(stored.m && { members: stored.m }) };
    },
    get: async (key) => found(key),
    getMany: async (keys) => keys.map(found),
    members: async (key) => newest(key)?.m ?? [],
    async *query(pk, skPrefix = '') {
      const range = between(tableNow, [partition(pk), skPrefix], [partition(pk), `${skPrefix}\u{10ffff}`]);
      for (const [[, sk], stored] of range) yield item({ pk, sk }, stored);
    },
    async *scan(pkPrefix) {
      for (const [[pk, sk], stored] of between(tableNow, [pkPrefix, ''], [`${pkPrefix}\u{10ffff}`, '']))
        yield item({ pk, sk }, stored);
    },
  };
}

const writing = (table: () => Table, change: Change): Pick<StateStore, 'create' | 'replace' | 'put' | 'remove'> => ({
  create: (key, fields) =>
    change(key, (stored) => {
      if (stored) return item(key, stored);
      write(table(), key, { f: fields, r: 1 });
      return undefined;
    }),
  replace: (key, revision, fields) =>
    change(key, (stored) => {
      if (stored?.r !== revision) return false;
      write(table(), key, { f: fields, r: revision + 1 });
      return true;
    }),
  put: (key, fields) => change(key, (stored) => write(table(), key, { f: fields, r: (stored?.r ?? 0) + 1 })),
  remove: (key, revision) => change(key, (stored) => stored?.r === revision && table().removeSync(lmdbKey(key))),
});

const memberWriting = (table: () => Table, change: Change): Pick<StateStore, 'addMember' | 'removeMembers'> => ({
  addMember: (key, member) =>
    change(key, (stored) => {
      const known = stored?.m ?? [];
      const members = known.includes(member) ? known : [...known, member];
      write(table(), key, { f: stored?.f ?? {}, r: (stored?.r ?? 0) + 1, m: members });
      return members;
    }),
  removeMembers: (key, members) =>
    change(key, (stored) => {
      if (!stored?.m) return;
      const left = stored.m.filter((member) => !members.includes(member));
      if (left.length > 0) write(table(), key, { f: stored.f, r: stored.r + 1, m: left });
      else table().removeSync(lmdbKey(key));
    }),
});

/** Read in steps, so that a long listing holds no read transaction open and writers can reuse pages. */
function* between(
  tableNow: () => Table,
  from: [string, string],
  end: [string, string],
): Iterable<[[string, string], Stored]> {
  let start = from;
  for (let first = true; ; first = false) {
    const table = tableNow();
    table.resetReadTxn();
    const step = [...table.getRange({ start, end, exclusiveStart: !first, limit: stepItems })];
    for (const { key, value } of step) yield [key, value];
    const last = step.at(-1);
    if (step.length < stepItems || !last) return;
    start = last.key;
  }
}
