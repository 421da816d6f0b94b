import type { PdfLine, PdfPage, PdfPiece } from './pdfLine.ts';

/** In units of the type size: a gap that is a space, and one that parts columns. */
const SPACE = 0.15;
const GUTTER = 2;

const joins = (line: PdfLine, piece: PdfPiece): boolean => {
  const size = Math.max(line.size, piece.size);
  const gap = piece.x - line.right;
  return Math.abs(piece.y - line.y) < 0.5 * size && gap < GUTTER * size && gap > -GUTTER * size;
};

/** A line as it grows: its text is joined once, for adding to a long string piece by piece would copy it each time. */
interface Growing extends PdfLine {
  parts: string[];
}

function append(line: Growing, piece: PdfPiece): void {
  const isApart = piece.x - line.right > SPACE * piece.size;
  const spaced = /^\s/.test(piece.text) || line.parts.at(-1)?.at(-1)?.trim() === '' || !isApart;
  line.parts.push(spaced ? piece.text : ` ${piece.text}`);
  line.right = Math.max(line.right, piece.x + piece.width);
  line.size = Math.max(line.size, piece.size);
}

/** The lines of a page in the order the page draws them; what stands side by side far apart is two lines. */
export function linesOfPage(page: PdfPage, number: number): PdfLine[] {
  const lines: Growing[] = [];
  // Pieces of white space alone bridge columns; gaps tell spaces better.
  for (const piece of page.pieces.filter(({ text }) => text.trim() !== '')) {
    const last = lines.at(-1);
    if (last && joins(last, piece)) append(last, piece);
    else {
      const { text, x, y, size, width } = piece;
      const top = page.height > 0 ? y / page.height : 0;
      lines.push({ page: number, text: '', parts: [text], x, right: x + width, y, size, top });
    }
  }
  return lines.map(({ parts, ...line }) => ({ ...line, text: parts.join('').replace(/\s+/g, ' ').trim() }));
}
