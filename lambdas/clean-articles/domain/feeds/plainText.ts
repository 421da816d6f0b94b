import { hasMarkup } from '../formats/guessBody.ts';
import { fragmentToBody } from '../page/fragmentToBody.ts';
import type { FeedText } from './feed.ts';
import { isMarkup } from './feedText.ts';

/** What the text says without its markup, on one line; undefined when that is nothing. */
export function plainText(text: FeedText | undefined): string | undefined {
  if (text === undefined) return undefined;
  const plain = isMarkup(text.type) && hasMarkup(text.value) ? fragmentToBody(text.value).text : text.value;
  const flat = plain.replace(/\s+/g, ' ').trim();
  return flat === '' ? undefined : flat;
}
