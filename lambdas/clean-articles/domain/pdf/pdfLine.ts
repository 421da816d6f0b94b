/** A piece of text on a PDF page, as the page places it. Points; `y` counts from the top of the page. */
export interface PdfPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Of the type, in points. */
  size: number;
}

/** A line of text: pieces side by side. `top` is its place on the page, 0 at the top and 1 at the bottom. */
export interface PdfLine {
  page: number;
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  top: number;
}

export interface PdfPage {
  width: number;
  height: number;
  pieces: PdfPiece[];
}
