import * as z from 'zod';
import { blendRecency, candidatesFor } from '../../search/blendRecency.ts';
import { parseQuery } from '../../search/parseQuery.ts';
import type { QueryNode } from '../../search/queryTree.ts';
import { loosened } from '../../search/relaxQuery.ts';
import { QueryMatcher, snippetOf } from '../../search/snippetOf.ts';
import type { SearchAnswer, SearchHit, SearchRequest } from '../../searchIndex.ts';
import { cardColumn } from './articleCard.ts';
import { countFacets, facetedMatches } from './countFacets.ts';
import { byDate, type Found, latestRanked, matching, newest, type TierCandidate } from './findCandidates.ts';
import { prefixesIn } from './ftsQuery.ts';
import type { Ranking } from './rankedLists.ts';
import { rankRows } from './rankRows.ts';
import { readRecords } from './readRecords.ts';
import { sqlFilter } from './sqlFilter.ts';
import { takeRows } from './takeRows.ts';
import type { Tier } from './tiers.ts';
import { idIn } from './writeRows.ts';

const texts = z.object({ text: z.string() });
const located = z.object({ card: cardColumn });

/** Up to this many matches are counted exactly. */
const countedMatches = 100;
/** With `sort=newest` this many of the best matches are put in the order of their dates. */
const sortedMatches = 500;

export interface Page extends Omit<SearchAnswer, 'cursor'> {
  /** True when another page follows. */
  more: boolean;
}

/** One page of hits: the best candidates of every tier, recency blended in, with snippets. */
export async function searchTiers(
  tiers: readonly Tier[],
  expand: (prefix: string) => Promise<string[]>,
  request: SearchRequest,
  page: { offset: number; asOf: number },
): Promise<Page> {
  const { root, filters } = parseQuery(request.query);
  const end = page.offset + request.limit;
  const where = sqlFilter(request, filters);
  const found = await (root
    ? findMatches(tiers, root, expand, request, { where, end, asOf: page.asOf })
    : newest(tiers, { where, limit: Math.max(end + 1, request.facets ? facetedMatches : 0) }, page.asOf));
  const isRanked = root !== undefined && request.sort === 'relevance';
  const ordered = isRanked ? blendRecency(found.candidates, page.asOf) : found.candidates.toSorted(byDate);
  const hits = await hitsOf(ordered.slice(page.offset, end), new QueryMatcher(root));
  const facets = request.facets && countFacets(found.counted.map(({ card }) => card));
  const total = Math.max(found.total, ordered.length);
  return { hits, total, totalIsExact: found.totalIsExact, more: ordered.length > end, ...(facets && { facets }) };
}

/** What matches the query, or where nothing does, what matches some of its words. */
async function findMatches(
  tiers: readonly Tier[],
  root: QueryNode,
  expand: (prefix: string) => Promise<string[]>,
  request: SearchRequest,
  { where, end, asOf }: { where: string | undefined; end: number; asOf: number },
): Promise<Found> {
  const byNewest = request.sort === 'newest';
  const candidates = byNewest ? Math.max(sortedMatches, end + 1) : candidatesFor(end + 1);
  const limit = Math.max(candidates, request.facets ? facetedMatches : countedMatches);
  const find = async (node: QueryNode): Promise<Found> => {
    const expansions = await expansionsOf(node, expand);
    const rank = (within: string | undefined): Promise<Ranking> =>
      rankRows(tiers, node, expansions, request, { where: within, candidates, limit });
    return matching(() => (byNewest ? latestRanked(rank, where, asOf, end, request.facets) : rank(where)), candidates);
  };
  const strict = await find(root);
  const loose = strict.total === 0 ? loosened(root) : undefined;
  return loose ? find(loose) : strict;
}

/** The stored JSON's key of an article's newest version. */
export async function storedAt(tiers: readonly Tier[], id: string): Promise<string | undefined> {
  const where = idIn([id]);
  const rows = await Promise.all(
    tiers.map((tier) => readRecords(tier.table.query().where(where).select(['card']), located)),
  );
  return rows.flat().sort((a, b) => b.card.version - a.card.version)[0]?.card.storedAt;
}

async function expansionsOf(
  root: QueryNode,
  expand: (prefix: string) => Promise<string[]>,
): Promise<Map<string, string[]>> {
  const prefixes = [...new Set(prefixesIn(root))];
  return new Map(await Promise.all(prefixes.map(async (prefix) => [prefix, await expand(prefix)] as const)));
}

async function hitsOf(candidates: readonly TierCandidate[], matcher: QueryMatcher): Promise<SearchHit[]> {
  return (await takeRows(candidates, texts)).map(({ row, taken: { text } }) => {
    const { id, version, uri, title, published, language, source, duplicateOf, storedAt } = row.card;
    return {
      ...{ id, version, uri, title, published, language, source, storedAt },
      ...snippetOf(text, matcher),
      score: matcher.isEmpty ? 0 : row.score,
      ...(duplicateOf !== '' && { duplicateOf }),
    };
  });
}
