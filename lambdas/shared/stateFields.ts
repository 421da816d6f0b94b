import type { StateFields, StateValue } from './ports.ts';

const stateValueOf = (value: unknown): StateValue | undefined => {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((part) => stateValueOf(part) ?? null);
  if (typeof value === 'object') return stateFieldsOf(value);
  throw new TypeError(`a ${typeof value} can't be kept in the state table`);
};

/** A value as the state table takes it: plain JSON, without what is undefined. */
export function stateFieldsOf(value: object): StateFields {
  const fields: Record<string, StateValue> = {};
  for (const [name, part] of Object.entries(value)) {
    const kept = stateValueOf(part);
    if (kept !== undefined) fields[name] = kept;
  }
  return fields;
}
