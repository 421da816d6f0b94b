import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LanceSearchIndex } from '../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import type { SearchRow } from '../../lambdas/shared/searchIndex.ts';
import { loadArticles } from './loadArticles.ts';
import { measureLatency } from './measureLatency.ts';
import type { NewsModel } from './newsModel.ts';

export interface ScaleOptions {
  articles: number;
  /** The last so many are written as the pipeline writes them, those before in bulk. */
  upserts: number;
  queries: number;
  /** Keeps the index here, and measures what is there already when it is. */
  keep?: string;
}

/** Fills an index with synthetic articles, then measures it: rate, size, bytes written, latency, memory. */
export async function measureScale(model: NewsModel, options: ScaleOptions): Promise<void> {
  const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'newsdrop-bench-')));
  const index = new LanceSearchIndex({ uri: folder }, { now: () => new Date('2026-02-01T00:00:00Z') });
  const isFilled = existsSync(join(folder, 'fresh.lance'));
  try {
    if (!isFilled) await fill(index, model, options, folder);
    print('peak memory before the questions, MB', peakMemory());
    await measureLatency(index, model, options.queries);
    print('peak memory, MB', peakMemory());
  } finally {
    if (!options.keep) await rm(folder, { recursive: true, force: true });
  }
}

async function fill(
  index: LanceSearchIndex,
  model: NewsModel,
  { articles, upserts }: ScaleOptions,
  folder: string,
): Promise<void> {
  const text = { bytes: 0, articles: 0 };
  const next = (): SearchRow => {
    const row = model.row(text.articles++);
    text.bytes += row.text.length + row.title.length;
    return row;
  };
  const inBulk = Math.max(0, articles - upserts);
  const loaded = inBulk === 0 ? 0 : await measured('in bulk', text, folder, () => loadArticles(folder, inBulk, next));
  await measured('as the pipeline writes', text, folder, () => upsert(index, articles - loaded, next));
  await measured('last maintenance', text, folder, () => index.maintain());
}

/** As many rows under way as the embedded run has. */
async function upsert(index: LanceSearchIndex, rows: number, next: () => SearchRow): Promise<void> {
  let left = rows;
  const writer = async (): Promise<void> => {
    while (left > 0) {
      const batch = Array.from({ length: Math.min(20, left) }, next);
      left -= batch.length;
      await index.upsert(batch);
    }
  };
  await Promise.all(Array.from({ length: 16 }, writer));
}

async function measured<Result>(
  what: string,
  text: { bytes: number; articles: number },
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = { ...text, written: bytesWritten(), size: await folderBytes(folder), cpu: process.cpuUsage() };
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  const articles = text.articles - before.articles;
  const { user, system } = process.cpuUsage(before.cpu);
  const size = await folderBytes(folder);
  const textBytes = text.bytes - before.bytes;
  const times = (bytes: number): string => (textBytes === 0 ? '' : ` (${(bytes / textBytes).toFixed(1)} x the text)`);
  print(what, `${articles} articles, ${megabytes(textBytes)} MB of text, in ${seconds.toFixed(0)} s`);
  if (articles > 0) print('  articles/s', (articles / seconds).toFixed(0));
  print('  processor time, s', ((user + system) / 1e6).toFixed(0));
  print('  written, MB', megabytes(bytesWritten() - before.written) + times(bytesWritten() - before.written));
  print('  index grew by, MB', megabytes(size - before.size) + times(size - before.size));
  print('  index on disk, MB', `${megabytes(size)} (${(size / text.bytes).toFixed(2)} x all the text)`);
  print('  peak memory so far, MB', peakMemory());
  return result;
}

/** What this process handed to the file system, in bytes (Linux). */
function bytesWritten(): number {
  if (!existsSync('/proc/self/io')) return Number.NaN;
  return Number(/^wchar: (\d+)/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
}

async function folderBytes(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  return bytes;
}

const peakMemory = (): string => megabytes(process.resourceUsage().maxRSS * 1024);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
const print = (name: string, value: string): void => void process.stdout.write(`${name.padEnd(36)} ${value}\n`);
