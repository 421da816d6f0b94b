import { type FullTextQuery, Operator } from '@lancedb/lancedb';
import { z } from 'zod';
import { blendRecency, type Candidate, candidatesFor } from '../../search/blendRecency.ts';
import { type ParsedQuery, parseQuery, type QueryNode } from '../../search/parseQuery.ts';
import { QueryMatcher, snippetOf } from '../../search/snippetOf.ts';
import { type Analyser, analyserOf, analysers } from '../../search/termsOf.ts';
import type { SearchHit, SearchRequest } from '../../searchIndex.ts';
import { ftsQuery, matchTerms } from './ftsQuery.ts';
import { readRecords } from './readRecords.ts';
import { needsScan, scanFilter, wantedTerms } from './scanFilter.ts';
import { sqlFilter } from './sqlFilter.ts';
import type { Tier } from './tiers.ts';
import { idIn } from './writeRows.ts';

const ranked = z.object({ id: z.string(), version: z.number(), publishedAt: z.number(), _score: z.number() });
const listed = ranked.omit({ _score: true });
const shown = z.object({
  id: z.string(),
  version: z.number(),
  uri: z.string(),
  title: z.string(),
  text: z.string(),
  published: z.string(),
  language: z.string(),
  source: z.string(),
  duplicateOf: z.string(),
  storedAt: z.string(),
});
const located = shown.pick({ version: true, storedAt: true });
const shownColumns = Object.keys(shown.shape);

type TierCandidate = Candidate & { tier: Tier };

export interface Page {
  hits: SearchHit[];
  total: number;
  totalIsExact: boolean;
  /** True when another page follows. */
  more: boolean;
}

/** One page of hits: the best candidates of every tier, the newest version of each article, recency blended in. */
export async function searchTiers(
  tiers: readonly Tier[],
  request: SearchRequest,
  page: { offset: number; asOf: number },
): Promise<Page> {
  const parsed = parseQuery(request.query);
  const where = sqlFilter(request, parsed.filters);
  const end = page.offset + request.limit;
  const found = parsed.root
    ? await matching(tiers, parsed, request, where, candidatesFor(end + 1))
    : await newest(tiers, where, end + 1);
  const isRanked = parsed.root !== undefined && request.sort === 'relevance';
  const ordered = isRanked ? blendRecency(found.candidates, page.asOf) : found.candidates.sort(byDate);
  const shownHits = ordered.slice(page.offset, end);
  return {
    hits: await hitsOf(shownHits, new QueryMatcher(parsed.root)),
    total: Math.max(found.total, ordered.length),
    totalIsExact: found.totalIsExact,
    more: ordered.length > end,
  };
}

interface Found {
  candidates: TierCandidate[];
  total: number;
  totalIsExact: boolean;
}

async function matching(
  tiers: readonly Tier[],
  parsed: ParsedQuery,
  request: SearchRequest,
  where: string | undefined,
  limit: number,
): Promise<Found> {
  const { root } = parsed;
  if (!root) return { candidates: [], total: 0, totalIsExact: true };
  const lists = await Promise.all(
    tiers.flatMap((tier) =>
      analysersFor(request).map((analyser) =>
        tier.name === 'fresh' && needsScan(root)
          ? scannedIn(tier, root, analyser, where, limit)
          : rankedIn(tier, ftsQuery(root, { analyser, expand: (prefix) => [prefix] }), where, limit),
      ),
    ),
  );
  const candidates = newestVersions(lists.flat());
  return { candidates, total: candidates.length, totalIsExact: lists.every((part) => part.length < limit) };
}

/** A language filter says which of the two vocabularies can match; else both are asked. */
const analysersFor = (request: SearchRequest): readonly Analyser[] =>
  request.language ? [analyserOf(request.language)] : analysers;

