import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cleanFile } from '../../lambdas/clean-articles/domain/cleanFile.ts';
import { formatInput } from '../../lambdas/clean-articles/domain/formatInput.ts';
import { readItems } from '../../lambdas/clean-articles/domain/readItems.ts';
import { inputLimits } from '../../lambdas/shared/settings.ts';
import { cleanPath } from './cleanPath.ts';
import type { TableOptions } from './extractionBench.ts';
import { printTable } from './printTable.ts';

/** Articles in each file that is made up to prove that memory stays flat. */
const madeArticles = 5000;
const largeBytes = 2 * 1024 ** 3;
const sentences = Array.from(
  { length: 60 },
  (_, n) => `Sentence ${n} of a report on the harbour, its ferries and the people who wait for them.`,
);

/** Web archives as others write them, and files of some hundred megabytes made while they are read. */
export async function containersTable({ data }: TableOptions): Promise<void> {
  const files = archivesIn(join(data, 'warc_samples'));
  const rows: string[][] = [];
  for (const path of files) rows.push([basename(path), ...(await countsOf(cleanPath(path)))]);
  printTable('Web archives', ['file', 'format', 'articles', 'rejected'], rows);
  const made: string[][] = [];
  for (const [name, piece] of Object.entries(makers)) made.push([name, ...(await measure(name, piece))]);
  printTable('Large files, made on the fly', ['file', 'MB unpacked', 'articles', 'articles/s', 'peak RSS MB'], made);
  const large: string[][] = [];
  for (const name of ['news.jsonl', 'news.warc'] as const) large.push([name, ...(await readAlone(name, makers[name]))]);
  printTable(
    'Two gigabytes, read and told apart but not cleaned',
    ['file', 'MB', 'articles', 'MB/s', 'peak RSS MB'],
    large,
  );
}

const archivesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.w?arc(?:\.gz)?/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

async function countsOf(items: ReturnType<typeof cleanPath>): Promise<string[]> {
  let [format, articles, rejected] = ['', 0, 0];
  for await (const item of items) {
    format = item.fileFormat;
    if ('article' in item) articles += 1;
    else rejected += 1;
  }
  return [format, `${articles}`, `${rejected}`];
}

const textOf = (n: number): string => `Report ${n}. ${sentences.slice(n % 20).join(' ')}`;
const pageOf = (n: number): string =>
  `<html><head><title>Report ${n}</title></head><body><article><h1>Report ${n}</h1><p>${textOf(n)}</p></article></body></html>`;

function recordOf(n: number): Buffer {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${pageOf(n)}`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.com/${n}\r\nContent-Type: application/http\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.from(`${head}${block}\r\n\r\n`);
}

const makers = {
  'news.jsonl': (n) =>
    Buffer.from(`${JSON.stringify({ title: `Report ${n}`, body: textOf(n), url: `https://example.com/${n}` })}\n`),
  'news.json': (n) =>
    Buffer.from(
      `${n === 0 ? '[' : ','}${JSON.stringify({ title: `Report ${n}`, body: textOf(n), url: `https://example.com/${n}` })}${n === madeArticles - 1 ? ']' : ''}`,
    ),
  'news.warc': recordOf,
  'news.warc.gz': (n) => gzipSync(recordOf(n), { level: 1 }),
} as const satisfies Readonly<Record<string, (n: number) => Buffer>>;

/** What of a file of `largeBytes` the reader alone takes: every item found and its format told, nothing cleaned. */
async function readAlone(name: string, piece: (n: number) => Buffer): Promise<string[]> {
  let [bytes, articles, peak] = [0, 0, 0];
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let n = 0; bytes < largeBytes; n += 1) {
      const next = piece(n);
      bytes += next.length;
      yield next;
    }
  }
  const limits = inputLimits.parse({});
  const startedAt = performance.now();
  for await (const item of readItems(formatInput({ name, limits, now: new Date(), open }), open)) {
    if ('article' in item) articles += 1;
    if (articles % 1000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  }
  const megabytes = bytes / 1e6;
  const perSecond = megabytes / ((performance.now() - startedAt) / 1000);
  return [`${Math.round(megabytes)}`, `${articles}`, `${Math.round(perSecond)}`, `${Math.round(peak / 1e6)}`];
}

async function measure(name: string, piece: (n: number) => Buffer): Promise<string[]> {
  let [bytes, articles, peak] = [0, 0, 0];
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let n = 0; n < madeArticles; n += 1) {
      bytes += textOf(n).length;
      yield piece(n);
    }
  }
  const startedAt = performance.now();
  for await (const item of cleanFile({ key: name, name, open }, { now: new Date(), limits: inputLimits.parse({}) })) {
    if ('article' in item) articles += 1;
    if (articles % 200 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  return [
    `${Math.round(bytes / 1e6)}`,
    `${articles}`,
    `${Math.round(articles / seconds)}`,
    `${Math.round(peak / 1e6)}`,
  ];
}
