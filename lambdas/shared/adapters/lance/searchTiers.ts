import type { Table } from '@lancedb/lancedb';
import { z } from 'zod';
import { blendRecency, type Candidate, candidatesFor } from '../../search/blendRecency.ts';
import { parseQuery } from '../../search/parseQuery.ts';
import type { QueryNode } from '../../search/queryTree.ts';
import { loosened } from '../../search/relaxQuery.ts';
import { QueryMatcher, snippetOf } from '../../search/snippetOf.ts';
import type { SearchAnswer, SearchHit, SearchRequest } from '../../searchIndex.ts';
import { countFacets, facetedMatches } from './countFacets.ts';
import { type Found, matching, newest, type TierCandidate } from './findCandidates.ts';
import { prefixesIn } from './ftsQuery.ts';
import { readRecords } from './readRecords.ts';
import { sqlFilter } from './sqlFilter.ts';
import { takeRows } from './takeRows.ts';
import type { Tier } from './tiers.ts';
import { expandPrefix } from './vocabulary.ts';
import { idIn } from './writeRows.ts';

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

export interface Page extends Omit<SearchAnswer, 'cursor'> {
  /** True when another page follows. */
  more: boolean;
}

/** One page of hits: the best candidates of every tier, recency blended in, with snippets. */
export async function searchTiers(
  tiers: readonly Tier[],
  vocabulary: () => Promise<Table>,
  request: SearchRequest,
  page: { offset: number; asOf: number },
): Promise<Page> {
  const { root, filters } = parseQuery(request.query);
  const end = page.offset + request.limit;
  const enough = request.facets || request.sort === 'newest' ? facetedMatches : 0;
  const wanted = {
    where: sqlFilter(request, filters),
    limit: Math.max(enough, root ? candidatesFor(end + 1) : end + 1),
    facets: request.facets,
  };
  const find = async (node: QueryNode): Promise<Found> =>
    matching(tiers, node, await expansionsOf(node, vocabulary), request, wanted);
  const strict = root ? await find(root) : await newest(tiers, wanted);
  const loose = root && strict.total === 0 ? loosened(root) : undefined;
  const found = loose ? await find(loose) : strict;
  const isRanked = root !== undefined && request.sort === 'relevance';
  const ordered = isRanked ? blendRecency(found.candidates, page.asOf) : found.candidates.sort(byDate);
  return {
    hits: await hitsOf(ordered.slice(page.offset, end), new QueryMatcher(root)),
    total: Math.max(found.total, ordered.length),
    totalIsExact: found.totalIsExact,
    more: ordered.length > end,
    ...(request.facets && { facets: countFacets(found.candidates) }),
  };
}

/** The stored JSON's key of an article's newest version. */
export async function storedAt(tiers: readonly Tier[], id: string): Promise<string | undefined> {
  const where = idIn([id]);
  const rows = await Promise.all(
    tiers.map((tier) => readRecords(tier.table.query().where(where).select(['version', 'storedAt']), located)),
  );
  return rows.flat().sort((a, b) => b.version - a.version)[0]?.storedAt;
}

async function expansionsOf(root: QueryNode, vocabulary: () => Promise<Table>): Promise<Map<string, string[]>> {
  const prefixes = [...new Set(prefixesIn(root))];
  if (prefixes.length === 0) return new Map();
  const table = await vocabulary();
  return new Map(
    await Promise.all(prefixes.map(async (prefix) => [prefix, await expandPrefix(table, prefix)] as const)),
  );
}

const byDate = (a: Candidate, b: Candidate): number => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1);

async function hitsOf(candidates: readonly TierCandidate[], matcher: QueryMatcher): Promise<SearchHit[]> {
  return (await takeRows(candidates, shown)).map(({ row: { score }, taken: { text, duplicateOf, ...fields } }) => ({
    ...fields,
    ...snippetOf(text, matcher),
    score: matcher.isEmpty ? 0 : score,
    ...(duplicateOf !== '' && { duplicateOf }),
  }));
}
