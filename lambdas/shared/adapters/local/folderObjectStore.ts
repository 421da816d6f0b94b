import { createHash } from 'node:crypto';
import {
  createReadStream,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { TransientError } from '../../errors.ts';
import type { ObjectStore, PutOptions } from '../../ports.ts';
import { errorCode } from './errorCode.ts';
import { objectPath, segmentOfName } from './objectPath.ts';

/**
 * Objects as files below `root`. An object appears whole or not at all, also when the process is killed (a temporary
 * file, then one rename or link). Versions are not kept, `versionId` is ignored; a key can't be another's folder.
 */
export function folderObjectStore(root: string): ObjectStore {
  const drafts = draftsIn(root);
  return {
    get: async (key) => readWhole(objectPath(root, key)),
    async getTagged(key) {
      const bytes = readWhole(objectPath(root, key));
      return bytes && { bytes, tag: tagOf(bytes) };
    },
    async *stream(key, options) {
      yield* streamFile(objectPath(root, key), options?.from ?? 0);
    },
    async put(key, body, options) {
      const path = objectPath(root, key);
      try {
        return moveIn(drafts.write(path, body), path, options);
      } catch (error) {
        drafts.forgetFolders();
        throw asTransient(error);
      }
    },
    async remove(key) {
      rmSync(objectPath(root, key), { force: true });
    },
    async *list(prefix, after = '') {
      yield* keysBelow(root, '', prefix, after);
    },
  };
}

/** Half-written files, named by their process so that those of killed ones can be swept. */
function draftsIn(root: string) {
  const temporary = join(root, '.tmp');
  const made = new Set<string>();
  let count = 0;
  function makeFolder(folder: string): void {
    if (made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    if (made.size > 10_000) made.clear();
    made.add(folder);
  }
  return {
    /** Writes what is to lie at `path` and makes its folder; answers the draft's path. */
    write(path: string, body: string | Uint8Array): string {
      makeFolder(temporary);
      makeFolder(dirname(path));
      count += 1;
      const draft = join(temporary, `${process.pid}-${Math.random().toString(36).slice(2)}-${count}`);
      writeFileSync(draft, body);
      return draft;
    },
    /** Someone may have removed them. */
    forgetFolders: () => made.clear(),
  };
}

/**
 * Puts a draft in its place as one step, if the condition holds; answers whether it did. Synchronous on purpose: round
 * trips through the thread pool cost more than these calls, and nothing of this thread comes between the look and the
 * move. Writers of the same key in other threads are kept apart by the queues, which hand out one message of an article at a time.
 */
function moveIn(draft: string, path: string, { ifAbsent, ifMatch }: PutOptions = {}): boolean {
  try {
    if (ifAbsent) linkSync(draft, path);
    else if (ifMatch !== undefined && tagOf(readWhole(path)) !== ifMatch) return false;
    else renameSync(draft, path);
    return true;
  } catch (error) {
    if (ifAbsent && errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

const tagOf = (bytes: Uint8Array | undefined): string =>
  bytes ? createHash('sha256').update(bytes).digest('base64url') : '';

function readWhole(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw asTransient(error);
  }
}

const isAbsent = (error: unknown): boolean => ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '');
const asTransient = (error: unknown): TransientError => new TransientError('the folder store failed', { cause: error });

/** Files up to this size are read in one go: a stream's set-up costs more than the reading. */
const readWholeBytes = 1024 * 1024;

/** A file's bytes from `from` on; nothing where no file is. Throws TransientError when reading fails. */
export async function* streamFile(path: string, from: number): AsyncIterable<Uint8Array> {
  try {
    const { size } = statSync(path);
    if (size > readWholeBytes) yield* chunksOf(path, from);
    else if (size > from) yield readFileSync(path).subarray(from);
  } catch (error) {
    if (!isAbsent(error)) throw asTransient(error);
  }
}

const chunksOf = (path: string, from: number): AsyncIterable<Uint8Array> =>
  createReadStream(path, { start: from, highWaterMark: 256 * 1024 });

/** Lexical order of whole keys: a folder `a` sorts as `a/`, behind a file `a.txt`. */
function* keysBelow(folder: string, keyPrefix: string, prefix: string, after: string): Iterable<string> {
  const found = entriesOf(folder).map((entry) => ({ key: keyPrefix + segmentOfName(entry.name), entry }));
  const keys = found
    .filter(({ entry }) => !entry.name.startsWith('.'))
    .map(({ key, entry }) => (entry.isDirectory() ? { key: `${key}/`, path: join(folder, entry.name) } : { key }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { key, path } of keys) {
    const behind = path === undefined ? key > after : `${key}\u{10ffff}` > after;
    if (!behind || !(key.startsWith(prefix) || (path !== undefined && prefix.startsWith(key)))) continue;
    if (path === undefined) yield key;
    else yield* keysBelow(path, key, prefix, after);
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isAbsent(error)) return [];
    throw asTransient(error);
  }
}
