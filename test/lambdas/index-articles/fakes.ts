import type { ArticleFate, Ledger } from '../../../lambdas/shared/ledger.ts';
import type { ObjectStore } from '../../../lambdas/shared/ports.ts';
import type { SearchIndex, SearchRow } from '../../../lambdas/shared/searchIndex.ts';

/** The ports of indexArticle in memory, with a journal of what was written in which order. */
export function fakeServices() {
  const journal: string[] = [];
  const objects = new Map<string, string>();
  const rows = new Map<string, SearchRow>();
  const fates: ArticleFate[] = [];
  const articles = {
    get: async (key: string) => {
      const body = objects.get(key);
      return body === undefined ? undefined : new TextEncoder().encode(body);
    },
    put: async (key: string, body: string | Uint8Array, options?: { ifAbsent?: boolean }) => {
      if (options?.ifAbsent && objects.has(key)) return false;
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
    remove: async (ids: readonly string[]) => {
      for (const id of ids) {
        journal.push(`remove ${id}`);
        rows.delete(id);
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
  };
}
