import { resolveUrl } from '../xml/resolveUrl.ts';
import { attributeOf, childOf, childrenOf, elementsOf, tagOf, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { emptyNode, type FeedNode } from './feed.ts';
import { PLAIN } from './feedText.ts';
import { nodeFields } from './nodeFields.ts';

/**
 * Reads what a feed, an entry or a source says of itself: its children by the table of fields, and media in groups.
 */
export function readNode(element: XmlElement, isAtom: boolean): FeedNode {
  const node = emptyNode();
  for (const child of elementsOf(element)) nodeFields[tagOf(child)]?.(child, { node, isAtom });
  for (const group of childrenOf(element, 'media:group', 'media:content')) {
    for (const child of elementsOf(group)) {
      const tag = tagOf(child);
      if (tag.startsWith('media:')) nodeFields[tag]?.(child, { node, isAtom, group });
    }
  }
  const source = childOf(element, 'source');
  if (source) node.source = readSource(source, isAtom);
  return node;
}

/** Where a copied entry came from: RSS names a feed with its address, Atom copies the feed's own elements. */
function readSource(element: XmlElement, isAtom: boolean): FeedNode {
  if (elementsOf(element).length > 0) return readNode(element, isAtom);
  const source = emptyNode();
  const [name, url] = [textOf(element), attributeOf(element, 'url')];
  if (name !== undefined) source.title = { type: PLAIN, value: name, language: element.language, base: element.base };
  if (url !== undefined) source.link = resolveUrl(url, element.base);
  return source;
}
