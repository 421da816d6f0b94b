import * as z from 'zod';

/**
 * Where a page of results ends. The table versions pin the index as the first page saw it, so that rows which arrive
 * between two pages neither repeat nor hide a hit, by the names of the tables; `asOf` does the same for recency.
 */
const searchCursor = z.object({
  /** Hits already given. */
  offset: z.int().min(0).max(10_000),
  versions: z.record(z.string().max(20), z.int().min(0)).refine((versions) => Object.keys(versions).length <= 100),
  /** Epoch milliseconds of the first page. */
  asOf: z.number(),
});
export type SearchCursor = z.infer<typeof searchCursor>;

export const encodeCursor = (cursor: SearchCursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** The cursor in a request; undefined for what is none. */
export function decodeCursor(text: string): SearchCursor | undefined {
  try {
    return searchCursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
