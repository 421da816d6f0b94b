import { articleLikeness, type FoldedFields, fieldArticle } from '../fields/fieldArticle.ts';
import { elementFields } from '../xml/elementFields.ts';
import { parseXml } from '../xml/parseXml.ts';
import { rootName } from '../xml/rootName.ts';
import { childOf, descendantsOf, elementsOf, type XmlElement } from '../xml/xmlElement.ts';
import type { FormatReader } from './formatReader.ts';
import { itemOrRejected, rejected } from './sourceDraft.ts';

/** Roots that mean a web page when no XML declaration stands before them. */
const HTML_ROOTS = new Set([
  ...[
    'html',
    'head',
    'body',
    'div',
    'p',
    'article',
    'section',
    'main',
    'table',
    'span',
    'a',
    'h1',
    'h2',
    'h3',
    'ul',
    'ol',
  ],
  ...[
    'header',
    'footer',
    'nav',
    'script',
    'style',
    'meta',
    'title',
    'link',
    'img',
    'br',
    'b',
    'i',
    'em',
    'strong',
    'font',
  ],
  ...[
    'center',
    'form',
    'input',
    'button',
    'iframe',
    'svg',
    'blockquote',
    'pre',
    'figure',
    'video',
    'aside',
    'template',
  ],
]);
const LIKELY = 0.6;
const HEADS = ['head', 'header', 'front', 'metadata', 'meta', 'info', 'article-meta'];

/** The element's own fields, and those its head holds where it has one. */
function fieldsOf(element: XmlElement): FoldedFields {
  const fields = new Map(elementFields(element));
  for (const name of HEADS) {
    const head = childOf(element, name);
    if (!head) continue;
    fields.delete(name.replace('-', ''));
    for (const [key, value] of elementFields(head)) if (!fields.has(key)) fields.set(key, value);
  }
  return fields;
}

/** The outermost elements that `isArticle` names, in file order. */
function outermost(root: XmlElement, isArticle: (element: XmlElement) => boolean): XmlElement[] {
  const found: XmlElement[] = [];
  let isFound = false;
  const enters = (): boolean => !isFound;
  for (const element of descendantsOf(root, enters)) {
    isFound = isArticle(element);
    if (isFound) found.push(element);
  }
  return found;
}

/** The elements whose fields are an article's, with the others of their name: those get their fate too. */
function articlesIn(root: XmlElement): FoldedFields[] {
  const likely = outermost(
    root,
    (element) => elementsOf(element).length >= 2 && articleLikeness(fieldsOf(element)) >= LIKELY,
  );
  const names = new Set(likely.map(({ name }) => name));
  return outermost(root, (element) => names.has(element.name)).map(fieldsOf);
}

/** A document that only has paragraphs, however deep, with a title somewhere before them. */
function wholeDocument(root: XmlElement): FoldedFields | undefined {
  const holder = [...descendantsOf(root)].find((element) => {
    const paragraphs = elementsOf(element).filter(({ name }) => name === 'p' || name === 'para');
    return paragraphs.length >= 2;
  });
  if (!holder) return undefined;
  const title = [...descendantsOf(root)].find(({ name }) => /^(?:title|headline|article-title)$/.test(name));
  const fields = new Map(elementFields(holder));
  if (title) fields.set('title', elementFields({ ...title, children: [title] }).get('title'));
  return fields;
}

/** XML of no news standard: any element that holds fields with the common names of an article's. */
export const xmlArticle: FormatReader = {
  name: 'xml',
  recognise: ({ text }) => {
    const root = rootName(text);
    if (root === undefined || root === 'html') return 0;
    if (/^\s*<\?xml\s/i.test(text)) return 0.72;
    return HTML_ROOTS.has(root) ? 0 : 0.55;
  },
  async *read(input) {
    const { text, charset } = await input.text();
    const root = parseXml(text, input.limits, input.url);
    const articles = articlesIn(root);
    const whole = articles.length > 0 ? undefined : wholeDocument(root);
    if (whole) articles.push(whole);
    for (const fields of articles) {
      const result = itemOrRejected(() => fieldArticle(fields, input.now, 'xml'));
      yield 'article' in result ? { ...result, charset } : result;
    }
    if (articles.length === 0) {
      yield rejected(
        'no-article-text',
        `The XML of root element "${root.name}" holds no article in a form that is known.`,
      );
    }
  },
};
