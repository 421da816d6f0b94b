import type { JsonObject } from '../formats/jsonShape.ts';

export const isRecord = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The own property, or undefined: a key such as `__proto__` is data like any other. */
export const fieldAt = (record: JsonObject, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** A string or finite number as trimmed text; undefined for anything else and for blank text. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** The first of the named fields that holds text. */
export function textAt(record: JsonObject, ...names: string[]): string | undefined {
  for (const name of names) {
    const text = asText(fieldAt(record, name));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A list as it is, a single value as a list of one, nothing as none. */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export const recordsAt = (record: JsonObject, name: string): JsonObject[] =>
  asList(fieldAt(record, name)).filter(isRecord);

/** A whole number above zero, also when written as text ("1200" or "1200px"). */
export function asSize(value: unknown): number | undefined {
  const size = typeof value === 'string' ? Number.parseInt(value, 10) : value;
  return typeof size === 'number' && Number.isSafeInteger(size) && size > 0 ? size : undefined;
}
