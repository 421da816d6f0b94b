import { type ArticleField, articleFields, fieldName } from '../fields/articleFields.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LONGEST_HEADER = 4000;
const LONGEST_NAME = 60;

const fieldOf: ReadonlyMap<string, ArticleField> = new Map(
  Object.entries(articleFields).flatMap(([field, names]) =>
    names.map((name) => [name, isField(field) ? field : 'body']),
  ),
);

function isField(name: string): name is ArticleField {
  return Object.hasOwn(articleFields, name);
}

/** The cells of a header line; quotes around names come off. */
const cellsOf = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));

/**
 * The delimiter of a table whose first line names the fields of articles: at least two it knows, one of them the text.
 * Undefined for text that is no such table.
 */
export function sniffDelimiter(text: string): string | undefined {
  const end = text.slice(0, LONGEST_HEADER).search(/\r|\n/);
  const header = text.slice(text.startsWith('\ufeff') ? 1 : 0, end);
  if (end < 0 || /^\s*[<{[]/.test(header) || !/\S/.test(text.slice(end, end + LONGEST_HEADER))) return undefined;
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, known: knownFields(cellsOf(header, delimiter)) }));
  const [best] = counted.sort((a, b) => b.known - a.known);
  return best && best.known >= 2 ? best.delimiter : undefined;
}

function knownFields(cells: readonly string[]): number {
  if (cells.length < 2 || cells.some((cell) => cell.length > LONGEST_NAME)) return 0;
  const fields = new Set(cells.map((cell) => fieldOf.get(fieldName(cell))));
  const hasText = fields.has('body') || fields.has('html') || fields.has('description');
  fields.delete(undefined);
  return hasText ? fields.size : 0;
}
