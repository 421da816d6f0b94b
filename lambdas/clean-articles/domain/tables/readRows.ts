import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';

/** A row of cells, or why what stood there is none. */
export type Row = { cells: string[] } | { broken: string };

const MOST_BROKEN = 20;

const isCells = (row: unknown): row is string[] => Array.isArray(row) && row.every((cell) => typeof cell === 'string');

async function* parseRows(pieces: AsyncIterable<string>, delimiter: string, maxBytes: number): AsyncGenerator<Row> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxBytes,
  });
  // A source that fails destroys the parser with its error, which the loop below then throws.
  pipeline(Readable.from(pieces), parser, () => {});
  for await (const row of parser) if (isCells(row)) yield { cells: row };
}

/** What stands behind the row that began at `bytes` of the text: its first line is given up. */
function behindBroken(text: string, bytes: number): string {
  const rest = Buffer.from(text).subarray(bytes).toString();
  const end = rest.search(/[^\r\n](?:\r\n|\r|\n)/);
  return end < 0 ? '' : rest.slice(end + 1).trimStart();
}

/** The rows of a table that streams. Reading ends at a quote that never closes. */
export async function* streamRows(
  pieces: AsyncIterable<string>,
  delimiter: string,
  maxBytes: number,
): AsyncGenerator<Row> {
  try {
    yield* parseRows(pieces, delimiter, maxBytes);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { broken: error.message };
  }
}

/** The rows of a table held whole. A row whose quote never closes loses its own line only; the rows behind it are read. */
export async function* rowsOf(text: string, delimiter: string, maxBytes: number): AsyncGenerator<Row> {
  let rest = text;
  for (let broken = 0; rest !== '' && broken <= MOST_BROKEN; broken++) {
    const piece = rest;
    rest = '';
    try {
      async function* whole(): AsyncGenerator<string> {
        yield piece;
      }
      yield* parseRows(whole(), delimiter, maxBytes);
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const bytes: unknown = Reflect.get(error, 'bytes_records');
      yield { broken: error.message };
      if (error.code === 'CSV_QUOTE_NOT_CLOSED' && typeof bytes === 'number') rest = behindBroken(piece, bytes);
    }
  }
}
