import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { textContent } from 'domutils';
import { classFlags, flagNames } from '../mainText/classFlags.ts';
import type { JsonObject } from './json.ts';
import type { PageHead } from './pageHead.ts';
import { parseJsonLd } from './parseJsonLd.ts';

/** Class names of elements that name the author, wherever in the name they stand. */
const bylineName = /byline|author|autor(?!is)|auteur|writer|creator|verfasser|redakt|contributor|forfatter|yazar/i;
const DATE = 1 << flagNames.indexOf('date');
const MAX_COLLECTED = 400;

const namesDate = (names: string | undefined): boolean => !!names && (classFlags(names) & DATE) !== 0;
const namesAuthor = (names: string | undefined): boolean => !!names && bylineName.test(names);

/** Walks a page once for all that describes it: meta elements, links, JSON-LD, times, bylines, headings, microdata. */
export function readHead(document: Document): PageHead {
  const reader = new HeadReader();
  reader.visitAll(document.children);
  return reader;
}

class HeadReader implements PageHead {
  readonly meta = new Map<string, string[]>();
  readonly links = new Map<string, string[]>();
  title = '';
  language = '';
  readonly jsonLd: JsonObject[] = [];
  isAmp = false;
  base = '';
  readonly times: Element[] = [];
  readonly bylines: Element[] = [];
  readonly headings: Element[] = [];
  readonly itemprops = new Map<string, Element[]>();

  visitAll(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (!isTag(node)) continue;
      this.visit(node);
      if (node.children.length > 0 && node.name !== 'script' && node.name !== 'style' && node.name !== 'svg')
        this.visitAll(node.children);
    }
  }

  private visit(element: Element): void {
    const { name, attribs } = element;
    switch (name) {
      case 'meta':
        for (const key of [attribs.property, attribs.name, attribs.itemprop, attribs['http-equiv']]) {
          if (key) add(this.meta, key.toLowerCase().trim(), (attribs.content ?? '').trim());
        }
        return;
      case 'link':
        if (attribs.rel && attribs.href) add(this.links, attribs.rel.toLowerCase().trim(), attribs.href.trim());
        return;
      case 'script':
        if (attribs.type?.toLowerCase().startsWith('application/ld+json'))
          this.jsonLd.push(...parseJsonLd(ownText(element)));
        return;
      case 'title':
        if (this.title === '' && !isInSvg(element)) this.title = ownText(element).replace(/\s+/g, ' ').trim();
        return;
      case 'html':
        this.language ||= (attribs.lang ?? attribs['xml:lang'] ?? '').trim();
        this.isAmp ||= attribs.amp !== undefined || attribs['\u26a1'] !== undefined;
        return;
      case 'base':
        this.base ||= attribs.href ?? '';
        return;
      case 'h1':
      case 'h2':
        if (this.headings.length < MAX_COLLECTED) this.headings.push(element);
        break;
      default:
    }
    this.collect(element);
  }

  private collect(element: Element): void {
    const { name, attribs } = element;
    if (attribs.itemprop)
      for (const prop of attribs.itemprop.toLowerCase().split(/\s+/)) add(this.itemprops, prop, element);
    const { class: classes, id } = attribs;
    const isDated = name === 'time' || namesDate(classes) || namesDate(id);
    if (isDated && this.times.length < MAX_COLLECTED) this.times.push(element);
    const isAuthor =
      attribs.rel === 'author' || attribs.itemprop === 'author' || namesAuthor(classes) || namesAuthor(id);
    if (isAuthor && this.bylines.length < MAX_COLLECTED) this.bylines.push(element);
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (values.length < MAX_COLLECTED) values.push(value);
}

const isInSvg = (element: Element): boolean =>
  element.parent !== null && isTag(element.parent) && element.parent.name === 'svg';
const ownText = (element: Element): string =>
  element.children.length === 1 && element.children[0] && isText(element.children[0])
    ? element.children[0].data
    : textContent(element);
