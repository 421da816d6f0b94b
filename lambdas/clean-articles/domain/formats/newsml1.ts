import { formalName, readNewsml1Item } from '../newsml/newsml1Item.ts';
import { parseXml } from '../xml/parseXml.ts';
import { rootName } from '../xml/rootName.ts';
import { childrenOf, elementAt } from '../xml/xmlElement.ts';
import type { FormatReader } from './formatReader.ts';

/** IPTC NewsML 1.0 to 1.2: one or more items with nested components. */
export const newsml1: FormatReader = {
  name: 'newsml-1',
  recognise: ({ text }) => (rootName(text) === 'newsml' ? 1 : 0),
  async *read(input) {
    const { text, charset } = await input.text();
    const root = parseXml(text, input.limits, input.url);
    const sender = formalName(elementAt(root, 'newsenvelope', 'sentfrom', 'party'));
    for (const item of childrenOf(root, 'newsitem')) {
      for (const result of readNewsml1Item(item, input.now, sender))
        yield 'article' in result ? { ...result, charset } : result;
    }
  },
};
