import process from 'node:process';
import { PermanentError } from '../../../shared/errors.ts';
import type { InputLimits } from '../../../shared/settings.ts';
import type { PdfPage, PdfPiece } from './pdfLine.ts';

export interface PdfText {
  pages: PdfPage[];
  /** Pages the document has. */
  count: number;
  /** Reading took too long or found more than any article has: there is more text than this. */
  isCut: boolean;
  info: { title?: string; author?: string; created?: string; language?: string };
}

/** Letters read, to those an article may have: enough to tell a longer document as too large. */
const lettersOver = 1.25;

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

/** The page's text as far as it is wanted: `isEnough` is asked after every few runs. */
async function readPage(page: TextPage, isEnough: (letters: number) => boolean): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const pieces: PdfPiece[] = [];
  let letters = 0;
  const reader = page.streamTextContent().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const { items }: { items: unknown[] } = next.value;
    for (const item of items.filter(isRun)) pieces.push(pieceOf(item, { height: top, left }));
    letters += items.filter(isRun).reduce((sum, { str }) => sum + str.length, 0);
    // Left unread, for pdf.js trips over a cancelled stream; destroying the document ends it.
    if (isEnough(letters)) break;
  }
  page.cleanup();
  return { width: right - left, height: top - bottom, pieces };
}

/** What of pdf.js's page is used here. */
interface TextPage {
  view: number[];
  streamTextContent(): ReadableStream;
  cleanup(): boolean;
}

interface TextRun {
  str: string;
  transform: unknown[];
  width: number;
  height: number;
}

const isRun = (item: unknown): item is TextRun => typeof item === 'object' && item !== null && 'str' in item;

/** One run of text of pdf.js: its matrix places it, from the bottom of the page. */
function pieceOf(item: TextRun, page: { height: number; left: number }): PdfPiece {
  const [, , c, d, x, y] = item.transform.map(Number);
  const size = Math.hypot(c ?? 0, d ?? 0) || item.height || 10;
  return { text: item.str, x: (x ?? 0) - page.left, y: page.height - (y ?? 0), width: item.width, size };
}

/**
 * Tells whether the seconds are over, by the clock and by the processor: a busy machine, where the clock runs on while
 * others are served, makes no honest file late.
 */
function stopwatch(seconds: number): () => boolean {
  const started = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return Math.min(performance.now() - started, (user + system) / 1000) > seconds * 1000;
  };
}

/**
 * The text of a PDF by page, with where it stands. pdf.js is loaded on first use. Stops at `maxSeconds` or `maxPdfPages` with the pages it
 * has; throws PermanentError encrypted, malformed, or takes-too-long when not even one page was read in time.
 */
export async function readPages(bytes: Uint8Array, name: string, limits: InputLimits): Promise<PdfText> {
  const { maxSeconds, maxPdfPages } = limits;
  const mostLetters = limits.maxTextLength * lettersOver;
  const { getDocumentProxy } = await import('unpdf');
  const isLate = stopwatch(maxSeconds);
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      stopAtErrors: false,
    });
    const { info } = await document.getMetadata();
    const pages: PdfPage[] = [];
    let letters = 0;
    for (
      let number = 1;
      number <= Math.min(document.numPages, maxPdfPages) && !isLate() && letters <= mostLetters;
      number++
    ) {
      const page = await readPage(await document.getPage(number), (read) => isLate() || letters + read > mostLetters);
      letters += page.pieces.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(page);
    }
    const count = document.numPages;
    // Not awaited: a page that was not read to its end would keep it waiting.
    void document.destroy();
    if (pages.length === 0)
      throw new PermanentError(
        'takes-too-long',
        `${name} took more than ${maxSeconds} s to open. Split it, or raise maxSeconds.`,
      );
    const isCut = pages.length < count || isLate() || letters > mostLetters;
    return { pages, count, isCut, info: infoOf(info) };
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
