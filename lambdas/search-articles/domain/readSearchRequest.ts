import * as z from 'zod';
import { decodeCursor } from '../../shared/search/cursor.ts';
import { type SearchRequest, searchRequest } from '../../shared/searchIndex.ts';
import type { InvalidParameter } from './problem.ts';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const filter = z.string().max(200);
const date = z.string().refine((value) => /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value)), {
  error: 'must be a day (2026-03-10) or an instant (2026-03-10T12:00:00Z)',
});

/** The query parameters of /search and the feeds, as text; `q` is the query. */
const parameters = z.strictObject({
  q: z.string().max(1000).optional(),
  language: filter.optional(),
  topic: filter.optional(),
  place: filter.optional(),
  person: filter.optional(),
  source: filter.optional(),
  from: date.optional(),
  to: date.optional(),
  copiesOf: filter.optional(),
  sort: z.enum(['relevance', 'newest']).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  cursor: z
    .string()
    .max(2000)
    .refine((text) => decodeCursor(text) !== undefined, { error: 'is not a cursor of this API' })
    .optional(),
  duplicates: flag.optional(),
  facets: flag.optional(),
});

export type ReadRequest = { request: SearchRequest } | { invalid: InvalidParameter[] };

/** The search that a query string asks for, or what is wrong with it. An empty parameter counts as absent. */
export function readSearchRequest(queryString: string, defaults: Partial<SearchRequest> = {}): ReadRequest {
  const given = new Map<string, string>();
  const repeated: InvalidParameter[] = [];
  for (const [name, value] of new URLSearchParams(queryString)) {
    if (value === '') continue;
    if (given.has(name)) repeated.push({ name, reason: 'is given more than once' });
    given.set(name, value);
  }
  if (repeated.length > 0) return { invalid: repeated };
  const read = parameters.safeParse(Object.fromEntries(given));
  if (!read.success) return { invalid: read.error.issues.flatMap(invalidParameters) };
  const { q, ...rest } = read.data;
  return { request: searchRequest.parse({ ...defaults, ...rest, query: q ?? '' }) };
}

function invalidParameters(issue: z.core.$ZodIssue): InvalidParameter[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({ name: name.slice(0, 100), reason: 'is not a parameter of this resource' }));
  return [{ name: issue.path.join('.'), reason: issue.message }];
}
