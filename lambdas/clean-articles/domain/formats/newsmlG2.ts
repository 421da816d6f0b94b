import { readNewsItem } from '../newsml/g2Item.ts';
import { picturesByText } from '../newsml/g2Packages.ts';
import type { SourceImage } from '../sourceArticle.ts';
import { parseXml } from '../xml/parseXml.ts';
import { rootName } from '../xml/rootName.ts';
import { attributeOf, descendantsOf, type XmlElement } from '../xml/xmlElement.ts';
import type { FormatReader } from './formatReader.ts';
import { type ItemResult, itemOrRejected, rejected } from './sourceDraft.ts';

/** Items that say something about news without being news. */
const OTHER_ITEMS: Readonly<Record<string, string>> = {
  packageitem: 'a package: a list of items that come as items of their own',
  conceptitem: 'a concept, not an article',
  knowledgeitem: 'a list of concepts, not an article',
  planningitem: 'a plan of coverage, not an article',
  catalogitem: 'a catalogue of code lists, not an article',
};
const ROOTS = new Set(['newsitem', 'newsmessage', ...Object.keys(OTHER_ITEMS)]);

const isItem = ({ name }: XmlElement): boolean => name === 'newsitem' || Object.hasOwn(OTHER_ITEMS, name);

function readItem(item: XmlElement, now: Date, images: readonly SourceImage[]): ItemResult {
  const other = OTHER_ITEMS[item.name];
  return other === undefined
    ? readNewsItem(item, now, images)
    : rejected('unsupported-format', `The NewsML-G2 item is ${other}.`);
}

/** IPTC NewsML-G2: an item alone, or a news message with several, pictures with the text they go with. */
export const newsmlG2: FormatReader = {
  name: 'newsml-g2',
  recognise: ({ text }) => {
    if (!ROOTS.has(rootName(text) ?? '')) return 0;
    return /iptc\.org\/std\/nar\/|standard\s*=\s*["']NewsML-G2/i.test(text) ? 1 : 0;
  },
  async *read(input) {
    const { text, charset } = await input.text();
    const root = parseXml(text, input.limits, input.url);
    const items = [...descendantsOf(root)].filter(isItem);
    const pictures = picturesByText(root, items);
    for (const item of items) {
      const images = pictures.get(attributeOf(item, 'guid') ?? '') ?? [];
      const result = itemOrRejected(() => readItem(item, input.now, images));
      yield 'article' in result ? { ...result, charset } : result;
    }
  },
};
