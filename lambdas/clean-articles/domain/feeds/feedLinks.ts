import { resolveUrl } from '../xml/resolveUrl.ts';
import { attributeOf, textOf, type XmlElement } from '../xml/xmlElement.ts';
import type { FeedLink, FeedNode } from './feed.ts';
import { HTML, XHTML } from './feedText.ts';

interface LinkContext {
  node: FeedNode;
}

const linkOf = (element: XmlElement, href: string, rel: string, type: string): FeedLink => ({
  href: resolveUrl(href, element.base),
  rel,
  type,
  attributes: element.attributes,
});

/** A link of Atom (attributes) or RSS (text). The node's own page is the alternate of an HTML type. */
export function addLink(element: XmlElement, { node }: LinkContext): void {
  const href = attributeOf(element, 'href', 'url', 'uri') ?? textOf(element);
  const rel = attributeOf(element, 'rel') ?? 'alternate';
  const type = attributeOf(element, 'type') ?? (rel === 'self' ? 'application/atom+xml' : HTML);
  if (href === undefined) return;
  const link = linkOf(element, href, rel, type);
  node.links.push(link);
  if (rel === 'alternate' && (type === HTML || type === XHTML)) node.link ??= link.href;
}

export function addEnclosure(element: XmlElement, { node }: LinkContext): void {
  const href = attributeOf(element, 'url', 'href', 'uri');
  if (href !== undefined) node.links.push(linkOf(element, href, 'enclosure', attributeOf(element, 'type') ?? ''));
}

/** RSS guid and Atom id. A guid that does not deny it is an address too. */
export function addGuid(element: XmlElement, { node }: LinkContext): void {
  const text = textOf(element);
  if (text === undefined) return;
  const isAddress = element.name === 'guid' && (attributeOf(element, 'ispermalink') ?? 'true').toLowerCase() === 'true';
  const resolvable = isAddress || element.name === 'id';
  node.id ??= resolvable ? resolveUrl(text, element.base) : text;
  if (isAddress) node.idIsLink = true;
}