async function rankedIn(
  tier: Tier,
  query: FullTextQuery | undefined,
  where: string | undefined,
  limit: number,
): Promise<TierCandidate[]> {
  if (!query) return [];
  const search = tier.table
    .query()
    .fullTextSearch(query)
    .select(['id', 'version', 'publishedAt', '_score'])
    .limit(limit);
  const rows = await readRecords(where === undefined ? search : search.where(where), ranked);
  return rows.map(({ _score, ...row }) => ({ ...row, score: _score, tier }));
}

/** What a matching prefix alone is worth: about as much as a middling term. */
const unrankedScore = 4;

async function scannedIn(
  tier: Tier,
  root: QueryNode,
  analyser: Analyser,
  where: string | undefined,
  limit: number,
): Promise<TierCandidate[]> {
  const condition = scanFilter(root, analyser);
  if (condition === undefined) return [];
  const matches = where === undefined ? condition : `${condition} AND ${where}`;
  const terms = wantedTerms(root, analyser);
  if (terms.length > 0) return rankedIn(tier, matchTerms(terms, Operator.Or), matches, limit);
  const rows = await readRecords(
    tier.table.query().where(matches).select(['id', 'version', 'publishedAt']).limit(limit),
    listed,
  );
  return rows.map((row) => ({ ...row, score: unrankedScore, tier }));
}

async function newest(tiers: readonly Tier[], where: string | undefined, limit: number): Promise<Found> {
  const lists = await Promise.all(
    tiers.map(async (tier) => {
      const query = tier.table
        .query()
        .select(['id', 'version', 'publishedAt'])
        .orderBy({ columnName: 'publishedAt', ascending: false })
        .limit(limit);
      const rows = await readRecords(where === undefined ? query : query.where(where), listed);
      return rows.map((row) => ({ ...row, score: 0, tier }));
    }),
  );
  const counts = await Promise.all(tiers.map((tier) => tier.table.countRows(where)));
  return {
    candidates: newestVersions(lists.flat()),
    total: counts.reduce((sum, count) => sum + count, 0),
    totalIsExact: true,
  };
}

const byDate = (a: Candidate, b: Candidate): number => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1);

/** While rows move between tiers an article may be found twice. */
function newestVersions(found: readonly TierCandidate[]): TierCandidate[] {
  const newestOf = new Map<string, TierCandidate>();
  for (const candidate of found) {
    const other = newestOf.get(candidate.id);
    const isBetter =
      !other ||
      candidate.version > other.version ||
      (candidate.version === other.version && candidate.score > other.score);
    if (isBetter) newestOf.set(candidate.id, candidate);
  }
  return [...newestOf.values()];
}

async function hitsOf(candidates: readonly TierCandidate[], matcher: QueryMatcher): Promise<SearchHit[]> {
  const tiers = [...new Set(candidates.map((candidate) => candidate.tier))];
  const rows = await Promise.all(
    tiers.map((tier) => {
      const ids = candidates.filter((candidate) => candidate.tier === tier).map((candidate) => candidate.id);
      return readRecords(tier.table.query().where(idIn(ids)).select(shownColumns), shown);
    }),
  );
  const rowOf = new Map(rows.flat().map((row) => [`${row.id} ${row.version}`, row]));
  return candidates.flatMap((candidate) => {
    const row = rowOf.get(`${candidate.id} ${candidate.version}`);
    if (!row) return [];
    const { text, duplicateOf, ...fields } = row;
    return {
      ...fields,
      ...snippetOf(text, matcher),
      score: candidate.score,
      ...(duplicateOf !== '' && { duplicateOf }),
    };
  });
}

/** The stored JSON's key of an article's newest version. */
export async function storedAt(tiers: readonly Tier[], id: string): Promise<string | undefined> {
  const where = idIn([id]);
  const rows = await Promise.all(
    tiers.map((tier) => readRecords(tier.table.query().where(where).select(['version', 'storedAt']), located)),
  );
  return rows.flat().sort((a, b) => b.version - a.version)[0]?.storedAt;
}
