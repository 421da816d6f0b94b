import { guessBody } from '../formats/guessBody.ts';
import { nitfBody, nitfHtml } from '../nitf/nitfBody.ts';
import type { SourceBody } from '../sourceArticle.ts';
import { toHtml } from '../xml/toHtml.ts';
import { childOf, descendantsOf, elementsOf, rawTextOf, textOf, type XmlElement } from '../xml/xmlElement.ts';

/** Documents that carry figures, not articles. */
const DATA_DOCUMENTS = new Set(['sports-content', 'events', 'newsmessage', 'xbrl', 'svg', 'math']);
const PARAGRAPHS = new Set(['p', 'block', 'div', 'section', 'article', 'h1', 'h2']);

const find = (element: XmlElement, ...names: string[]): XmlElement | undefined =>
  [...descendantsOf(element)].find(({ name }) => names.includes(name));

/**
 * The body that stands inside an element of NewsML: a NITF or XHTML document, or paragraphs of one, or escaped markup or
 * text. `nitf` is the NITF document where there is one, since it has a headline and byline too.
 */
export function inlineBody(element: XmlElement): { body?: SourceBody; nitf?: XmlElement } {
  if (elementsOf(element).length === 0) {
    const text = rawTextOf(element).trim();
    return text === '' ? {} : { body: guessBody(text) };
  }
  if (elementsOf(element).some(({ name }) => DATA_DOCUMENTS.has(name))) return {};
  const nitf = find(element, 'nitf');
  if (nitf) {
    const body = nitfBody(nitf);
    return { nitf, ...(body ? { body } : {}) };
  }
  const html = find(element, 'html');
  const content = html ? childOf(html, 'body', 'xhtml:body') : find(element, 'body.content', 'body');
  const inside = content ?? element;
  if (textOf(inside) === undefined) return {};
  if (!content && !find(inside, ...PARAGRAPHS)) return {};
  const markup = inside.name === 'body.content' || !html ? nitfHtml(inside) : toHtml(inside.children);
  return { body: { kind: 'fragment', html: markup } };
}
