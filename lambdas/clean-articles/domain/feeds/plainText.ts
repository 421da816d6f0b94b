import { hasMarkup } from '../formats/guessBody.ts';
import { fragmentToBody } from '../page/fragmentToBody.ts';
import type { FeedText } from './feed.ts';
import { isMarkup } from './feedText.ts';

/** Runs of white space as one space; single spaces, which most are, are not touched. */
export const oneLine = (text: string): string => text.replace(/\s\s+|[^\S ]/g, ' ').trim();

/** What the text says without its markup, on one line; undefined when that is nothing. */
export function plainText(text: FeedText | undefined): string | undefined {
  if (text === undefined) return undefined;
  const plain = isMarkup(text.type) && hasMarkup(text.value) ? fragmentToBody(text.value).text : text.value;
  const flat = oneLine(plain);
  return flat === '' ? undefined : flat;
}
