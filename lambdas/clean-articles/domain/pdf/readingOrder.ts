import type { PdfLine } from './pdfLine.ts';

const STRIPS = 120;
/** A gutter is free of all but this share of the lines, and each side has at least that share of them. */
const CROSSING = 0.08;
const SIDE = 0.25;
const FEWEST_LINES = 8;

/** The middle of the widest strip that hardly any line crosses, away from the margins; undefined for one column. */
function gutterOf(lines: readonly PdfLine[]): number | undefined {
  const left = Math.min(...lines.map(({ x }) => x));
  const width = Math.max(...lines.map(({ right }) => right)) - left;
  const covered = new Array<number>(STRIPS).fill(0);
  for (const { x, right } of lines) {
    const from = Math.floor(((x - left) / width) * STRIPS);
    const to = Math.ceil(((right - left) / width) * STRIPS);
    for (let strip = Math.max(from, 0); strip < Math.min(to, STRIPS); strip++)
      covered[strip] = (covered[strip] ?? 0) + 1;
  }
  const free = covered.map((count) => count <= CROSSING * lines.length);
  let best: { start: number; length: number } | undefined;
  for (let at = Math.floor(STRIPS * 0.2), start = -1; at <= STRIPS * 0.8; at++) {
    if (free[at] && start < 0) start = at;
    if (!free[at] && start >= 0) {
      if (!best || at - start > best.length) best = { start, length: at - start };
      start = -1;
    }
  }
  return best && left + ((best.start + best.length / 2) / STRIPS) * width;
}

/**
 * The lines of one page in reading order. Where a gutter parts them, each column is read down before the next; a line
 * across the gutter (a headline) ends the columns above it. Columns within columns are parted the same way.
 */
export function readingOrder(lines: readonly PdfLine[], depth = 0): PdfLine[] {
  const gutter = lines.length >= FEWEST_LINES && depth < 3 ? gutterOf(lines) : undefined;
  if (gutter === undefined) return [...lines];
  const sideOf = ({ x, right }: PdfLine): 'left' | 'right' | 'across' =>
    right <= gutter ? 'left' : x >= gutter ? 'right' : 'across';
  const sides = lines.map(sideOf);
  const count = (side: string): number => sides.filter((one) => one === side).length;
  if (count('left') < SIDE * lines.length || count('right') < SIDE * lines.length) return [...lines];
  const ordered: PdfLine[] = [];
  let [left, right]: [PdfLine[], PdfLine[]] = [[], []];
  const flush = (): void => {
    ordered.push(...readingOrder(left, depth + 1), ...readingOrder(right, depth + 1));
    [left, right] = [[], []];
  };
  for (const line of [...lines].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const side = sideOf(line);
    if (side === 'left') left.push(line);
    else if (side === 'right') right.push(line);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}
