import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cleanPath } from './cleanPath.ts';
import type { TableOptions } from './extractionBench.ts';
import { printTable } from './printTable.ts';

const folders = ['malicious', 'defusedxml/xmltestdata', 'blns'] as const;
const notInputs = /^(?:README|NOTICE|LICENSE)/;

/** Hostile inputs one by one: what became of each, how long it took, and the process's memory after it. */
export async function hostileTable({ data }: TableOptions): Promise<void> {
  const rows: string[][] = [];
  for (const folder of folders) {
    for (const file of readdirSync(join(data, folder)).filter((name) => !notInputs.test(name))) {
      rows.push([`${folder}/${file}`, ...(await fateOf(join(data, folder, file)))]);
    }
  }
  printTable('Hostile inputs', ['file', 'articles', 'rejected', 'reason', 'ms', 'RSS MB'], rows);
  const slowest = Math.max(...rows.map((row) => Number(row[4])));
  const largest = Math.max(...rows.map((row) => Number(row[5])));
  const crashed = rows.filter((row) => row[3]?.startsWith('CRASH')).length;
  console.log(`${rows.length} inputs, ${crashed} crashes, slowest ${slowest} ms, largest ${largest} MB`);
}

async function fateOf(path: string): Promise<string[]> {
  const startedAt = performance.now();
  let articles = 0;
  const codes = new Map<string, number>();
  try {
    for await (const item of cleanPath(path)) {
      if ('article' in item) articles += 1;
      else codes.set(item.rejected.code, (codes.get(item.rejected.code) ?? 0) + 1);
    }
  } catch (error) {
    codes.set(`CRASH ${String(error).slice(0, 40)}`, 1);
  }
  const rejected = [...codes.values()].reduce((sum, count) => sum + count, 0);
  const milliseconds = Math.round(performance.now() - startedAt);
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  return [`${articles}`, `${rejected}`, [...codes.keys()].join(' '), `${milliseconds}`, `${megabytes}`];
}
