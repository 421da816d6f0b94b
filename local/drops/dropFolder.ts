import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { streamFile } from '../../lambdas/shared/adapters/local/folderObjectStore.ts';
import { TransientError } from '../../lambdas/shared/errors.ts';
import type { ObjectStore } from '../../lambdas/shared/ports.ts';
import { hexOf, sha256Of } from './localDrop.ts';

/** The file a drop's key stands for: below `base`, or from the root of the file system. */
export async function fileOfKey(key: string, base: string, versionId?: string): Promise<string> {
  const inside = join(base, key);
  const absolute = join('/', key);
  if (!existsSync(inside)) return absolute;
  if (inside === absolute || !existsSync(absolute)) return inside;
  // Both readings of the key exist: the content tells which was dropped.
  return versionId === undefined || (await sha256Of(inside)) === versionId ? inside : absolute;
}

/** The drop bucket of a laptop: files where they lie, read and never written. */
export function dropFolder(base: string): ObjectStore {
  const holds = versionCheck();
  const readOnly = (): never => {
    throw new Error('the dropped files are only read');
  };
  return {
    async get(key, versionId) {
      const path = await fileOfKey(key, base, versionId);
      return existsSync(path) ? readFile(path) : undefined;
    },
    getTagged: readOnly,
    async *stream(key, { versionId, from = 0 } = {}) {
      const path = await fileOfKey(key, base, versionId);
      const whole = versionId === undefined ? undefined : smallFile(path);
      if (whole) {
        if (whole.length > from && hexOf(whole) === versionId) yield whole.subarray(from);
      } else if (await holds(path, versionId)) yield* unchanging(path, from);
    },
    put: async () => readOnly(),
    remove: async () => readOnly(),
    list: readOnly,
  };
}

const smallBytes = 1024 * 1024;

/** The content of a file that is read in one go: what was dropped is then told by what was read itself. */
function smallFile(path: string): Uint8Array | undefined {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? Number.POSITIVE_INFINITY;
  return size > smallBytes ? undefined : readFileSync(path);
}

/** Tells a file's content apart from what it was, without reading it; undefined where no file is. */
const stampOf = (path: string): string | undefined => {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.ino}-${stats.size}-${stats.mtimeNs}`;
};

/** Whether a file still has the content that was dropped. Read whole for it once, and again when it was touched. */
function versionCheck(): (path: string, versionId: string | undefined) => Promise<boolean> {
  const remembered = 1_000;
  const checked = new Map<string, string>();
  return async (path, versionId) => {
    const stamp = stampOf(path);
    if (versionId === undefined || stamp === undefined) return stamp !== undefined;
    if (checked.get(path) === `${stamp} ${versionId}`) return true;
    const isSame = (await sha256Of(path)) === versionId;
    if (isSame) {
      if (checked.size >= remembered) checked.clear();
      checked.set(path, `${stamp} ${versionId}`);
    }
    return isSame;
  };
}

/** A file's bytes. Throws TransientError when it was written to meanwhile: the next attempt finds another version there. */
async function* unchanging(path: string, from: number): AsyncIterable<Uint8Array> {
  const stamp = stampOf(path);
  yield* streamFile(path, from);
  if (stampOf(path) !== stamp) throw new TransientError('the file was written to while it was read');
}
