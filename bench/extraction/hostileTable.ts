import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CleanedItem, cleanFile } from '../../lambdas/clean-articles/domain/cleanFile.ts';
import { inputLimits } from '../../lambdas/shared/settings.ts';
import { cleanPath } from './cleanPath.ts';
import type { TableOptions } from './extractionBench.ts';
import { hostileInputs } from './hostileInputs.ts';
import { hostilePages } from './hostilePages.ts';
import { printTable } from './printTable.ts';

const folders = ['malicious', 'defusedxml/xmltestdata', 'blns'] as const;
const notInputs = /^(?:README|NOTICE|LICENSE)/;

/**
 * Hostile inputs one by one, files and pages made to cost most: what became of each, the processor time it
 * took, so that other work on the machine does not count, and the process's memory after it.
 */
export async function hostileTable({ data }: TableOptions): Promise<void> {
  const rows: string[][] = [];
  for (const folder of folders) {
    for (const file of readdirSync(join(data, folder)).filter((name) => !notInputs.test(name))) {
      rows.push([`${folder}/${file}`, ...(await fateOf(cleanPath(join(data, folder, file))))]);
    }
  }
  for (const [name, make] of Object.entries(hostilePages)) {
    rows.push([name, ...(await fateOf(cleanBytes('page.html', Buffer.from(make()))))]);
  }
  for (const { name, bytes } of hostileInputs) rows.push([name, ...(await fateOf(cleanBytes(name, bytes())))]);
  printTable('Hostile inputs', ['file', 'articles', 'rejected', 'reason', 'cpu ms', 'RSS MB'], rows);
  const slowest = Math.max(...rows.map((row) => Number(row[4])));
  const largest = Math.max(...rows.map((row) => Number(row[5])));
  const crashed = rows.filter((row) => row[3]?.startsWith('CRASH')).length;
  console.log(`${rows.length} inputs, ${crashed} crashes, slowest ${slowest} ms, largest ${largest} MB`);
}

const chunkBytes = 64 * 1024;

function cleanBytes(name: string, bytes: Uint8Array): AsyncIterable<CleanedItem> {
  async function* open(from = 0): AsyncGenerator<Uint8Array> {
    for (let at = from; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  const limits = inputLimits.parse({});
  return cleanFile({ key: name, name, bytes: bytes.length, open }, { now: new Date(), limits });
}

async function fateOf(items: AsyncIterable<CleanedItem>): Promise<string[]> {
  const before = process.cpuUsage();
  let articles = 0;
  const codes = new Map<string, number>();
  try {
    for await (const item of items) {
      if ('article' in item) articles += 1;
      else codes.set(item.rejected.code, (codes.get(item.rejected.code) ?? 0) + 1);
    }
  } catch (error) {
    codes.set(`CRASH ${String(error).slice(0, 40)}`, 1);
  }
  const rejected = [...codes.values()].reduce((sum, count) => sum + count, 0);
  const { user, system } = process.cpuUsage(before);
  const milliseconds = Math.round((user + system) / 1000);
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  return [`${articles}`, `${rejected}`, [...codes.keys()].join(' '), `${milliseconds}`, `${megabytes}`];
}
