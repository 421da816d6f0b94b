import { readTextArticle } from '../text/readTextArticle.ts';
import type { FormatReader } from './formatReader.ts';

/** Text of no other format: what every decodable file is at least. */
export const plainText: FormatReader = {
  name: 'text',
  recognise: ({ text }) => (text.trim() === '' ? 0 : 0.05),
  async *read(input) {
    const { text, charset } = await input.text();
    yield { article: readTextArticle(text, input.now, input.limits), charset };
  },
};
