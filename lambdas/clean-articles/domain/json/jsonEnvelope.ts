import type { JsonObject } from '../formats/jsonShape.ts';
import { fieldAt, isRecord } from './jsonValue.ts';

/** Fields in which answers of news APIs and search engines wrap their articles. */
const WRAPPERS = [
  ...['articles', 'items', 'results', 'entries', 'documents', 'docs', 'hits', 'news', 'stories', 'posts', 'records'],
  ...['response', 'data', 'value', 'result', '_source', 'feed', 'article', 'fields'],
];

const isRecords = (value: unknown): value is JsonObject[] => Array.isArray(value) && value.some(isRecord);

/** The list of objects, or the one object, that an envelope wraps. */
export function wrapped(value: JsonObject): unknown {
  const inner = WRAPPERS.map((name) => fieldAt(value, name));
  return inner.find(isRecords) ?? inner.find(isRecord);
}

/** True when the object holds a list of objects where envelopes hold their articles. */
export const wrapsList = (value: JsonObject): boolean => WRAPPERS.some((name) => isRecords(fieldAt(value, name)));
