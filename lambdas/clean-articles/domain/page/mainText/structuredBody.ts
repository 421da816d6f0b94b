import { decodeHTML } from 'entities';
import { type BodyText, fragmentToBody } from '../fragmentToBody.ts';
import { asText, type JsonObject } from '../metadata/json.ts';

/** Structured data must hold this much, and this many times what the page shows, to be taken instead of it. */
const LEAST = 400;
const TIMES = 2;

/**
 * The article's text as structured data gives it, where the page itself shows less than half of it: scripts or a wall
 * would fetch the rest. Undefined where the page's own text is the better one.
 */
export function structuredBody(node: JsonObject | undefined, shown: string): BodyText | undefined {
  const given = asText(node?.articleBody);
  if (given.length < LEAST || given.length < shown.length * TIMES) return undefined;
  const decoded = /&(?:lt|#60|#x3c);/i.test(given) ? decodeHTML(given) : given;
  const isMarkup = /<(?:p|br|div|h[1-6])\b/i.test(decoded);
  const body = fragmentToBody(isMarkup ? decoded : decoded.replaceAll('<', '&lt;').split('\n').join('<br><br>'));
  return body.text.length >= shown.length * TIMES ? body : undefined;
}
