import type { FormatReader } from './formatReader.ts';

const pageStart = /^\s*(?:<!doctype\s+html|<html[\s>]|<!--|<\?xml[^>]{0,200}\?>\s*<!doctype\s+html)/i;
const pageTags = /<(?:html|head|body|article|title|meta|main|div|p|h1|br|table|section)(?:\s[^<>]{0,500})?\/?>/gi;

/** HTML and XHTML, AMP too, whole or in part. */
export const htmlPage: FormatReader = {
  name: 'html',
  recognise({ text }) {
    if (pageStart.test(text.slice(0, 1000))) return 0.8;
    if (/<html[\s>]/i.test(text)) return 0.7;
    const tags = text.slice(0, 8192).match(pageTags)?.length ?? 0;
    return tags >= 2 ? 0.5 : 0;
  },
  async *read(input) {
    const { text, charset } = await input.text();
    yield { article: { body: { kind: 'page', html: text }, ...(input.url ? { url: input.url } : {}) }, charset };
  },
};
