import type { JsonObject } from '../formats/jsonShape.ts';

/** The object with lower-case keys, its nested objects untouched: ninjs 1.x and 2.x write `versioncreated`, 3.x `versionCreated`. */
export const foldKeys = (record: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
