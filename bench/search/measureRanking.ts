import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { LanceSearchIndex } from '../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { searchRequest } from '../../lambdas/shared/searchIndex.ts';
import { ndcgAt10, type RankingSet, readCranfield } from './cranfield.ts';

type Ranker = (query: string) => Promise<string[]>;

/** nDCG@10 on Cranfield: our index before and after its rows moved down, and SQLite FTS5's BM25 at its best settings, in one run. */
export async function measureRanking(data: string): Promise<void> {
  const set = readCranfield(data);
  const folder = await mkdtemp(join(tmpdir(), 'newsdrop-bench-'));
  try {
    const index = new LanceSearchIndex({ uri: folder }, { now: () => new Date('2026-02-01T00:00:00Z') });
    await index.upsert(set.documents.map((document) => rowOf(document)));
    const ours: Ranker = async (query) =>
      (await index.search(searchRequest.parse({ query, limit: 10 }))).hits.map((hit) => hit.id);
    print('newsdrop, rows just written', await mean(set, ours));
    await index.maintain();
    print('newsdrop, rows indexed', await mean(set, ours));
    for (const tokenizer of ['unicode61', 'porter unicode61'])
      for (const weight of [1, 3])
        print(`SQLite FTS5, ${tokenizer}, title x${weight}`, await mean(set, fts5(set, tokenizer, weight)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const rowOf = ({ id, title, text }: RankingSet['documents'][number]) => ({
  id,
  version: 1,
  uri: id,
  title,
  text,
  summary: '',
  language: 'en',
  source: '',
  published: '1960-01-01',
  topics: [],
  people: [],
  places: [],
  organisations: [],
  duplicateOf: '',
  storedAt: id,
});

/** Any of the words, as questions need; without stop words FTS5 does no better (it ranks by rarity). */
function fts5(set: RankingSet, tokenizer: string, titleWeight: number): Ranker {
  const database = new sqlite.Database();
  database.exec(`CREATE VIRTUAL TABLE docs USING fts5(id UNINDEXED, title, text, tokenize = '${tokenizer}')`);
  database.exec('BEGIN');
  for (const { id, title, text } of set.documents) database.run('INSERT INTO docs VALUES (?, ?, ?)', [id, title, text]);
  database.exec('COMMIT');
  return async (query) => {
    const words = [...query.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => `"${match[0]}"`).join(' OR ');
    const rows = database.all(
      `SELECT id FROM docs WHERE docs MATCH ? ORDER BY bm25(docs, 0, ${titleWeight}, 1) LIMIT 10`,
      [words],
    );
    return rows.map((row) => String(row.id));
  };
}

async function mean(set: RankingSet, ranker: Ranker): Promise<number> {
  let sum = 0;
  for (const { id, text } of set.queries) sum += ndcgAt10(await ranker(text), set.judgements.get(id) ?? new Map());
  return sum / set.queries.length;
}

const print = (name: string, value: number): void =>
  void process.stdout.write(`${`nDCG@10 ${name}`.padEnd(52)} ${value.toFixed(4)}\n`);
