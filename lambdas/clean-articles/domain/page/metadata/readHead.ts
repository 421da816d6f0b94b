import { type Element, isText } from 'domhandler';
import { textContent } from 'domutils';
import { classFlags, flagNames } from '../mainText/classFlags.ts';
import type { JsonObject } from './json.ts';
import type { PageHead } from './pageHead.ts';
import { parseJsonLd } from './parseJsonLd.ts';

/** Class names of elements that name the author, wherever in the name they stand. */
const bylineName = /byline|author|autor(?!is)|auteur|writer|creator|verfasser|redakt|contributor|forfatter|yazar/i;
const DATE = 1 << flagNames.indexOf('date');
const MAX_COLLECTED = 400;
const MAX_FEEDS = 10;

const NAMES_DATE = 1;
const NAMES_AUTHOR = 2;
const CACHE_SIZE = 5000;
const cache = new Map<string, number>();

/** What a class or id attribute names, as bits. */
function namedIn(names: string | undefined): number {
  if (names === undefined || names === '') return 0;
  const known = cache.get(names);
  if (known !== undefined) return known;
  const kinds = ((classFlags(names) & DATE) !== 0 ? NAMES_DATE : 0) | (bylineName.test(names) ? NAMES_AUTHOR : 0);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(names, kinds);
  return kinds;
}

/** Looks through a page's elements once for all that describes it: meta elements, links, JSON-LD, times, bylines, headings, microdata. */
export function readHead(elements: readonly Element[]): PageHead {
  const reader = new HeadReader();
  for (const element of elements) reader.visit(element);
  return reader;
}

class HeadReader implements PageHead {
  readonly meta = new Map<string, string[]>();
  readonly links = new Map<string, string[]>();
  title = '';
  language = '';
  readonly jsonLd: JsonObject[] = [];
  base = '';
  readonly feedTitles: string[] = [];
  readonly times: Element[] = [];
  readonly bylines: Element[] = [];
  readonly headings: Element[] = [];
  readonly images: Element[] = [];
  readonly itemprops = new Map<string, Element[]>();

  visit(element: Element): void {
    const { name, attribs } = element;
    switch (name) {
      case 'meta':
        for (const key of [attribs.property, attribs.name, attribs.itemprop, attribs['http-equiv']]) {
          if (key) add(this.meta, key.toLowerCase().trim(), (attribs.content ?? '').trim());
        }
        return;
      case 'link':
        this.visitLink(attribs);
        return;
      case 'script':
        if (attribs.type?.toLowerCase().startsWith('application/ld+json'))
          this.jsonLd.push(...parseJsonLd(ownText(element)));
        return;
      case 'title':
        if (this.title === '') this.title = ownText(element).replace(/\s+/g, ' ').trim();
        return;
      case 'html':
        this.language ||= (attribs.lang ?? attribs['xml:lang'] ?? '').trim();
        return;
      case 'base':
        this.base ||= attribs.href ?? '';
        return;
      case 'img':
      case 'amp-img':
        if (this.images.length < MAX_COLLECTED) this.images.push(element);
        return;
      case 'h1':
      case 'h2':
        if (this.headings.length < MAX_COLLECTED) this.headings.push(element);
        break;
      default:
    }
    this.collect(element);
  }

  private visitLink({ rel, href, type, title }: Record<string, string>): void {
    if (!rel || !href) return;
    add(this.links, rel.toLowerCase().trim(), href.trim());
    const isFeed = type !== undefined && /rss|atom|feed/i.test(type);
    if (isFeed && title && this.feedTitles.length < MAX_FEEDS) this.feedTitles.push(title.trim());
  }

  private collect(element: Element): void {
    const { name, attribs } = element;
    if (attribs.itemprop)
      for (const prop of attribs.itemprop.toLowerCase().split(/\s+/)) add(this.itemprops, prop, element);
    const named = namedIn(attribs.class) | namedIn(attribs.id);
    const isDated = name === 'time' || (named & NAMES_DATE) !== 0;
    if (isDated && this.times.length < MAX_COLLECTED) this.times.push(element);
    const isAuthor = (named & NAMES_AUTHOR) !== 0 || attribs.rel === 'author' || attribs.itemprop === 'author';
    if (isAuthor && this.bylines.length < MAX_COLLECTED) this.bylines.push(element);
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (values.length < MAX_COLLECTED) values.push(value);
}

const ownText = (element: Element): string =>
  element.children.length === 1 && element.children[0] && isText(element.children[0])
    ? element.children[0].data
    : textContent(element);
