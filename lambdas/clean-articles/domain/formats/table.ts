import { decodeLines } from '../decode/decodeLines.ts';
import { fieldArticle, foldFields } from '../fields/fieldArticle.ts';
import { readRows } from '../tables/readRows.ts';
import { sniffDelimiter } from '../tables/sniffTable.ts';
import type { DecodedText, FormatReader } from './formatReader.ts';
import { itemOrRejected, rejected } from './sourceDraft.ts';

async function* textOf(first: DecodedText, rest: AsyncIterable<DecodedText>) {
  yield first.text.replace(/^\ufeff/, '');
  for await (const { text } of rest) yield text;
}

/** The record of a row by the header's names; a cell more or less than the header has is no reason to lose the row. */
const recordOf = (header: readonly string[], row: readonly string[]): Record<string, string> =>
  Object.fromEntries(header.flatMap((name, at) => (name.trim() === '' ? [] : [[name, row[at] ?? '']])));

/** CSV and TSV with a header that names the fields of articles (RFC 4180 and its looser forms), streamed. */
export const table: FormatReader = {
  name: 'csv',
  recognise: ({ text }) => (sniffDelimiter(text) === undefined ? 0 : 0.75),
  async *read(input) {
    const pieces = decodeLines(input);
    const first = await pieces.next();
    if (first.done) return;
    const { text, charset } = first.value;
    const delimiter = sniffDelimiter(text) ?? ',';
    const { maxArticleBytes } = input.limits;
    const rows = readRows(textOf(first.value, pieces), delimiter, maxArticleBytes);
    let header: string[] | undefined;
    let number = 0;
    for await (const row of rows) {
      number += 1;
      if ('broken' in row) yield rejected('malformed', `Row ${number} of ${input.name} can't be read: ${row.broken}.`);
      else if (header === undefined) header = row.cells;
      else {
        const fields = foldFields(recordOf(header, row.cells));
        const result = itemOrRejected(() => fieldArticle(fields, input.now, 'csv'));
        yield 'article' in result ? { ...result, charset } : result;
      }
    }
  },
};
