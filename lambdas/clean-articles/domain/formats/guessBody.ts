import type { SourceBody } from '../sourceArticle.ts';

const WHOLE_PAGE = /<(?:html|body)[\s>]|<!doctype\s+html/i;
const MARKUP =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|figure|img|table|section|article)\b[^<>]*>/i;
const TAG_OR_ENTITY = /<\/?[a-z][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,20});/i;
const HEAD = 2000;

/** True for text that was meant as HTML: it has a tag of running text. A lone `<` or `&amp;` proves nothing. */
export const looksLikeHtml = (text: string): boolean => MARKUP.test(text);

/** True where text has any tag or character reference, so reading it as plain text would show code. */
export const hasMarkup = (text: string): boolean => TAG_OR_ENTITY.test(text);

export const isWholePage = (text: string): boolean => WHOLE_PAGE.test(text.slice(0, HEAD));

/** The body of a field that does not say what it holds: a page, a fragment of one, or text. */
export function guessBody(value: string): SourceBody {
  if (isWholePage(value)) return { kind: 'page', html: value };
  return looksLikeHtml(value) ? { kind: 'fragment', html: value } : { kind: 'text', text: value };
}
