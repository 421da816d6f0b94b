import { PermanentError } from '../../../shared/errors.ts';
import type { PdfPage, PdfPiece } from './pdfLine.ts';

export interface PdfText {
  pages: PdfPage[];
  /** Pages the document has; more than were read where reading took too long. */
  count: number;
  info: { title?: string; author?: string; created?: string; language?: string };
}

const MAX_PAGES = 500;

const textAt = (info: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(info, name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

function refusal(error: unknown, name: string): PermanentError {
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'PasswordException') {
    return new PermanentError('encrypted', `${name} is an encrypted PDF that asks for a password. Drop it decrypted.`, {
      cause: error,
    });
  }
  return new PermanentError('malformed', `${name} is a PDF that can't be read: its structure is broken.`, {
    cause: error,
  });
}

/** One run of text of pdf.js: its matrix places it, from the bottom of the page. */
function pieceOf(
  item: { str: string; transform: unknown[]; width: number; height: number },
  page: { height: number; left: number },
): PdfPiece {
  const [, , c, d, x, y] = item.transform.map(Number);
  const size = Math.hypot(c ?? 0, d ?? 0) || item.height || 10;
  return { text: item.str, x: (x ?? 0) - page.left, y: page.height - (y ?? 0), width: item.width, size };
}

/**
 * The text of a PDF by page, with where it stands. pdf.js is loaded on first use. Stops at `maxSeconds` with the pages it
 * has; throws PermanentError encrypted, malformed, or takes-too-long when not even one page was read in time.
 */
export async function readPages(bytes: Uint8Array, name: string, maxSeconds: number): Promise<PdfText> {
  const { getDocumentProxy } = await import('unpdf');
  const started = performance.now();
  const isLate = (): boolean => performance.now() - started > maxSeconds * 1000;
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      stopAtErrors: false,
    });
    const pages: PdfPage[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES) && !isLate(); number++) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      const place = { height: top, left };
      const pieces = items.flatMap((item) => ('str' in item ? [pieceOf(item, place)] : []));
      pages.push({ width: right - left, height: top - bottom, pieces });
      page.cleanup();
    }
    const { info } = await document.getMetadata();
    const count = document.numPages;
    await document.destroy();
    if (pages.length === 0)
      throw new PermanentError('takes-too-long', `${name} took more than ${maxSeconds} s to open.`);
    return { pages, count, info: infoOf(info) };
  } catch (error) {
    throw error instanceof PermanentError ? error : refusal(error, name);
  }
}

function infoOf(info: object): PdfText['info'] {
  const [title, author, created, language] = ['Title', 'Author', 'CreationDate', 'Language'].map((key) =>
    textAt(info, key),
  );
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(created === undefined ? {} : { created }),
    ...(language === undefined ? {} : { language }),
  };
}
