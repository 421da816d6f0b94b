import { prologEnd, takeDoctype } from './doctype.ts';

const DOCTYPE = /^<!doctype\s{1,20}(?:[\w.-]{1,80}:)?([a-z][\w.-]{0,80})/i;
const START_TAG = /<(?:[\w.-]{1,80}:)?([a-z][\w.-]{0,80})/iy;

/**
 * The local name, in lower case, of the first element of what may be XML, past declaration, comments and doctype,
 * or the name the doctype gives it;
 * undefined for text that starts otherwise.
 */
export function rootName(text: string): string | undefined {
  const rest = takeDoctype(text).text;
  START_TAG.lastIndex = prologEnd(rest);
  const name = START_TAG.exec(rest)?.[1] ?? DOCTYPE.exec(text.slice(prologEnd(text)))?.[1];
  return name?.toLowerCase();
}
