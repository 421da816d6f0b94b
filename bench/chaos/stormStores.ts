import type { ObjectStore, StateItem, StateKey, StateStore } from '../../lambdas/shared/ports.ts';
import type { RowVersion, SearchIndex, SearchRow } from '../../lambdas/shared/searchIndex.ts';
import { makeFile } from './makeFiles.ts';
import type { Random } from './random.ts';

/** The search index in a map: same writes, no search. */
export class MemoryRows implements Pick<SearchIndex, 'upsert' | 'remove'> {
  readonly rows = new Map<string, SearchRow>();

  async upsert(rows: readonly SearchRow[]): Promise<void> {
    for (const row of rows) if ((this.rows.get(row.id)?.version ?? 0) <= row.version) this.rows.set(row.id, row);
  }

  async remove(versions: readonly RowVersion[]): Promise<void> {
    for (const { id, version } of versions) if ((this.rows.get(id)?.version ?? 0) <= version) this.rows.delete(id);
  }
}

/** The dropped files, made when they are read; their versions are named `v` and the file's number. */
export function madeDrops(seed: number): Pick<ObjectStore, 'stream' | 'get'> {
  const content = (versionId = ''): Buffer => Buffer.from(makeFile(seed, Number(versionId.slice(1))).content);
  return {
    get: async (_, versionId) => content(versionId),
    async *stream(_, { versionId, from } = {}) {
      const bytes = content(versionId).subarray(from ?? 0);
      if (bytes.length > 0) yield bytes;
    },
  };
}

const remembered = 4_000;
const nameOf = ({ pk, sk }: StateKey): string => `${pk}\n${sk}`;

/** A store whose reads, where they may be stale, answer one time in four what was there before the last write. */
export function staleReads(store: StateStore, random: Random): StateStore {
  const before = new Map<string, StateItem | undefined>();
  const noting = async <Answer>(key: StateKey, write: () => Promise<Answer>): Promise<Answer> => {
    const old = await store.get(key);
    const answer = await write();
    before.delete(nameOf(key));
    before.set(nameOf(key), old);
    const [oldest] = before.keys();
    if (before.size > remembered && oldest !== undefined) before.delete(oldest);
    return answer;
  };
  const maybeOld = (key: StateKey, item: StateItem | undefined): StateItem | undefined =>
    before.has(nameOf(key)) && random.chance(0.25) ? before.get(nameOf(key)) : item;
  return {
    get: async (key, options) => {
      const item = await store.get(key);
      return options?.stale ? maybeOld(key, item) : item;
    },
    getMany: async (keys, options) => {
      const items = await store.getMany(keys);
      return options?.stale ? keys.map((key, at) => maybeOld(key, items[at])) : items;
    },
    create: (key, ...rest) => noting(key, () => store.create(key, ...rest)),
    replace: (key, ...rest) => noting(key, () => store.replace(key, ...rest)),
    put: (key, ...rest) => noting(key, () => store.put(key, ...rest)),
    remove: (key, revision) => noting(key, () => store.remove(key, revision)),
    addMember: (key, ...rest) => store.addMember(key, ...rest),
    removeMembers: (key, members) => store.removeMembers(key, members),
    members: (key) => store.members(key),
    query: (pk, skPrefix) => store.query(pk, skPrefix),
  };
}
