import type { PdfLine } from './pdfLine.ts';

/** A paragraph or heading: lines joined. */
export interface PdfBlock {
  text: string;
  size: number;
  page: number;
}

const CJK = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const BULLET = /^(?:[•‣▪●■–-]\s|\(?\d{1,2}[.)]\s)/;
const SENTENCE_END = /[.!?:;…。！？]["”’»)]*$/;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The size most of the text is set in. */
export function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0];
}

/** Joins a line on to the lines before it: a hyphen at their end goes where the word goes on in lower case. */
function append(lines: string[], next: string): void {
  const last = lines.pop() ?? '';
  const isHyphenated = /\p{L}\u00ad$/u.test(last) || (/\p{L}[-\u2010]$/u.test(last) && /^\p{Ll}/u.test(next));
  const isCjk = CJK.test(last.at(-1) ?? '') && CJK.test(next.charAt(0));
  lines.push(isHyphenated ? last.slice(0, -1) : isCjk ? last : `${last} `, next);
}

/** True where a new paragraph starts between two lines that follow each other. */
function parts(above: PdfLine, below: PdfLine, spacing: number, left: number): boolean {
  if (Math.abs(above.size - below.size) > 0.15 * above.size || BULLET.test(below.text)) return true;
  const drop = below.y - above.y;
  const isNewColumn = below.page !== above.page || drop < 0;
  if (isNewColumn) return SENTENCE_END.test(above.text);
  if (drop > 1.4 * Math.max(spacing, 1.15 * below.size)) return true;
  const isIndented = below.x - left > 0.8 * below.size && below.x - left < 6 * below.size;
  return isIndented && Math.abs(above.x - left) < 0.8 * above.size;
}

/** Paragraphs of the lines in reading order, told by spacing, indents, size of type and list marks. */
export function joinLines(lines: readonly PdfLine[]): PdfBlock[] {
  const drops = lines.flatMap((line, at) => {
    const drop = line.y - (lines[at - 1]?.y ?? line.y);
    return drop > 0 && lines[at - 1]?.page === line.page ? [drop] : [];
  });
  const spacing = median(drops) || 12;
  const blocks: { lines: string[]; size: number; page: number }[] = [];
  let above: PdfLine | undefined;
  let left = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const open = blocks.at(-1);
    if (!above || above.page !== line.page || line.y < above.y || line.x > above.right) left = line.x;
    if (open && above && !parts(above, line, spacing, Math.min(left, line.x))) append(open.lines, line.text);
    else blocks.push({ lines: [line.text], size: line.size, page: line.page });
    left = Math.min(left, line.x);
    above = line;
  }
  return blocks.map(({ lines: joined, size, page }) => ({ text: joined.join(''), size, page }));
}
