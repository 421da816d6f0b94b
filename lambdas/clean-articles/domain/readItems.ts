import { PermanentError, type RejectCode } from '../../shared/errors.ts';
import type { FormatInput, FormatReader, ReadItem } from './formats/formatReader.ts';
import { recogniseFormat } from './recogniseFormat.ts';
import type { SourceArticle } from './sourceArticle.ts';

/** Where the outermost reader can go on: a byte, and the item that begins there. */
export interface ResumePoint {
  offset: number;
  itemAtOffset: number;
}

interface Rejection {
  rejected: { code: RejectCode; message: string };
}

/** One numbered item of a file, whatever containers it lay in. `format` is the article's, or the file's where there is none. */
export type FileItem = { item: number; format: string; fileFormat: string; resume: ResumePoint } & (
  | { article: SourceArticle; charset: string }
  | Rejection
);

type Found = { format: string; fileFormat: string; offset?: number } & (
  | { article: SourceArticle; charset: string }
  | Rejection
);

/**
 * Reads a file to its ground and numbers what it finds, in file order. Reading that fails as a whole ends with one rejected
 * item; so does a file in which nothing was found. `open` gives the file's bytes from an offset on.
 */
export async function* readItems(
  input: FormatInput,
  open: (from: number) => AsyncIterable<Uint8Array>,
  { offset: startsAt, itemAtOffset }: ResumePoint = { offset: 0, itemAtOffset: 0 },
): AsyncGenerator<FileItem> {
  let item = itemAtOffset;
  let resume = { offset: startsAt, itemAtOffset };
  for await (const { offset, ...found } of readFile(input, open, startsAt)) {
    if (offset !== undefined && offset !== resume.offset) resume = { offset, itemAtOffset: item };
    yield { item, resume, ...found };
    item += 1;
  }
}

async function* readFile(
  input: FormatInput,
  open: (from: number) => AsyncIterable<Uint8Array>,
  from: number,
): AsyncGenerator<Found> {
  if (from === 0) return yield* readMember(input, 0);
  const { reader } = await recogniseFormat(input);
  yield* readAll(reader, { ...input, stream: () => open(from) }, 0, from);
}

async function* readMember(input: FormatInput, nesting: number): AsyncGenerator<Found> {
  let format = 'unknown';
  try {
    const recognised = await recogniseFormat(input);
    format = recognised.reader.name;
    yield* readAll(recognised.reader, recognised.input, nesting);
  } catch (error) {
    yield rejection(error, format);
  }
}

async function* readAll(
  reader: FormatReader,
  input: FormatInput,
  nesting: number,
  resumeAt?: number,
): AsyncGenerator<Found> {
  const format = reader.name;
  let count = 0;
  try {
    for await (const found of reader.read(input, resumeAt)) {
      const offset = found.offset === undefined || nesting > 0 ? {} : { offset: found.offset };
      for await (const inner of open(found, format, nesting)) {
        count += 1;
        yield { ...inner, ...offset, fileFormat: format };
        if (count >= input.limits.maxItems) throw tooMany(input);
        if (nesting === 0) input.budget?.countItem();
        if (input.budget?.isSpent) return;
      }
    }
    if (count === 0 && nesting === 0 && resumeAt === undefined) {
      throw new PermanentError('empty', `${input.name} was read as ${format}, but no article is in it.`);
    }
  } catch (error) {
    yield rejection(error, format);
  }
}

async function* open(found: ReadItem, format: string, nesting: number): AsyncGenerator<Found> {
  if ('rejected' in found) yield { ...found, format, fileFormat: format };
  else if ('article' in found) {
    const { article, charset = 'utf-8' } = found;
    yield { format: found.format ?? format, fileFormat: format, charset, article };
  } else if (nesting >= found.member.limits.maxNesting) {
    const message = `${found.member.name} lies ${nesting + 1} containers deep; the limit is ${found.member.limits.maxNesting}. Drop what is inside it.`;
    yield { format, fileFormat: format, rejected: { code: 'too-deep', message } };
  } else yield* readMember(found.member, nesting + 1);
}

const tooMany = ({ name, limits }: FormatInput): PermanentError =>
  new PermanentError(
    'too-many-items',
    `${name} holds more than ${limits.maxItems} articles. Split it, or raise maxItems.`,
  );

/** Store failures go up to be retried; what is wrong with the input is its fate. */
function rejection(error: unknown, format: string): Found {
  if (!(error instanceof PermanentError)) throw error;
  return { format, fileFormat: format, rejected: { code: error.code, message: error.message } };
}
