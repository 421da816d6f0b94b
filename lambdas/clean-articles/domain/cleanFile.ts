import type { CleanArticle } from '../../shared/cleanArticle.ts';
import { PermanentError, type RejectCode } from '../../shared/errors.ts';
import type { InputLimits } from '../../shared/settings.ts';
import { assembleArticle } from './assemble/assembleArticle.ts';
import { formatInput } from './formatInput.ts';
import { InputBudget } from './inputBudget.ts';
import { type FileItem, type ResumePoint, readItems } from './readItems.ts';

/** A file to clean, wherever it lies. */
export interface FileToClean {
  /** Bucket and key: names the articles of a file that gives them no identity. */
  key: string;
  /** For messages; the last part of the key. */
  name: string;
  /** The file's bytes from `from` (0 unless given) on. */
  open(from?: number): AsyncIterable<Uint8Array>;
  /** Length in bytes, where known. */
  bytes?: number;
}

export interface CleanFileOptions {
  now: Date;
  limits: InputLimits;
  /** Where an interrupted reading goes on: `item` is the first one wanted, `offset` the byte where item `itemAtOffset` begins. */
  resume?: (ResumePoint & { item: number }) | undefined;
  /** Only this item. */
  only?: number | undefined;
}

/** One item of the file, in order. The outermost reader may go on at `offset`, where item `itemAtOffset` begins. */
export type CleanedItem = {
  item: number;
  format: string;
  /** What the file itself was recognised as. */
  fileFormat: string;
  resume: ResumePoint;
} & ({ article: CleanArticle } | { rejected: { code: RejectCode; message: string } });

/**
 * Everything in a file, cleaned: recognised by content, containers opened, each article assembled on its own. What can't be
 * an article comes out as rejected, and so does a file that can't be read (at the item where reading failed). Only errors
 * of the store (TransientError) are thrown.
 */
export async function* cleanFile(file: FileToClean, options: CleanFileOptions): AsyncGenerator<CleanedItem> {
  const first = options.only ?? options.resume?.item ?? 0;
  let held: FileItem | undefined;
  let count = options.resume?.itemAtOffset ?? 0;
  for await (const next of numbered(file, options)) {
    if (held && held.item >= first) yield await cleaned(held, file, options, false);
    if (options.only !== undefined && next.item > options.only) return;
    held = next;
    count += 1;
  }
  if (held && held.item >= first) yield await cleaned(held, file, options, count === 1);
}

async function* numbered(file: FileToClean, { now, limits, resume }: CleanFileOptions): AsyncGenerator<FileItem> {
  const budget = new InputBudget(limits);
  const open = (from?: number) => counted(file.open(from), budget);
  const { bytes } = file;
  const input = formatInput({
    name: file.name,
    now,
    limits,
    budget,
    open: () => open(),
    ...(bytes === undefined ? {} : { seek: { size: bytes, from: (offset: number) => file.open(offset) } }),
  });
  yield* readItems(input, open, resume);
}

async function* counted(stream: AsyncIterable<Uint8Array>, budget: InputBudget): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    budget.countPacked(chunk.length);
    yield chunk;
  }
}

async function cleaned(
  found: FileItem,
  file: FileToClean,
  { limits, now }: CleanFileOptions,
  holdsOneArticle: boolean,
): Promise<CleanedItem> {
  const { item, format, fileFormat, resume } = found;
  const place = { item, format, fileFormat, resume };
  if ('rejected' in found) return { ...place, rejected: found.rejected };
  try {
    const { charset } = found;
    const drop = { key: file.key, holdsOneArticle };
    const article = await assembleArticle(found.article, { format, charset, drop, limits, now });
    return { ...place, article };
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    return { ...place, rejected: { code: error.code, message: error.message } };
  }
}
