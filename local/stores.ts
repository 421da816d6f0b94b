import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readerCacheBytes } from '../lambdas/shared/adapters/lance/articleTable.ts';
import { LanceSearchIndex } from '../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { folderObjectStore } from '../lambdas/shared/adapters/local/folderObjectStore.ts';
import { type LocalStateStore, lmdbStateStore } from '../lambdas/shared/adapters/local/lmdbStateStore.ts';
import { sweepDrafts } from '../lambdas/shared/adapters/local/sweepDrafts.ts';
import type { Ledger } from '../lambdas/shared/ledger.ts';
import type { Clock, ObjectStore } from '../lambdas/shared/ports.ts';
import type { SearchIndex } from '../lambdas/shared/searchIndex.ts';
import { StateLedger } from '../lambdas/shared/stateLedger.ts';
import { outFolderMark } from './drops/walkFiles.ts';
import { type DeadLetters, deadLetters } from './runtime/deadLetters.ts';
import { outPaths } from './runtime/outPaths.ts';
import { UsageError } from './usageError.ts';

/** An output folder, opened: what AWS keeps in a bucket, a table and a search index. */
export interface LocalStores {
  /** The folder's real path. */
  out: string;
  /** What drop keys are relative to: the folder that holds the output folder. */
  base: string;
  articles: ObjectStore;
  state: LocalStateStore;
  ledger: Ledger;
  search: SearchIndex;
  deadLetters: DeadLetters;
  clock: Clock;
  close(): Promise<void>;
}

/** Makes the folder where it is missing and marks it, so that no run takes it for input. */
export function createOut(path: string): string {
  mkdirSync(path, { recursive: true });
  const out = realpathSync(path);
  sweepDrafts(out);
  const mark = join(out, outFolderMark);
  if (!existsSync(mark)) writeFileSync(mark, 'An output folder of newsdrop: articles/, rejected/, search/, state/.\n');
  return out;
}

/** Throws UsageError where no run has been. */
export function existingOut(path: string): string {
  if (!existsSync(join(path, outFolderMark)))
    throw new UsageError(
      `${resolve(path)} is no output folder of newsdrop: run something into it first, or name another with --out`,
    );
  return realpathSync(path);
}

/** Many rows a commit, many commits a settling: each costs much the same whatever it holds, and the run's end settles the rest. */
const gathering = { gatherMs: 150, longestGatherMs: 750, settleEvery: 4_000 };
/** Bytes of the search index that a process may keep in memory: what asks gains by it, what writes hardly. */
const cacheBytes = { asking: readerCacheBytes, writing: 32 * 2 ** 20 };

export function openStores(out: string, use: keyof typeof cacheBytes = 'asking'): LocalStores {
  const paths = outPaths(out);
  const clock = { now: () => new Date() };
  const state = lmdbStateStore(paths.state);
  return {
    out,
    base: dirname(out),
    articles: folderObjectStore(out),
    state,
    ledger: new StateLedger(state),
    search: new LanceSearchIndex({ uri: paths.search, indexCacheBytes: cacheBytes[use], ...gathering }, clock),
    deadLetters: deadLetters(paths.deadLetters),
    clock,
    close: () => state.close(),
  };
}
