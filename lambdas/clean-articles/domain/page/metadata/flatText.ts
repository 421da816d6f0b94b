import { decodeHTML } from 'entities';

/** A text of a page's head or of a heading is cut at so many characters: a longer one was never closed. */
export const LONGEST_LINE = 800;

/** A text on one line: entities decoded, soft hyphens and zero-width spaces out, runs of white space one space. */
export const flatText = (text: string): string =>
  decodeHTML(text.slice(0, LONGEST_LINE))
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
