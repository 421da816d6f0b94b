/** A row with where it ends; that the text ends before the row does; or why it is none, after a look as far as `end`. */
export type Scanned = { cells: string[]; end: number } | 'more' | { broken: string; end: number };

export interface RowShape {
  delimiter: string;
  /** Cells of the header; undefined while that itself is read. */
  width: number | undefined;
  /** Longest row, in characters. */
  most: number;
  /** True when no text comes behind. */
  isLast: boolean;
}

const quote = '"';
const isBreak = (sign: string): boolean => sign === '\n' || sign === '\r';
const isCellEnd = (sign: string, delimiter: string): boolean => sign === delimiter || isBreak(sign);

/** Behind the line break at `at`. */
export const behindBreak = (text: string, at: number): number => at + (text.startsWith('\r\n', at) ? 2 : 1);

/** Where the next line break stands; -1 when none does. */
export function nextBreak(text: string, from: number): number {
  const breaks = /[\r\n]/g;
  breaks.lastIndex = from;
  return breaks.exec(text)?.index ?? -1;
}

/**
 * The row at `start` (RFC 4180, with what others write: quotes within cells, any line break, any number of cells). A quote that opens
 * a cell closes it only before a delimiter or line break. One that does not close is told by reaching the end, the longest row, or a
 * quote that opens a cell of a later line which is a whole row by itself.
 */
export function scanRow(text: string, start: number, shape: RowShape): Scanned {
  const cells: string[] = [];
  for (let at = start; ; ) {
    const cell = text[at] === quote ? quotedCell(text, at, start, shape) : bareCell(text, at, start, shape);
    if (cell === 'more' || 'broken' in cell) return cell;
    cells.push(cell.value);
    const sign = text[cell.end];
    if (sign === undefined || isBreak(sign)) {
      if (sign === '\r' && cell.end + 1 === text.length && !shape.isLast) return 'more';
      return { cells, end: sign === undefined ? cell.end : behindBreak(text, cell.end) };
    }
    at = cell.end + 1;
  }
}

type Cell = { value: string; end: number } | 'more' | { broken: string; end: number };

const tooLong = (most: number, end: number) => ({ broken: `it is longer than ${most} characters`, end });

function bareCell(text: string, at: number, start: number, { delimiter, most, isLast }: RowShape): Cell {
  let end = at;
  while (end < text.length && !isCellEnd(text.charAt(end), delimiter)) end += 1;
  if (end - start > most) return tooLong(most, end);
  return end === text.length && !isLast ? 'more' : { value: text.slice(at, end), end };
}

function quotedCell(text: string, at: number, start: number, shape: RowShape): Cell {
  for (let from = at + 1; ; ) {
    const next = text.indexOf(quote, from);
    if ((next === -1 ? text.length : next) - start > shape.most) return tooLong(shape.most, start + shape.most);
    if (next === -1) return shape.isLast ? neverCloses(text.length) : 'more';
    if (text[next + 1] === quote) {
      from = next + 2;
      continue;
    }
    const end = behindSpaces(text, next + 1);
    const sign = text[end];
    if (sign === undefined && !shape.isLast) return 'more';
    if (sign === undefined || isCellEnd(sign, shape.delimiter))
      return { value: text.slice(at + 1, next).replaceAll('""', quote), end };
    const line = lineThatOpens(text, next, at, shape.delimiter);
    const width = line === undefined ? undefined : widthOfLine(text, line, shape);
    if (width === 'more') return 'more';
    if (width !== undefined && width === shape.width) return neverCloses(next);
    from = next + 1;
  }
}

const neverCloses = (end: number) => ({ broken: 'a quote in it never closes', end });

function behindSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

/** Where the line of the quote at `at` begins, if that quote opens a cell and the line lies behind that of `opened`. */
function lineThatOpens(text: string, at: number, opened: number, delimiter: string): number | undefined {
  if (!isCellEnd(text.charAt(at - 1), delimiter)) return undefined;
  const line = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  return line > opened ? line : undefined;
}

/** How many cells a line has by itself; a quote that it leaves open ends with it. */
function widthOfLine(text: string, start: number, { delimiter, isLast }: RowShape): number | 'more' {
  const stop = nextBreak(text, start);
  if (stop === -1 && !isLast) return 'more';
  const line = text.slice(start, stop === -1 ? text.length : stop);
  let width = 1;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === delimiter) width += 1;
    else if (line[at] === quote && (at === 0 || line[at - 1] === delimiter)) at = closeOf(line, at, delimiter);
  }
  return width;
}

/** Where in the line the quoted cell ends that opens at `at`. */
function closeOf(line: string, at: number, delimiter: string): number {
  for (let next = line.indexOf(quote, at + 1); next !== -1; next = line.indexOf(quote, next + 1)) {
    if (line[next + 1] === quote) next += 1;
    else if (next + 1 === line.length || line[next + 1] === delimiter) return next;
  }
  return line.length;
}
