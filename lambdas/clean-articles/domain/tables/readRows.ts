import { pipeline, Readable } from 'node:stream';
import { type Options, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';

/** A row of cells, or why what stood there is none. */
export type Row = { cells: string[] } | { broken: string };

const MOST_BROKEN = 20;

/** What is wrong with the table; undefined for any other failure. Each build of csv-parse has an error class of its own. */
function complaintOf(error: unknown): { code: string; message: string } | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return error instanceof Error && typeof code === 'string' && code.startsWith('CSV_')
    ? { code, message: error.message }
    : undefined;
}

/** `keep` gets each row as it is parsed, with the byte it ends at: a parser that fails gives up those not yet handed on. */
const optionsOf = (
  delimiter: string,
  maxBytes: number,
  keep: (row: string[], end: number) => void,
): Options<string[]> => ({
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: maxBytes,
  on_record: (row, { bytes }) => {
    keep(row, bytes);
    return row;
  },
});

/** The rows of a table that streams. Reading ends at a quote that never closes. */
export async function* streamRows(
  pieces: AsyncIterable<string>,
  delimiter: string,
  maxBytes: number,
): AsyncGenerator<Row> {
  const parsed: string[][] = [];
  const parser = parse(optionsOf(delimiter, maxBytes, (row) => parsed.push(row)));
  // A source that fails destroys the parser with its error, which the loop below then throws.
  pipeline(Readable.from(pieces), parser, () => {});
  let broken: string | undefined;
  try {
    for await (const _ of parser) for (const cells of parsed.splice(0)) yield { cells };
  } catch (error) {
    broken = complaintOf(error)?.message;
    if (broken === undefined) throw error;
  }
  for (const cells of parsed) yield { cells };
  if (broken !== undefined) yield { broken };
}

/** What stands behind the row that began at `bytes` of the text: its first line is given up. */
function behindBroken(text: string, bytes: number): string {
  const rest = Buffer.from(text).subarray(bytes).toString().trimStart();
  const end = rest.indexOf('\n');
  return end < 0 ? '' : rest.slice(end + 1);
}

/** The rows of a table held whole. A row whose quote never closes loses its own line only; the rows behind it are read. */
export function* rowsOf(text: string, delimiter: string, maxBytes: number): Generator<Row> {
  let rest = text;
  for (let broken = 0; rest !== '' && broken <= MOST_BROKEN; broken++) {
    const parsed: string[][] = [];
    let end = 0;
    let complaint: ReturnType<typeof complaintOf>;
    const options = optionsOf(delimiter, maxBytes, (row, byte) => {
      parsed.push(row);
      end = byte;
    });
    try {
      parseWhole(rest, options);
    } catch (error) {
      complaint = complaintOf(error);
      if (!complaint) throw error;
    }
    for (const cells of parsed) yield { cells };
    if (!complaint) return;
    yield { broken: complaint.message };
    rest = complaint.code === 'CSV_QUOTE_NOT_CLOSED' ? behindBroken(rest, end) : '';
  }
}
