import { PermanentError } from '../../../shared/errors.ts';
import type { InputLimits } from '../../../shared/settings.ts';

/** The longest live tickers have a few thousand elements; parsing and judging more than this takes seconds. */
const mostElements = 50_000;
/** Sloppy pages leave inline tags open; what is only open and not nested must not count as deep so soon. */
const sloppiness = 4;
/** Elements that close themselves or that the next one closes. */
const unnested = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot'.split(
    ' ',
  ),
);

/** Refuses markup whose parsing would cost more than any article is worth. Throws PermanentError too-deep or too-large. */
export function checkMarkup(html: string, { maxDepth }: InputLimits): void {
  let elements = 0;
  let depth = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    const isEnd = html.charCodeAt(at + 1) === 0x2f;
    const name = tagNameAt(html, isEnd ? at + 2 : at + 1);
    if (name === '') continue;
    if (!isEnd) elements += 1;
    if (!unnested.has(name)) depth = Math.max(0, depth + (isEnd ? -1 : 1));
    if (depth > maxDepth * sloppiness) {
      throw new PermanentError(
        'too-deep',
        `The page nests its elements more than ${maxDepth * sloppiness} deep, as no article does.`,
      );
    }
    if (elements > mostElements) {
      throw new PermanentError(
        'too-large',
        `The page has more than ${mostElements} elements, as no article has. Split it.`,
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
