import { join } from 'node:path';
import { type Extracted, type Extractor, extractors } from './extractors.ts';
import { loadFundus, loadGroundTruth, type TruePage } from './loadPages.ts';
import { pythonRuns } from './pythonPeers.ts';

export interface ExtractorRun {
  name: string;
  found: Extracted[];
  /** Per second of processor time, so that other work on the machine does not count. */
  pagesPerSecond: number;
  failed: number;
}

export interface SetRun {
  set: string;
  pages: TruePage[];
  runs: ExtractorRun[];
}

const loaders: Readonly<Record<string, (folder: string) => Promise<TruePage[]>>> = {
  scrapinghub: loadGroundTruth,
  'naeb-dev': loadGroundTruth,
  'fundus-dev': loadFundus,
};
const WARM_UP = 20;
const done = new Map<string, Promise<SetRun>>();

/** Ours and the peers over one set, once for all tables that ask. */
export function runSet(data: string, set: string, python?: string): Promise<SetRun> {
  const key = join(data, set);
  const known = done.get(key) ?? runAll(key, set, python);
  done.set(key, known);
  return known;
}

async function runAll(folder: string, set: string, python: string | undefined): Promise<SetRun> {
  const pages = (await loaders[set]?.(folder)) ?? [];
  const runs: ExtractorRun[] = [];
  for (const extractor of extractors) runs.push(await runOne(extractor, pages));
  if (python !== undefined) runs.push(...(await pythonRuns(python, pages)));
  return { set, pages, runs };
}

/** All pages one after another; a page the tool throws on counts as empty, and what it prints meanwhile is dropped. */
async function runOne(extractor: Extractor, pages: readonly TruePage[]): Promise<ExtractorRun> {
  let failed = 0;
  const extract = async ({ html, url }: TruePage): Promise<Extracted> => {
    try {
      return await extractor.extract(html, url);
    } catch {
      failed++;
      return { text: '' };
    }
  };
  const { error, warn, log } = console;
  const silent = (): void => {};
  Object.assign(console, { error: silent, warn: silent, log: silent });
  for (const page of pages.slice(0, WARM_UP)) await extract(page);
  failed = 0;
  const before = process.cpuUsage();
  const found: Extracted[] = [];
  for (const page of pages) found.push(await extract(page));
  const { user, system } = process.cpuUsage(before);
  Object.assign(console, { error, warn, log });
  return { name: extractor.name, found, pagesPerSecond: pages.length / ((user + system) / 1e6), failed };
}
