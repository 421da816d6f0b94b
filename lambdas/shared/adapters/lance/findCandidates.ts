import { type FullTextQuery, Operator, type Query } from '@lancedb/lancedb';
import { z } from 'zod';
import type { Candidate } from '../../search/blendRecency.ts';
import type { QueryNode } from '../../search/queryTree.ts';
import { type Analyser, analyserOf, analysers } from '../../search/termsOf.ts';
import type { SearchRequest } from '../../searchIndex.ts';
import { facetColumns, facetRow } from './countFacets.ts';
import { ftsQuery, matchTerms } from './ftsQuery.ts';
import { readRecords } from './readRecords.ts';
import { needsScan, scanFilter, wantedTerms } from './scanFilter.ts';
import { freshName, type Tier } from './tiers.ts';

const found = z.object({
  id: z.string(),
  version: z.number(),
  publishedAt: z.number(),
  _score: z.number().optional(),
  ...facetRow.partial().shape,
});
export type TierCandidate = Candidate & z.infer<typeof found> & { tier: Tier };

export interface Found {
  candidates: TierCandidate[];
  total: number;
  totalIsExact: boolean;
}

export interface Wanted {
  where: string | undefined;
  limit: number;
  facets: boolean;
}

/** The best `limit` matches of each tier and vocabulary, each article once in its newest version. */
export async function matching(
  tiers: readonly Tier[],
  root: QueryNode,
  expansions: ReadonlyMap<string, readonly string[]>,
  request: SearchRequest,
  wanted: Wanted,
): Promise<Found> {
  const lists = await Promise.all(
    tiers.flatMap((tier) =>
      analysersFor(request).map((analyser) =>
        tier.name === freshName && needsScan(root)
          ? scanned(tier, root, analyser, wanted)
          : ranked(tier, ftsQuery(root, { analyser, expansions }), wanted),
      ),
    ),
  );
  const candidates = newestVersions(lists.flat());
  return { candidates, total: candidates.length, totalIsExact: lists.every((part) => part.length < wanted.limit) };
}

/** The latest published `limit` rows of each tier. */
export async function newest(tiers: readonly Tier[], wanted: Wanted): Promise<Found> {
  const lists = await Promise.all(
    tiers.map((tier) => {
      const query = tier.table.query().orderBy([{ columnName: 'publishedAt', ascending: false }, { columnName: 'id' }]);
      return read(tier, query, wanted.where, { ...wanted, scored: false });
    }),
  );
  const counts = await Promise.all(tiers.map((tier) => tier.table.countRows(wanted.where)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { candidates: newestVersions(lists.flat()), total, totalIsExact: true };
}

/** A language filter says which of the two vocabularies can match; else both are asked. */
const analysersFor = (request: SearchRequest): readonly Analyser[] =>
  request.language ? [analyserOf(request.language)] : analysers;

async function ranked(tier: Tier, query: FullTextQuery | undefined, wanted: Wanted): Promise<TierCandidate[]> {
  return query ? read(tier, tier.table.query().fullTextSearch(query), wanted.where, { ...wanted, scored: true }) : [];
}

async function scanned(tier: Tier, root: QueryNode, analyser: Analyser, wanted: Wanted): Promise<TierCandidate[]> {
  const condition = scanFilter(root, analyser);
  if (condition === undefined) return [];
  const where = wanted.where === undefined ? condition : `${condition} AND ${wanted.where}`;
  const terms = wantedTerms(root, analyser);
  const scored = terms.length > 0;
  const query = tier.table.query();
  return read(tier, scored ? query.fullTextSearch(matchTerms(terms, Operator.Or)) : query, where, {
    ...wanted,
    scored,
  });
}

/** What a match without a score (a prefix in the first tier) is worth: about as much as a middling word. */
const unrankedScore = 4;

async function read(
  tier: Tier,
  query: Query,
  where: string | undefined,
  { limit, facets, scored }: Wanted & { scored: boolean },
): Promise<TierCandidate[]> {
  const columns = ['id', 'version', 'publishedAt', ...(facets ? facetColumns : []), ...(scored ? ['_score'] : [])];
  const selected = query.select(columns).limit(limit);
  const rows = await readRecords(where === undefined ? selected : selected.where(where), found);
  return rows.map((row) => ({ ...row, score: row._score ?? unrankedScore, tier }));
}

/** While rows move between tiers an article may be found twice. */
function newestVersions(candidates: readonly TierCandidate[]): TierCandidate[] {
  const newestOf = new Map<string, TierCandidate>();
  for (const candidate of candidates) {
    const other = newestOf.get(candidate.id);
    const isBetter =
      !other ||
      candidate.version > other.version ||
      (candidate.version === other.version && candidate.score > other.score);
    if (isBetter) newestOf.set(candidate.id, candidate);
  }
  return [...newestOf.values()];
}
