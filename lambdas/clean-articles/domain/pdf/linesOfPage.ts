import type { PdfLine, PdfPage, PdfPiece } from './pdfLine.ts';

/** In units of the type size: a gap that is a space, and one that parts columns. */
const SPACE = 0.15;
const GUTTER = 2;

const joins = (line: PdfLine, piece: PdfPiece): boolean => {
  const size = Math.max(line.size, piece.size);
  const gap = piece.x - line.right;
  return Math.abs(piece.y - line.y) < 0.5 * size && gap < GUTTER * size && gap > -GUTTER * size;
};

function append(line: PdfLine, piece: PdfPiece): void {
  const isApart = piece.x - line.right > SPACE * piece.size;
  const spaced = /\s$/.test(line.text) || /^\s/.test(piece.text) || !isApart;
  line.text += spaced ? piece.text : ` ${piece.text}`;
  line.right = Math.max(line.right, piece.x + piece.width);
  line.size = Math.max(line.size, piece.size);
}

/** The lines of a page in the order the page draws them; what stands side by side far apart is two lines. */
export function linesOfPage(page: PdfPage, number: number): PdfLine[] {
  const lines: PdfLine[] = [];
  // Pieces of white space alone bridge columns; gaps tell spaces better.
  for (const piece of page.pieces.filter(({ text }) => text.trim() !== '')) {
    const last = lines.at(-1);
    if (last && joins(last, piece)) append(last, piece);
    else {
      const { text, x, y, size, width } = piece;
      lines.push({ page: number, text, x, right: x + width, y, size, top: page.height > 0 ? y / page.height : 0 });
    }
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }));
}
