import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { streamFile } from '../../lambdas/shared/adapters/local/folderObjectStore.ts';
import type { ObjectStore } from '../../lambdas/shared/ports.ts';

/** The file a drop's key stands for: below `base`, or from the root of the file system. */
export async function fileOfKey(key: string, base: string, versionId?: string): Promise<string> {
  const inside = join(base, key);
  const absolute = join('/', key);
  if (!existsSync(inside)) return absolute;
  if (inside === absolute || !existsSync(absolute)) return inside;
  // Both readings of the key exist: the content tells which was dropped.
  const hash = createHash('sha256');
  for await (const chunk of streamFile(inside, 0)) hash.update(chunk);
  return versionId === undefined || hash.digest('hex') === versionId ? inside : absolute;
}

/** The drop bucket of a laptop: files where they lie, read and never written. */
export function dropFolder(base: string): ObjectStore {
  const readOnly = (): never => {
    throw new Error('the dropped files are only read');
  };
  return {
    async get(key, versionId) {
      const path = await fileOfKey(key, base, versionId);
      return existsSync(path) ? readFile(path) : undefined;
    },
    getTagged: readOnly,
    async *stream(key, options) {
      yield* streamFile(await fileOfKey(key, base, options?.versionId), options?.from ?? 0);
    },
    put: async () => readOnly(),
    remove: async () => readOnly(),
    list: readOnly,
  };
}
