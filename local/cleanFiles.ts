import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type CleanedItem, cleanFile } from '../lambdas/clean-articles/domain/cleanFile.ts';
import { streamFile } from '../lambdas/shared/adapters/local/folderObjectStore.ts';
import { keyOfFile, localBucket } from './drops/localDrop.ts';
import { type FoundFile, type Note, walkFiles } from './drops/walkFiles.ts';
import { localLimits } from './localLimits.ts';

/** The folder that keys are relative to when nothing is stored: that of the default output folder. */
export const defaultBase = dirname(resolve('newsdrop-data'));

/** Everything in these files, cleaned as a run would, in order; nothing is stored. */
export async function* cleanFiles(
  paths: readonly string[],
  note: Note,
): AsyncGenerator<{ file: FoundFile; cleaned: CleanedItem }> {
  const limits = localLimits();
  for (const file of walkFiles(paths, note)) {
    const key = `${localBucket}/${keyOfFile(file.realPath, defaultBase)}`;
    const bytes = statSync(file.realPath, { throwIfNoEntry: false })?.size;
    if (bytes === undefined) {
      note(`${file.path} is no longer there: passed over`);
      continue;
    }
    const open = (from = 0) => streamFile(file.realPath, from);
    const toClean = { key, name: basename(file.realPath), bytes, open };
    for await (const cleaned of cleanFile(toClean, { now: new Date(), limits })) yield { file, cleaned };
  }
}
