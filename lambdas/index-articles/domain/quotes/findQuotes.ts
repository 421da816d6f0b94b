import type { Quote } from '../../../shared/enrichedArticle.ts';

/** A stretch between quotation marks, without them. */
export interface QuotedSpan {
  start: number;
  end: number;
  /** The paragraph ended before the mark closed: the next paragraph may go on with it. */
  open: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '"': '"',
  '‘': '’',
  '「': '」',
  '»': '«',
};
const MIN_WORDS = 3;
const MAX_CHARACTERS = 1200;

/** Quoted stretches of at least three words that read as speech; titles of works do not. Marks: straight, curly, guillemets, German. */
function findQuotedSpans(text: string): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  for (const paragraph of paragraphs(text)) {
    for (let at = paragraph.start; at < paragraph.end; ) {
      const span = spanAt(text, at, paragraph);
      if (span && isSpeech(text.slice(span.start, span.end))) spans.push(span);
      at = span ? span.end + 1 : at + 1;
    }
  }
  return spans;
}

function paragraphs(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end > start) found.push({ start, end });
    start = end + 1;
  }
  return found;
}

function spanAt(text: string, at: number, paragraph: { start: number; end: number }): QuotedSpan | undefined {
  const mark = text[at] ?? '';
  const closers = CLOSERS[mark];
  if (closers === undefined || !opens(text, at, paragraph.start)) return undefined;
  const limit = Math.min(paragraph.end, at + MAX_CHARACTERS);
  for (let end = at + 1; end < limit; end++) {
    if (!closers.includes(text[end] ?? '') || !closes(text, end, mark)) continue;
    return { start: at + 1, end, open: false };
  }
  const goesOn =
    limit === paragraph.end &&
    text
      .slice(paragraph.end, paragraph.end + 4)
      .trimStart()
      .startsWith(mark);
  return goesOn ? { start: at + 1, end: paragraph.end, open: true } : undefined;
}

/** A mark that can also close, or be an apostrophe, opens only behind a space or bracket and before a word. */
function opens(text: string, at: number, paragraphStart: number): boolean {
  const before = at === paragraphStart ? ' ' : (text[at - 1] ?? ' ');
  return /[\s(—–:[-]/.test(before) && (text[at] === '«' || /\S/.test(text[at + 1] ?? ' '));
}

/** A single closing mark inside a word is an apostrophe. */
const closes = (text: string, at: number, mark: string): boolean =>
  mark !== '‘' || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');

function isSpeech(quoted: string): boolean {
  const words = quoted.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(quoted)) return quoted.length > 5;
  if (words.length < MIN_WORDS) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  // A comma stands inside the marks behind an American title too.
  return capitals * 2 <= words.length || /[.!?]$/.test(quoted.trim());
}

/** Quotes as the analysis gives them, each with its speaker where the text names one. */
export function findQuotes(
  text: string,
  speakerOf: (span: QuotedSpan, previous: Quote | undefined) => string | undefined,
): Quote[] {
  const quotes: Quote[] = [];
  let continued: string | undefined;
  for (const span of findQuotedSpans(text)) {
    const previous = quotes.at(-1);
    const speaker = continued ?? speakerOf(span, previous);
    quotes.push({
      text: text.slice(span.start, span.end).trim(),
      ...(speaker !== undefined && { speaker }),
      start: span.start,
      end: span.end,
    });
    continued = span.open ? speaker : undefined;
  }
  return quotes;
}
