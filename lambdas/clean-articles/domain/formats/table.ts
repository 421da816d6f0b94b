import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decodeLines } from '../decode/decodeLines.ts';
import { fieldArticle, foldFields } from '../fields/fieldArticle.ts';
import { sniffDelimiter } from '../tables/sniffTable.ts';
import type { FormatInput, FormatReader, ReadItem } from './formatReader.ts';
import { itemOrRejected, rejected } from './sourceDraft.ts';

type Source = AsyncGenerator<{ text: string; charset: string }>;

async function* textOf(first: string, rest: Source): AsyncGenerator<string> {
  yield first.replace(/^\ufeff/, '');
  for await (const { text } of rest) yield text;
}

const isStrings = (row: unknown): row is string[] =>
  Array.isArray(row) && row.every((cell) => typeof cell === 'string');

/** The record of a row by the header's names; a cell more or less than the header has is no reason to lose the row. */
const recordOf = (header: readonly string[], row: readonly string[]): Record<string, string> =>
  Object.fromEntries(header.flatMap((name, at) => (name.trim() === '' ? [] : [[name, row[at] ?? '']])));

async function* readRows(input: FormatInput): AsyncGenerator<ReadItem> {
  const source = decodeLines(input);
  const first = await source.next();
  if (first.done) return;
  const { text, charset } = first.value;
  const parser = parse({
    delimiter: sniffDelimiter(text) ?? ',',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: input.limits.maxArticleBytes,
  });
  // A source that fails destroys the parser with its error, which the loop below then throws.
  pipeline(Readable.from(textOf(text, source)), parser, () => {});
  let header: string[] | undefined;
  for await (const row of parser) {
    if (!isStrings(row)) continue;
    if (header === undefined) {
      header = row;
      continue;
    }
    const fields = foldFields(recordOf(header, row));
    const result = itemOrRejected(() => fieldArticle(fields, input.now, 'csv'));
    yield 'article' in result ? { ...result, charset } : result;
  }
}

/** CSV and TSV with a header that names the fields of articles (RFC 4180 and its looser forms), streamed. */
export const table: FormatReader = {
  name: 'csv',
  recognise: ({ text }) => (sniffDelimiter(text) === undefined ? 0 : 0.75),
  async *read(input) {
    try {
      yield* readRows(input);
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      yield rejected('malformed', `${input.name} can't be read on as a table: ${error.message}.`);
    }
  },
};
