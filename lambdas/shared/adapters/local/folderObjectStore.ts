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
import type { ObjectStore } from '../../ports.ts';
import { errorCode } from './errorCode.ts';
import { objectPath, segmentOfName } from './objectPath.ts';

/**
 * Objects as files below `root`. An object appears whole or not at all, also when the process is killed (a temporary
 * file, then one rename or link). Versions are not kept, `versionId` is ignored; a key can't be another's folder.
 */
export function folderObjectStore(root: string): ObjectStore {
  const temporary = join(root, '.tmp');
  const made = new Set<string>();
  let count = 0;

  function makeFolder(folder: string): void {
    if (made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    if (made.size > 10_000) made.clear();
    made.add(folder);
  }

  // Synchronous on purpose: four round trips through the thread pool cost more than these four calls.
  function write(key: string, body: string | Uint8Array, ifAbsent: boolean): boolean {
    const path = objectPath(root, key);
    makeFolder(temporary);
    makeFolder(dirname(path));
    count += 1;
    const draft = join(temporary, `${process.pid}-${Math.random().toString(36).slice(2)}-${count}`);
    writeFileSync(draft, body);
    if (!ifAbsent) {
      renameSync(draft, path);
      return true;
    }
    try {
      linkSync(draft, path);
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }

  return {
    async get(key) {
      try {
        return readFileSync(objectPath(root, key));
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw asTransient(error);
      }
    },
    async *stream(key, options) {
      yield* streamFile(objectPath(root, key), options?.from ?? 0);
    },
    async put(key, body, options) {
      try {
        return write(key, body, options?.ifAbsent === true);
      } catch (error) {
        made.clear();
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
