import type { FormatReader } from './formatReader.ts';

const pageStart =
  /^[\s\ufeff]*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!doctype\s+html|<html[\s>])/i;
const tagNames =
  'html|head|body|article|section|main|header|title|meta|link|div|p|h[1-6]|br|hr|table|tr|td|ul|ol|li|span|a|b|i|em|strong|font|img|figure|blockquote|pre|center|script|style';
const startsWithTag = new RegExp(`^[\\s\\ufeff\\0]*<(?:${tagNames})[\\s/>\\0]`, 'i');
const anyTag = new RegExp(`</?(?:${tagNames})(?=[\\s/>])`, 'gi');

/** HTML and XHTML, AMP too, whole or in part. */
export const htmlPage: FormatReader = {
  name: 'html',
  recognise({ text }) {
    const start = text.slice(0, 8192);
    if (pageStart.test(start)) return 0.8;
    if (startsWithTag.test(start) || start.trimStart().startsWith('<!--')) return 0.6;
    if (/<html[\s>]/i.test(start)) return 0.5;
    return (start.match(anyTag)?.length ?? 0) >= 6 ? 0.3 : 0;
  },
  async *read(input) {
    const { text, charset } = await input.text();
    yield { article: { body: { kind: 'page', html: text }, ...(input.url ? { url: input.url } : {}) }, charset };
  },
};
