import { readNitf } from '../nitf/nitfArticle.ts';
import { parseXml } from '../xml/parseXml.ts';
import { rootName } from '../xml/rootName.ts';
import type { FormatReader } from './formatReader.ts';

/** IPTC NITF 3.x: one article per file, alone or inside other XML. */
export const nitf: FormatReader = {
  name: 'nitf',
  recognise: ({ text }) => {
    if (rootName(text) === 'nitf') return 1;
    return text.includes('<nitf') && rootName(text) !== 'html' ? 0.6 : 0;
  },
  async *read(input) {
    const { text, charset } = await input.text();
    const result = readNitf(parseXml(text, input.limits, input.url), input.now);
    yield 'article' in result ? { ...result, charset } : result;
  },
};
