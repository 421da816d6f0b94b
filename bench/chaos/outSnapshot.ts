import { existsSync } from 'node:fs';
import { z } from 'zod';
import { scanLedger } from '../../local/ledgerScan.ts';
import { outPaths } from '../../local/runtime/outPaths.ts';
import { openStores } from '../../local/stores.ts';

/** All that a run leaves behind, without clock readings: of two runs over the same files it must be the same. */
export interface OutSnapshot {
  /** Stored JSON by key. */
  articles: Record<string, unknown>;
  /** Fates by key and item. */
  fates: Record<string, unknown>;
  rows: string[];
  leftovers: string[];
}

const clockFields = new Set(['timings', 'decidedAt', 'receivedAt']);
const record = z.record(z.string(), z.unknown());

function withoutClock(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutClock);
  const fields = record.safeParse(value);
  if (!fields.success) return value;
  const kept = Object.entries(fields.data).filter(([name]) => !clockFields.has(name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutClock(inner)]));
}

export async function outSnapshot(out: string): Promise<OutSnapshot> {
  const stores = openStores(out);
  const snapshot: OutSnapshot = { articles: {}, fates: {}, rows: [], leftovers: [] };
  try {
    for (const prefix of ['articles/', 'rejected/']) {
      for await (const key of stores.articles.list(prefix))
        snapshot.articles[key] = withoutClock(
          JSON.parse(Buffer.from((await stores.articles.get(key)) ?? []).toString()),
        );
    }
    let file = '';
    for await (const entry of scanLedger(stores.state)) {
      if ('drop' in entry) file = entry.drop.drop.key;
      snapshot.fates['drop' in entry ? file : `${file} ${entry.fate.item}`] = withoutClock(
        'drop' in entry ? entry.drop : entry.fate,
      );
    }
    snapshot.rows = await rowsOf(stores.search);
    for await (const { sk } of stores.state.scan('embedded#')) snapshot.leftovers.push(`state ${sk}`);
    for await (const letter of stores.deadLetters.list()) snapshot.leftovers.push(`dead letter ${letter.reason}`);
    if (existsSync(outPaths(out).work)) snapshot.leftovers.push('work/');
    return snapshot;
  } finally {
    await stores.close();
  }
}

async function rowsOf(search: ReturnType<typeof openStores>['search']): Promise<string[]> {
  const rows: string[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const answer = await search.search({
      query: '',
      limit: 100,
      sort: 'newest',
      duplicates: true,
      facets: false,
      ...(cursor ? { cursor } : {}),
    });
    rows.push(
      ...answer.hits.map(({ id, version, title, duplicateOf, storedAt }) =>
        [id, version, title, duplicateOf, storedAt].join(' | '),
      ),
    );
    cursor = answer.cursor;
  }
  return rows.sort();
}
