import { PermanentError } from '../../../shared/errors.ts';
import type { InputLimits } from '../../../shared/settings.ts';
import { checkText } from './checkText.ts';

/** Sloppy pages leave inline tags open; what is only open and not nested must not count as deep so soon. */
const sloppiness = 4;
/** Elements that close themselves or that the next one closes. */
const unnested = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
);

/** What stands in these is no text. */
const unseen = new Set(['script', 'style', 'svg', 'img', 'noscript', 'template', 'path', 'source', 'link', 'meta']);

/** What looks like tags in these is script or style. */
const rawText = new Set(['script', 'style']);

/** What begins a comment, a declaration or an end tag without a name; any other `<` before no name is text. */
const noText = /[!?/]/;

/** Refuses markup whose parsing would cost more than any article is worth. Throws PermanentError too-deep or too-large. */
export function checkMarkup(html: string, limits: InputLimits): void {
  const { maxDepth, maxPageElements } = limits;
  let elements = 0;
  let depth = 0;
  let text = 0;
  let next = html.indexOf('<');
  let tagEnd = 0;
  for (let at = next; at !== -1; at = next) {
    const isEnd = html.charCodeAt(at + 1) === 0x2f;
    const name = tagNameAt(html, isEnd ? at + 2 : at + 1);
    const holdsNoMarkup = !isEnd && rawText.has(name);
    next = html.indexOf(holdsNoMarkup ? `</${name}` : '<', at + 1);
    if (name === '') {
      if (!noText.test(html.charAt(at + 1))) text += (next === -1 ? html.length : next) - at;
      checkText(text, limits);
      continue;
    }
    if (isEnd || !unseen.has(name)) text += (next === -1 ? html.length : next) - at - name.length;
    if (!isEnd) elements += 1;
    if (tagEnd !== -1 && tagEnd < at) tagEnd = html.indexOf('>', at);
    const closesItself = tagEnd !== -1 && (next === -1 || tagEnd < next) && html.charCodeAt(tagEnd - 1) === 0x2f;
    if (!closesItself && !unnested.has(name)) depth = Math.max(0, depth + (isEnd ? -1 : 1));
    if (depth > maxDepth * sloppiness) {
      throw new PermanentError(
        'too-deep',
        `The page nests its elements more than ${maxDepth * sloppiness} deep, as no article does.`,
      );
    }
    checkText(text, limits);
    if (elements > maxPageElements) {
      throw new PermanentError(
        'too-large',
        `The page has more than ${maxPageElements} elements, as no article has. Split it, or raise maxPageElements.`,
      );
    }
  }
}

function tagNameAt(html: string, from: number): string {
  let end = from;
  for (; end < from + 20; end += 1) {
    const lower = html.charCodeAt(end) | 0x20;
    const isLetter = lower >= 0x61 && lower <= 0x7a;
    if (!isLetter) break;
  }
  return html.slice(from, end).toLowerCase();
}
