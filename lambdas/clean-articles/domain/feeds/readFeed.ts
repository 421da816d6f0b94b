import { streamXml } from '../xml/parseXml.ts';
import { attributeOf, descendantsOf, type XmlElement } from '../xml/xmlElement.ts';
import type { XmlLimits } from '../xml/xmlLimits.ts';
import type { Feed, FeedEntry, FeedNode } from './feed.ts';
import { readNode } from './readNode.ts';

const isEntry = ({ name, space }: XmlElement): boolean => space === '' && (name === 'item' || name === 'entry');
const isDeleted = ({ name }: XmlElement): boolean => name === 'deleted-entry';
const isItem = (element: XmlElement): boolean => isEntry(element) || isDeleted(element);
const isHead = ({ name, space }: XmlElement): boolean => space === '' && (name === 'channel' || name === 'feed');

interface Found {
  head: XmlElement | undefined;
  entries: XmlElement[];
}

/** The element that speaks of the feed, and every entry wherever the format puts it; entries within entries are theirs. */
function findParts(root: XmlElement): Found {
  const found: Found = { head: undefined, entries: [] };
  for (const element of descendantsOf(root, (next) => !isItem(next))) {
    if (isItem(element)) found.entries.push(element);
    else if (isHead(element)) found.head ??= element;
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

/** What the feed says of itself; its entries may still be in the tree or not. */
function readHead(root: XmlElement, head: XmlElement | undefined): FeedNode {
  const feed = readNode(head ?? root, isAtomRoot(root));
  if (head) addAttributes(feed, head);
  const language = head?.language || root.language;
  if (language) feed.language ??= language.replace('_', '-');
  return feed;
}

const isAtomRoot = ({ name }: XmlElement): boolean => name === 'feed' || name === 'entry';

/** Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and CDF, well-formed or not, from their XML. */
export function readFeed(root: XmlElement): Feed {
  const { head, entries } = findParts(root);
  return { ...readHead(root, head), entries: entries.map((entry) => readEntry(entry, isAtomRoot(root))) };
}

/** An entry with what the feed around it says of itself, as far as it was read. */
export interface StreamedEntry {
  entry: FeedEntry;
  feed: FeedNode;
}

/** Reads the same feeds as they stream: entries come as they close, the feed's own elements are read as far as they came. */
export async function* streamFeed(
  pieces: AsyncIterable<string>,
  limits: XmlLimits,
  base: string,
): AsyncGenerator<StreamedEntry> {
  let feed: FeedNode | undefined;
  let known = -1;
  for await (const { root, items } of streamXml(pieces, limits, base, isItem)) {
    if (!root || items.length === 0) continue;
    const { head } = findParts(root);
    const size = (head ?? root).children.length;
    if (!feed || size !== known) feed = readHead(root, isEntry(root) ? undefined : head);
    known = size;
    for (const item of items) yield { entry: readEntry(item, isAtomRoot(root)), feed };
  }
}
