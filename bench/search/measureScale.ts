import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { readerCacheBytes } from '../../lambdas/shared/adapters/lance/articleTable.ts';
import { LanceSearchIndex } from '../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { levelSizes } from '../../lambdas/shared/adapters/lance/settleTiers.ts';
import type { SearchRow } from '../../lambdas/shared/searchIndex.ts';
import { loadArticles } from './loadArticles.ts';
import { measureLatency } from './measureLatency.ts';
import { type BbcText, NewsModel } from './newsModel.ts';

export interface ScaleOptions {
  articles: number;
  /** The last so many are written as the pipeline writes them, those before in bulk. */
  upserts: number;
  queries: number;
  /** Keeps the index here; what is there already is measured, or filled up. */
  keep?: string;
}

/** Fills an index with synthetic articles, then measures it: rate, size, bytes written, latency, memory. */
export async function measureScale(texts: readonly BbcText[], options: ScaleOptions): Promise<void> {
  const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'newsdrop-bench-')));
  const clock = { now: () => new Date('2026-02-01T00:00:00Z') };
  try {
    await fill(new LanceSearchIndex({ uri: folder }, clock), texts, options, folder);
    print('peak memory before the questions, MB', peakMemory());
    const reader = new LanceSearchIndex({ uri: folder, indexCacheBytes: readerCacheBytes }, clock);
    if (options.queries > 0) await measureLatency(reader, new NewsModel(texts, 2), options.queries);
    print('peak memory, MB', peakMemory());
    print('memory now, MB', megabytes(process.memoryUsage.rss()));
  } finally {
    if (!options.keep) await rm(folder, { recursive: true, force: true });
  }
}

const filled = z.object({ articles: z.number(), bytes: z.number() });
/** What the index in a folder holds: articles, and bytes of their texts. */
type Filled = z.infer<typeof filled>;

function readFilled(folder: string): Filled {
  const file = join(folder, 'filled.json');
  return existsSync(file) ? filled.parse(JSON.parse(readFileSync(file, 'utf8'))) : { articles: 0, bytes: 0 };
}

/** Brings the index up to its size; a run that was broken off between two tables, or was for fewer articles, is gone on with. */
async function fill(
  index: LanceSearchIndex,
  texts: readonly BbcText[],
  { articles, upserts }: ScaleOptions,
  folder: string,
): Promise<void> {
  const text = readFilled(folder);
  const model = new NewsModel(texts, 1 + text.articles);
  const next = (): SearchRow => {
    const row = model.row(text.articles++);
    text.bytes += row.text.length + row.title.length;
    return row;
  };
  const note = (): void => writeFileSync(join(folder, 'filled.json'), JSON.stringify(text));
  const inBulk = articles - upserts - text.articles;
  if (inBulk >= levelSizes.segmentRows)
    await measured('in bulk', text, folder, () => loadArticles(folder, inBulk, next, note));
  const left = articles - text.articles;
  if (left <= 0) return;
  await measured('as the pipeline writes', text, folder, () => upsert(index, left, next));
  note();
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
  text: Filled,
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
  // What a settling beside this removes is not there any more.
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name)).catch(() => undefined))?.size ?? 0;
  return bytes;
}

const peakMemory = (): string => megabytes(process.resourceUsage().maxRSS * 1024);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
const print = (name: string, value: string): void => void process.stdout.write(`${name.padEnd(36)} ${value}\n`);
