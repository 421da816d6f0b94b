import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type CleanedItem, cleanFile } from '../../lambdas/clean-articles/domain/cleanFile.ts';
import { inputLimits } from '../../lambdas/shared/settings.ts';

/** Cleans one file of the disk, with the default limits. */
export const cleanPath = (path: string): AsyncIterable<CleanedItem> =>
  cleanFile(
    {
      key: path,
      name: basename(path),
      bytes: statSync(path).size,
      open: (start = 0) => createReadStream(path, { start }),
    },
    { now: new Date(), limits: inputLimits.parse({}) },
  );
