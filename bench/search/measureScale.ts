import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LanceSearchIndex } from '../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { searchRequest } from '../../lambdas/shared/searchIndex.ts';
import type { NewsModel } from './newsModel.ts';

export interface ScaleOptions {
  articles: number;
  queries: number;
  /** Keeps the index here, and measures what is there already when it is. */
  keep?: string;
}

/** Writes synthetic articles through the index as the pipeline does, then measures it: rate, size, bytes written, latency. */
export async function measureScale(model: NewsModel, options: ScaleOptions): Promise<void> {
  const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'newsdrop-bench-')));
  const index = new LanceSearchIndex({ uri: folder }, { now: () => new Date('2026-02-01T00:00:00Z') });
  const isFilled = existsSync(join(folder, 'archive.lance'));
  try {
    if (!isFilled) await fill(index, model, options.articles, folder);
    await measureLatency(index, model, options.queries);
  } finally {
    if (!options.keep) await rm(folder, { recursive: true, force: true });
  }
}

async function fill(index: LanceSearchIndex, model: NewsModel, articles: number, folder: string): Promise<void> {
  const writtenBefore = bytesWritten();
  const began = performance.now();
  let number = 0;
  let rawBytes = 0;
  const writer = async (): Promise<void> => {
    while (number < articles) {
      const rows = Array.from({ length: Math.min(20, articles - number) }, () => model.row(number++));
      for (const row of rows) rawBytes += row.text.length + row.title.length;
      await index.upsert(rows);
      if (number % 10_000 < 20) progress(number, began);
    }
  };
  // As many rows under way as the embedded run has.
  await Promise.all(Array.from({ length: 16 }, writer));
  const seconds = (performance.now() - began) / 1000;
  const maintainBegan = performance.now();
  const settled = await index.maintain();
  print('articles', settled.rows);
  print('written and searchable, articles/s', Math.round(articles / seconds));
  print('last maintenance, s', ((performance.now() - maintainBegan) / 1000).toFixed(1));
  const size = await folderBytes(folder);
  const written = bytesWritten() - writtenBefore;
  print('text, MB', megabytes(rawBytes));
  print('index on disk, MB', `${megabytes(size)} (${(size / rawBytes).toFixed(2)} x the text)`);
  print('written in all, MB', `${megabytes(written)} (${(written / rawBytes).toFixed(1)} x the text)`);
  print('peak memory, MB', megabytes(process.resourceUsage().maxRSS * 1024));
}

async function measureLatency(index: LanceSearchIndex, model: NewsModel, queries: number): Promise<void> {
  const word = () => model.queryWord();
  const shapes: Record<string, () => object> = {
    'one word': () => ({ query: word() }),
    'two words': () => ({ query: model.run(2) }),
    'three words of any texts': () => ({ query: `${word()} ${word()} ${word()}` }),
    'long question': () => ({ query: model.run(10) }),
    phrase: () => ({ query: `"${model.run(2)}"` }),
    'word and exclusion': () => ({ query: `${word()} -${word()}` }),
    'word OR word': () => ({ query: `${word()} OR ${word()}` }),
    prefix: () => ({ query: `${word().slice(0, 5)}*` }),
    'word, topic and days': () => ({ query: word(), topic: 'sport', from: '2025-03-01', to: '2025-06-30' }),
    'word with facets': () => ({ query: word(), facets: true }),
    'newest of a source': () => ({ source: 'Source 7' }),
  };
  const all: number[] = [];
  for (const [name, shape] of Object.entries(shapes)) {
    const times: number[] = [];
    let hits = 0;
    for (let at = 0; at < queries; at++) {
      const request = searchRequest.parse(shape());
      const began = performance.now();
      hits += (await index.search(request)).hits.length;
      times.push(performance.now() - began);
    }
    all.push(...times);
    print(
      name,
      `p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms (${(hits / queries).toFixed(1)} hits)`,
    );
  }
  print('all', `p50 ${quantile(all, 0.5)} ms, p95 ${quantile(all, 0.95)} ms`);
  print('peak memory, MB', megabytes(process.resourceUsage().maxRSS * 1024));
}

/** What this process handed to the file system, in bytes (Linux). */
function bytesWritten(): number {
  if (!existsSync('/proc/self/io')) return Number.NaN;
  return Number(/^wchar: (\d+)/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
}

async function folderBytes(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  return bytes;
}

const quantile = (times: readonly number[], q: number): string =>
  (times.toSorted((a, b) => a - b)[Math.floor(times.length * q)] ?? 0).toFixed(0);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
const print = (name: string, value: unknown): void => void process.stdout.write(`${name.padEnd(36)} ${value}\n`);
const progress = (number: number, began: number): void =>
  void process.stderr.write(`${number} articles, ${Math.round(number / ((performance.now() - began) / 1000))}/s\n`);
