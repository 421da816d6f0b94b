import type { ArticleFate, Ledger } from '../../../lambdas/shared/ledger.ts';
import type { ObjectStore, PutOptions } from '../../../lambdas/shared/ports.ts';
import type { RowVersion, SearchIndex, SearchRow } from '../../../lambdas/shared/searchIndex.ts';

/** The ports of indexArticle in memory, with a journal of what was written in which order. */
export function fakeServices() {
  const journal: string[] = [];
  const objects = new Map<string, string>();
  const rows = new Map<string, SearchRow>();
  const fates: ArticleFate[] = [];
  const notes: string[] = [];
  const articles = {
    getTagged: async (key: string) => {
      const body = objects.get(key);
      return body === undefined ? undefined : { bytes: new TextEncoder().encode(body), tag: body };
    },
    get: async (key: string) => {
      const body = objects.get(key);
      return body === undefined ? undefined : new TextEncoder().encode(body);
    },
    put: async (key: string, body: string | Uint8Array, options?: PutOptions) => {
      if (options?.ifAbsent && objects.has(key)) return false;
      if (options?.ifMatch !== undefined && objects.get(key) !== options.ifMatch) return false;
      journal.push(`put ${key}`);
      objects.set(key, typeof body === 'string' ? body : new TextDecoder().decode(body));
      return true;
    },
  } as Partial<ObjectStore> as ObjectStore;
  const search = {
    upsert: async (added: readonly SearchRow[]) => {
      for (const row of added) {
        journal.push(`upsert ${row.id}`);
        if ((rows.get(row.id)?.version ?? 0) <= row.version) rows.set(row.id, row);
      }
    },
    remove: async (versions: readonly RowVersion[]) => {
      for (const { id, version } of versions) {
        journal.push(`remove ${id}`);
        if ((rows.get(id)?.version ?? 0) <= version) rows.delete(id);
      }
    },
  } as Partial<SearchIndex> as SearchIndex;
  const ledger = {
    recordFate: async (fate: ArticleFate) => {
      journal.push(`fate ${fate.verdict}`);
      fates.push(fate);
    },
  } as Partial<Ledger> as Ledger;
  return {
    articles,
    search,
    ledger,
    clock: { now: () => new Date('2025-03-03T10:00:05Z') },
    journal,
    objects,
    rows,
    fates,
    notes,
    note: (text: string) => void notes.push(text),
  };
}
