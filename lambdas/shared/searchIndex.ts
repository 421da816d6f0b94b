import * as z from 'zod';

/** One article as the search index holds it: one row per articleId, always its newest version. */
export const searchRow = z.object({
  id: z.string(),
  version: z.int(),
  uri: z.string(),
  title: z.string(),
  text: z.string(),
  summary: z.string(),
  language: z.string(),
  source: z.string(),
  /** ISO 8601 instant; the drop time where the article has no date. */
  published: z.string(),
  topics: z.array(z.string()),
  people: z.array(z.string()),
  places: z.array(z.string()),
  organisations: z.array(z.string()),
  /** Empty for originals; copies are hidden unless asked for. */
  duplicateOf: z.string(),
  /** Key of the enriched JSON in the article bucket. */
  storedAt: z.string(),
});
export type SearchRow = z.infer<typeof searchRow>;

export const searchRequest = z.object({
  query: z.string().max(1000).default(''),
  language: z.string().optional(),
  topic: z.string().optional(),
  place: z.string().optional(),
  person: z.string().optional(),
  source: z.string().optional(),
  /** ISO days or instants, both inclusive. */
  from: z.string().optional(),
  to: z.string().optional(),
  limit: z.int().min(1).max(100).default(10),
  /** Only copies of this article, whatever `duplicates` says. */
  copiesOf: z.string().optional(),
  /** `newest` orders what matches by date instead of relevance; without a query that is the order anyway. */
  sort: z.enum(['relevance', 'newest']).default('relevance'),
  cursor: z.string().optional(),
  duplicates: z.boolean().default(false),
  facets: z.boolean().default(false),
});
export type SearchRequest = z.infer<typeof searchRequest>;

export interface SearchHit {
  id: string;
  uri: string;
  title: string;
  /** Plain text around the matches; `highlights` are spans of it in UTF-16 code units. */
  snippet: string;
  highlights: { start: number; end: number }[];
  published: string;
  language: string;
  source: string;
  score: number;
  version: number;
  duplicateOf?: string;
  storedAt: string;
}
export interface FacetCount {
  value: string;
  count: number;
}
export interface SearchAnswer {
  hits: SearchHit[];
  /** Matches in all; a lower bound when `totalIsExact` is false. */
  total: number;
  totalIsExact: boolean;
  cursor?: string;
  facets?: Record<'language' | 'source' | 'topic' | 'person' | 'place' | 'day', FacetCount[]>;
}

/** A version of an article. */
export type RowVersion = Pick<SearchRow, 'id' | 'version'>;

export interface SearchIndex {
  /** Durable and visible to new readers when it resolves. A row older than the one stored under its id changes nothing. */
  upsert(rows: readonly SearchRow[]): Promise<void>;
  /** Removes the rows of these versions and of older ones; a newer row stays. */
  remove(versions: readonly RowVersion[]): Promise<void>;
  /** Never throws on user input: what is no query language is words. */
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Where the newest version of an article is stored; undefined when it is not there or withdrawn. */
  locate(id: string): Promise<string | undefined>;
  /**
   * Compacts, indexes what is not indexed yet, and drops old table versions; rows published before `expireBefore` leave
   * the index (their stored JSON stays). Safe beside writers.
   */
  maintain(options?: {
    expireBefore?: Date;
  }): Promise<{ rows: number; compactedFiles: number; removedVersions: number }>;
}
