import { resolveUrl } from '../xml/resolveUrl.ts';
import { attributeOf, elementsOf, textOf, type XmlElement } from '../xml/xmlElement.ts';
import type { FeedNode } from './feed.ts';
import { feedCategories } from './feedCategories.ts';
import { addEnclosure, addGuid, addLink } from './feedLinks.ts';
import { feedMedia } from './feedMedia.ts';
import { feedPerson } from './feedPeople.ts';
import { feedText, HTML, PLAIN, XHTML } from './feedText.ts';

export interface FieldContext {
  node: FeedNode;
  isAtom: boolean;
  /** The media:group around the element. */
  group?: XmlElement;
}
type ReadField = (element: XmlElement, context: FieldContext) => void;

const rights: ReadField = (element, { node, isAtom }) => {
  node.rights ??= feedText(element, PLAIN, isAtom);
};

/** media:title and its like stand in only until a title of the entry itself comes. */
const title: ReadField = (element, { node, isAtom }) => {
  const text = feedText(element, PLAIN, isAtom);
  const isOwn = element.space !== 'media';
  if (node.title === undefined || node.title.value === '' || (isOwn && node.hasWeakTitle)) {
    node.title = text;
    node.hasWeakTitle = !isOwn;
  }
};

/** The first is the summary; what comes after it is more, so it is content. */
const summary =
  (defaultType: string): ReadField =>
  (element, { node, isAtom }) => {
    const text = feedText(element, defaultType, isAtom);
    if (node.summary === undefined || node.summary.value === '') node.summary = text;
    else if (text.value !== node.summary.value) node.contents.push(text);
  };

/** Only where nothing else describes the entry. */
const weakSummary: ReadField = (element, { node, isAtom }) => {
  node.summary ??= feedText(element, PLAIN, isAtom);
};

const content =
  (defaultType: string): ReadField =>
  (element, { node, isAtom }) => {
    node.contents.push(feedText(element, defaultType, isAtom));
  };

const people =
  (field: 'authors' | 'contributors' | 'publishers'): ReadField =>
  (element, { node }) => {
    const person = feedPerson(element);
    if (person) node[field].push(person);
  };

const date =
  (field: 'published' | 'updated' | 'created' | 'expired'): ReadField =>
  (element, { node }) => {
    const text = textOf(element);
    if (text !== undefined) node[field] = text;
  };

/** More than any entry means; each is compared with those before it. */
const MAX_CATEGORIES = 500;

const categories: ReadField = (element, { node }) => {
  for (const category of feedCategories(element)) {
    if (node.categories.length >= MAX_CATEGORIES) return;
    const isKnown = node.categories.some(
      (known) => known.term === category.term && known.scheme === category.scheme && known.label === category.label,
    );
    if (!isKnown) node.categories.push(category);
  }
};

const language: ReadField = (element, { node }) => {
  const text = textOf(element);
  if (text !== undefined) node.language ??= text.replace('_', '-');
};

const media: ReadField = (element, { node, group }) => {
  const found = feedMedia(element, group);
  if (found) node.media.push(found);
};

const originalLink: ReadField = (element, { node }) => {
  const text = textOf(element);
  if (text !== undefined) node.originalLink ??= resolveUrl(text, element.base);
};

/** The image of an RSS channel has children, an item's may be a bare address. */
const image: ReadField = (element, context) => {
  if (elementsOf(element).length > 0 || attributeOf(element, 'href', 'url') || textOf(element)) media(element, context);
};

/** What each element of a feed says, by its tag. Elements that are not here say nothing of an article. */
export const nodeFields: Readonly<Record<string, ReadField>> = {
  title,
  'dc:title': title,
  'media:title': title,
  link: addLink,
  guid: addGuid,
  id: addGuid,
  'dc:identifier': (element, { node }) => {
    const text = textOf(element);
    if (text !== undefined) node.id ??= text;
  },
  'feedburner:origlink': originalLink,
  enclosure: (element, context) => {
    addEnclosure(element, context);
    media(element, context);
  },
  description: summary(HTML),
  'dc:description': summary(HTML),
  'media:description': weakSummary,
  abstract: summary(PLAIN),
  summary: summary(PLAIN),
  'itunes:summary': summary(PLAIN),
  subtitle: summary(PLAIN),
  tagline: summary(PLAIN),
  'itunes:subtitle': weakSummary,
  content: content(PLAIN),
  'content:encoded': content(HTML),
  fullitem: content(HTML),
  body: content(XHTML),
  'xhtml:body': content(XHTML),
  author: people('authors'),
  managingeditor: people('authors'),
  'dc:author': people('authors'),
  'dc:creator': people('authors'),
  'itunes:author': people('authors'),
  contributor: people('contributors'),
  'dc:contributor': people('contributors'),
  webmaster: people('publishers'),
  'dc:publisher': people('publishers'),
  'itunes:owner': people('publishers'),
  category: categories,
  keywords: categories,
  tags: categories,
  'dc:subject': categories,
  'itunes:category': categories,
  'itunes:keywords': categories,
  'media:category': categories,
  'media:keywords': categories,
  pubdate: date('published'),
  published: date('published'),
  issued: date('published'),
  'dcterms:issued': date('published'),
  updated: date('updated'),
  modified: date('updated'),
  lastbuilddate: date('updated'),
  'dc:date': date('updated'),
  'dcterms:modified': date('updated'),
  created: date('created'),
  'dcterms:created': date('created'),
  expirationdate: date('expired'),
  language,
  'dc:language': language,
  rights,
  copyright: rights,
  'dc:rights': rights,
  image,
  'itunes:image': media,
  'media:content': media,
  'media:thumbnail': media,
};
