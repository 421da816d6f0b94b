import { looksLikeHtml } from '../formats/guessBody.ts';
import { toHtml } from '../xml/toHtml.ts';
import { attributeOf, elementsOf, rawTextOf, type XmlElement } from '../xml/xmlElement.ts';
import type { FeedText } from './feed.ts';

export const PLAIN = 'text/plain';
export const HTML = 'text/html';
export const XHTML = 'application/xhtml+xml';

const TYPES: Readonly<Record<string, string>> = { text: PLAIN, plain: PLAIN, html: HTML, xhtml: XHTML };

const mediaType = (type: string): string => TYPES[type.toLowerCase()] ?? type.toLowerCase();

export const isMarkup = (type: string): boolean => type === HTML || type === XHTML;

/** The single div that Atom wraps XHTML in is no content. */
function withoutWrapper(element: XmlElement): XmlElement {
  const [only, ...others] = elementsOf(element);
  const hasText = element.children.some((child) => typeof child === 'string' && child.trim() !== '');
  return only?.name === 'div' && others.length === 0 && !hasText ? only : element;
}

function decodeBase64(text: string): string {
  const decoded = Buffer.from(text, 'base64');
  return decoded.length === 0 ? text : new TextDecoder().decode(decoded);
}

/** Base64 by Atom 0.3's mode, or by Atom 1.0's rule for types that are neither text nor XML. */
const isBase64 = (element: XmlElement, type: string): boolean =>
  attributeOf(element, 'mode') === 'base64' || (/^[a-z]+\/[\w.+-]+$/.test(type) && !/^text\/|[+/]xml$/.test(type));

/** Escaped markup that stands in a div of its own, as some publishing systems write it. */
const escapedInDiv = (element: XmlElement): XmlElement | undefined => {
  const div = withoutWrapper(element);
  return div !== element && elementsOf(div).length === 0 && looksLikeHtml(rawTextOf(div)) ? div : undefined;
};

/**
 * Reads a text construct of any feed format. `defaultType` is what the element holds where it does not say; markup that
 * stands unescaped in an element meant for text is taken as markup, and so is a text that RSS calls plain but that is HTML.
 */
export function feedText(element: XmlElement, defaultType: string, isAtom: boolean): FeedText {
  const told = attributeOf(element, 'type');
  const type = mediaType(told ?? defaultType);
  const { language, base } = element;
  const src = attributeOf(element, 'src');
  const place = { language, base, ...(src === undefined ? {} : { src }) };
  const escaped = type === HTML ? escapedInDiv(element) : undefined;
  if (escaped) return { ...place, type, value: rawTextOf(escaped).trim() };
  if (elementsOf(element).length > 0) {
    const inner = type === XHTML ? withoutWrapper(element) : element;
    return { ...place, base: inner.base, type: XHTML, value: toHtml(inner.children).trim() };
  }
  const raw = rawTextOf(element).trim();
  if (isBase64(element, type)) return { ...place, type, value: decodeBase64(raw) };
  const isHtml = type === PLAIN && !isAtom && looksLikeHtml(raw);
  return { ...place, type: isHtml ? HTML : type, value: raw };
}
