import type { PdfLine } from './pdfLine.ts';

/** How far from the edge of the page running heads and feet stand, as a share of its height. */
const MARGIN = 0.12;
const LARGE = 1.3;
const PAGE_NUMBER =
  /^(?:page|pag\.?|seite|página|pagina|p\.|s\.)?\s{0,3}[-–—]?\s{0,3}\d{1,4}(?:\s{0,3}(?:of|von|de|sur|di|\/)\s{0,3}\d{1,4})?\s{0,3}[-–—]?$/i;

const shape = ({ text, top }: PdfLine): string =>
  `${top < 0.5 ? 'head' : 'foot'} ${text.replace(/\d+/g, '#').toLowerCase()}`;

/**
 * The lines without page numbers, and without heads and feet that at least half of the pages repeat. Large type is no
 * running head: heads repeat the title, which stays.
 */
export function dropFurniture(lines: readonly PdfLine[], pages: number, bodySize: number): PdfLine[] {
  const isMarginal = ({ top, size }: PdfLine): boolean => (top < MARGIN || top > 1 - MARGIN) && size < LARGE * bodySize;
  const seen = new Map<string, Set<number>>();
  for (const line of lines.filter(isMarginal)) {
    const key = shape(line);
    seen.set(key, (seen.get(key) ?? new Set()).add(line.page));
  }
  const isRepeated = (line: PdfLine): boolean =>
    pages > 1 && (seen.get(shape(line))?.size ?? 0) >= Math.max(2, pages / 2);
  return lines.filter((line) => !isMarginal(line) || !(PAGE_NUMBER.test(line.text) || isRepeated(line)));
}
