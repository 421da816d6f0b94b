import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { UsageError } from '../usageError.ts';

/** A file that marks a folder as newsdrop's own, so that no run takes its output for input. */
export const outFolderMark = '.newsdrop';

/** Hears what is passed over, in words for people. */
export type Note = (text: string) => void;

/**
 * The real paths of all files in these files and folders: the arguments in their order, folders in lexical order of
 * their paths. Each file comes once. Hidden files, newsdrop's own folders and what is no file are passed over with a
 * note. Throws UsageError for a path that does not exist.
 */
export function* walkFiles(paths: readonly string[], note: Note): Iterable<string> {
  const roots = outermost(paths.map(existing));
  const folders = new Set<string>();
  const linked = new Set<string>();
  const inRoots = (path: string): boolean => roots.some((root) => path === root || path.startsWith(root + sep));

  function* folder(path: string): Iterable<string> {
    if (folders.has(path)) return;
    folders.add(path);
    if (existsSync(join(path, outFolderMark))) return note(`${path} is an output folder of newsdrop: passed over`);
    const entries = namesIn(path, note);
    const hidden = entries.filter(({ name }) => name.startsWith('.'));
    if (hidden.length > 0)
      note(`${path}: ${hidden.length} hidden ${hidden.length === 1 ? 'entry' : 'entries'} passed over`);
    for (const entry of inOrder(entries.filter(({ name }) => !name.startsWith('.')))) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) yield* folder(child);
      else if (entry.isFile()) yield child;
      else if (entry.isSymbolicLink()) yield* link(child);
      else note(`${child} is neither a file nor a folder: passed over`);
    }
  }

  /** What a link points to inside the roots comes by itself; outside it is followed once, so a loop ends. */
  function* link(path: string): Iterable<string> {
    const target = targetOf(path);
    if (target === undefined) return note(`${path} is a link to nothing: passed over`);
    if (inRoots(target) || linked.has(target)) return;
    linked.add(target);
    yield* one(target);
  }

  function* one(path: string): Iterable<string> {
    const stats = statSync(path);
    if (stats.isDirectory()) yield* folder(path);
    else if (stats.isFile()) yield path;
    else note(`${path} is neither a file nor a folder: passed over`);
  }

  for (const root of roots) yield* one(root);
}

/** Throws UsageError where nothing is. */
function existing(path: string): string {
  const target = targetOf(path);
  if (target === undefined) throw new UsageError(`no such file or folder: ${path}`);
  return target;
}

function targetOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

const outermost = (paths: readonly string[]): string[] =>
  [...new Set(paths)].filter(
    (path) => !paths.some((other) => other !== path && path.startsWith(other === sep ? sep : other + sep)),
  );

function namesIn(path: string, note: Note): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    note(`${path} can't be opened (${error instanceof Error ? error.message : basename(path)}): passed over`);
    return [];
  }
}

/** As their keys sort: a folder `a` is `a/`, behind a file `a.txt`. */
function inOrder(entries: Dirent[]): Dirent[] {
  const key = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
