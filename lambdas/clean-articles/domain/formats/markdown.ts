import { readMarkdownArticle } from '../text/readMarkdownArticle.ts';
import type { FormatReader } from './formatReader.ts';
import { present } from './sourceDraft.ts';

/** Signs that only Markdown has, each at the start of a line or around words. */
const signs: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^(?:---|\+\+\+)\n[\s\S]{0,4000}?\n(?:---|\+\+\+)\n/,
  /\[[^\]\n]{1,200}\]\(https?:[^)\s]{1,500}\)/,
  /(?:^|\s)\*\*[^*\n]{1,200}\*\*/,
  /^!\[[^\]\n]{0,200}\]\(/m,
  /^(?:={3,}|-{3,})$/m,
  /^> \S/m,
];

/** Markdown (CommonMark's headings, emphasis, links, lists, quotes) with front matter. */
export const markdown: FormatReader = {
  name: 'markdown',
  recognise({ text, name }) {
    const start = text.slice(0, 16_384).replace(/\r\n?/g, '\n');
    const found = signs.filter((sign) => sign.test(start)).length;
    const needed = /\.(?:md|markdown|mdown)$/i.test(name) ? 1 : 2;
    return found >= needed ? 0.2 : 0;
  },
  async *read(input) {
    const { text, charset } = await input.text();
    const article = readMarkdownArticle(text, input.now);
    yield { article: present({ ...article, url: article.url ?? input.url }), charset };
  },
};
