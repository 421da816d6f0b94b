import { attributeOf, elementsOf, type XmlElement } from '../xml/xmlElement.ts';
import type { Feed, FeedEntry, FeedNode } from './feed.ts';
import { readNode } from './readNode.ts';

const isEntry = ({ name, space }: XmlElement): boolean => space === '' && (name === 'item' || name === 'entry');
const isDeleted = ({ name }: XmlElement): boolean => name === 'deleted-entry';
const isHead = ({ name, space }: XmlElement): boolean => space === '' && (name === 'channel' || name === 'feed');

interface Found {
  head: XmlElement | undefined;
  entries: XmlElement[];
}

/** The element that speaks of the feed, and every entry wherever the format puts it; entries within entries are theirs. */
function findParts(root: XmlElement): Found {
  const found: Found = { head: undefined, entries: [] };
  const open: XmlElement[] = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    if (isEntry(next) || isDeleted(next)) {
      found.entries.push(next);
      continue;
    }
    if (isHead(next)) found.head ??= next;
    open.push(...elementsOf(next).reverse());
  }
  return found;
}

/** CDF keeps its dates and addresses in attributes. */
function addAttributes(node: FeedNode, element: XmlElement): void {
  const about = attributeOf(element, 'rdf:about');
  if (about !== undefined) node.id ??= about;
  const [href, modified] = [attributeOf(element, 'href'), attributeOf(element, 'lastmod')];
  if (modified !== undefined) node.updated ??= modified;
  if (href === undefined) return;
  node.link ??= href;
  node.links.push({ href, rel: 'alternate', type: 'text/html', attributes: new Map() });
}

function readEntry(element: XmlElement, isAtom: boolean): FeedEntry {
  if (isDeleted(element)) {
    const id = attributeOf(element, 'ref');
    const when = attributeOf(element, 'when');
    return {
      ...readNode(element, true),
      isDeleted: true,
      ...(id === undefined ? {} : { id }),
      ...(when === undefined ? {} : { updated: when }),
    };
  }
  const entry = readNode(element, isAtom);
  addAttributes(entry, element);
  if (entry.idIsLink && entry.link === undefined && entry.id !== undefined) entry.link = entry.id;
  else entry.idIsLink = false;
  return entry;
}

/** Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and CDF, well-formed or not, from their XML. */
export function readFeed(root: XmlElement): Feed {
  const { head, entries } = findParts(root);
  const isAtom = root.name === 'feed' || root.name === 'entry';
  const feed = readNode(head ?? root, isAtom);
  if (head) addAttributes(feed, head);
  if (head?.language || root.language) feed.language ??= (head?.language || root.language).replace('_', '-');
  return { ...feed, entries: entries.map((entry) => readEntry(entry, isAtom)) };
}
