import { checkStreams } from '../pdf/checkStreams.ts';
import { pdfArticle } from '../pdf/pdfArticle.ts';
import { readPages } from '../pdf/readPages.ts';
import type { FormatReader } from './formatReader.ts';
import { present } from './sourceDraft.ts';

const HEADER_WITHIN = 1024;

/** PDF with a text layer: one article per file. Scans and encrypted files are refused. */
export const pdf: FormatReader = {
  name: 'pdf',
  recognise: ({ bytes }) => {
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_WITHIN));
    return start.includes('%PDF-') ? 1 : 0;
  },
  async *read(input) {
    const bytes = await input.bytes();
    checkStreams(bytes, input.limits);
    const pages = await readPages(bytes, input.name, input.limits);
    const result = pdfArticle(pages, input.name, input.now);
    yield 'article' in result ? { article: present({ ...result.article, url: input.url }) } : result;
  },
};
