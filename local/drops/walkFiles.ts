import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { UsageError } from '../usageError.ts';

/** A file that marks a folder as newsdrop's own, so that no run takes its output for input. */
export const outFolderMark = '.newsdrop';

export const isNewsdropFolder = (path: string): boolean => existsSync(join(path, outFolderMark));

/** Hears what is passed over, in words for people. */
export type Note = (text: string) => void;

/** A file as it was named (a folder's files below the name the folder was given) and where it really lies. */
export interface FoundFile {
  path: string;
  realPath: string;
}

/**
 * All files in these files and folders: the arguments in their order, folders in lexical order of their paths. Each
 * file comes once. Hidden files, newsdrop's own folders and what is no file are passed over with a note. Throws
 * UsageError for a path that does not exist.
 */
export function walkFiles(paths: readonly string[], note: Note): Iterable<FoundFile> {
  const roots = outermost(paths.map(existing));
  return new FileWalk(roots, note).files();
}

class FileWalk {
  readonly #roots: readonly FoundFile[];
  readonly #note: Note;
  readonly #folders = new Set<string>();
  readonly #linked = new Set<string>();

  constructor(roots: readonly FoundFile[], note: Note) {
    this.#roots = roots;
    this.#note = note;
  }

  *files(): Iterable<FoundFile> {
    for (const root of this.#roots) yield* this.#one(root);
  }

  *#one(found: FoundFile): Iterable<FoundFile> {
    const stats = statSync(found.realPath, { throwIfNoEntry: false });
    if (!stats) this.#passOver(found.path, 'is no longer there');
    else if (stats.isDirectory()) yield* this.#folder(found);
    else if (stats.isFile()) yield found;
    else this.#passOver(found.path, 'is neither a file nor a folder');
  }

  *#folder({ path, realPath }: FoundFile): Iterable<FoundFile> {
    if (this.#folders.has(realPath)) return;
    this.#folders.add(realPath);
    if (isNewsdropFolder(realPath)) return this.#passOver(path, 'is an output folder of newsdrop');
    const entries = this.#entries(path, realPath);
    const hidden = entries.filter(({ name }) => name.startsWith('.')).length;
    if (hidden > 0) this.#note(`${path}: ${hidden} hidden ${hidden === 1 ? 'entry' : 'entries'} passed over`);
    for (const entry of inOrder(entries.filter(({ name }) => !name.startsWith('.')))) {
      const child = { path: join(path, entry.name), realPath: join(realPath, entry.name) };
      if (entry.isDirectory()) yield* this.#folder(child);
      else if (entry.isFile()) yield child;
      else if (entry.isSymbolicLink()) yield* this.#link(child);
      else this.#passOver(child.path, 'is neither a file nor a folder');
    }
  }

  /** What a link points to inside the roots comes by itself; outside them it is followed once, so a loop ends. */
  *#link({ path, realPath }: FoundFile): Iterable<FoundFile> {
    const target = targetOf(realPath);
    if (target === undefined) return this.#passOver(path, 'is a link to nothing');
    if (this.#linked.has(target) || this.#roots.some((root) => isWithin(target, root.realPath))) return;
    this.#linked.add(target);
    yield* this.#one({ path, realPath: target });
  }

  #entries(path: string, realPath: string): Dirent[] {
    try {
      return readdirSync(realPath, { withFileTypes: true });
    } catch (error) {
      this.#passOver(path, `can't be opened (${error instanceof Error ? error.message : 'unknown error'})`);
      return [];
    }
  }

  #passOver(path: string, why: string): void {
    this.#note(`${path} ${why}: passed over`);
  }
}

/** Throws UsageError where nothing is. */
function existing(path: string): FoundFile {
  const realPath = targetOf(path);
  if (realPath === undefined) throw new UsageError(`no such file or folder: ${path}`);
  return { path, realPath };
}

function targetOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

const outermost = (roots: readonly FoundFile[]): FoundFile[] =>
  roots.filter(
    ({ realPath }, at) =>
      !roots.some((other, otherAt) =>
        other.realPath === realPath ? otherAt < at : isWithin(realPath, other.realPath),
      ),
  );

/** As their keys sort: a folder `a` is `a/`, behind a file `a.txt`. */
function inOrder(entries: Dirent[]): Dirent[] {
  const key = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
