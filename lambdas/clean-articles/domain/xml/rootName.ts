import { prologEnd, takeDoctype } from './doctype.ts';

const START_TAG = /<(?:[\w.-]{1,80}:)?([a-z][\w.-]{0,80})/iy;

/**
 * The local name, in lower case, of the first element of what may be XML, past declaration, comments and doctype;
 * undefined for text that starts otherwise.
 */
export function rootName(text: string): string | undefined {
  const rest = takeDoctype(text).text;
  START_TAG.lastIndex = prologEnd(rest);
  return START_TAG.exec(rest)?.[1]?.toLowerCase();
}
