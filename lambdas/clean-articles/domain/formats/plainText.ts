import { readTextArticle } from '../text/readTextArticle.ts';
import type { FormatReader } from './formatReader.ts';
import { present } from './sourceDraft.ts';

/** Text of no other format: what every decodable file is at least. */
export const plainText: FormatReader = {
  name: 'text',
  recognise: ({ text }) => (text.trim() === '' ? 0 : 0.05),
  async *read(input) {
    const { text, charset } = await input.text();
    const article = readTextArticle(text, input.now, input.limits);
    yield { article: present({ ...article, url: article.url ?? input.url }), charset };
  },
};
