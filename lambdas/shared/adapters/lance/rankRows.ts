import { type FullTextQuery, Operator, PhraseQuery } from '@lancedb/lancedb';
import type { QueryNode } from '../../search/queryTree.ts';
import { type Analyser, analyserOf, analysers } from '../../search/termsOf.ts';
import type { SearchRequest } from '../../searchIndex.ts';
import { RowChecks } from './checkRows.ts';
import { type FtsContext, ftsQuery, matchTerms } from './ftsQuery.ts';
import { planQueries, type QueryPlan, type Retrieval } from './planQuery.ts';
import { mergeLists, noRows, type RankedList, type Ranking } from './rankedLists.ts';
import type { RankedRow } from './takeRows.ts';
import type { Tier } from './tiers.ts';

export interface Wanted {
  /** An SQL condition. */
  where: string | undefined;
  /** The best so many matches. */
  limit: number;
  /** The best so many suffice where each match has to be checked. */
  candidates: number;
}

/**
 * Where matches have to be checked, so many are found in each table, and so many read at most: more where it is likely
 * that enough of them match.
 */
const depths = [
  { checked: 400, mostRead: 900 },
  { checked: 2_000, mostRead: 4_000 },
];
/** More than are ever in the first tier. */
const wholeTier = 100_000;

/** The best matches of all tiers in both vocabularies. */
export async function rankRows(
  tiers: readonly Tier[],
  root: QueryNode,
  expansions: FtsContext['expansions'],
  request: SearchRequest,
  wanted: Wanted,
): Promise<Ranking> {
  const contexts = analysersFor(request).map((analyser) => ({ analyser, expansions }));
  // Lance finds no phrases in rows that are not indexed yet.
  const plans = { fresh: planQueries(root, contexts, false), indexed: planQueries(root, contexts, true) };
  const plansFor = ({ level }: Tier): QueryPlan[] => (level === 'fresh' ? plans.fresh : plans.indexed);
  const each = (rank: (tier: Tier) => Promise<RankedList>[]): Promise<RankedList[]> => Promise.all(tiers.flatMap(rank));
  const checks = new RowChecks();
  let share = 1;
  for (const { checked, mostRead } of depths) {
    if (share * mostRead < wanted.candidates) break;
    const best = await each((tier) => plansFor(tier).map((plan) => bestRows(tier, plan, wanted, checked)));
    const found = await checks.best(best, { ...wanted, mostRead });
    if ('ranking' in found) return found.ranking;
    share = found.share;
  }
  // The first tier is small enough to check all of it.
  const all = await each((tier) =>
    tier.level === 'fresh'
      ? plans.fresh.map((plan) => bestRows(tier, plan, wanted, wholeTier))
      : contexts.map((context) => allParts(tier, root, context, wanted)),
  );
  const found = await checks.best(all, { ...wanted, mostRead: wholeTier });
  return 'ranking' in found ? found.ranking : mergeLists([], 0);
}

/** A language filter says which of the two vocabularies can match; else both are asked. */
const analysersFor = (request: SearchRequest): readonly Analyser[] =>
  request.language ? [analyserOf(request.language)] : analysers;

async function bestRows(
  tier: Tier,
  { retrieval, check }: QueryPlan,
  { where, limit }: Wanted,
  checked: number,
): Promise<RankedList> {
  if (!check) return look(tier, queryOf(retrieval), where, limit);
  return { ...(await look(tier, queryOf(retrieval), where, Math.max(checked, limit))), check };
}

/**
 * Every part of the query answered in full and put together by Lance: what is left when the best matches of its terms
 * hold too few.
 */
async function allParts(tier: Tier, root: QueryNode, context: FtsContext, wanted: Wanted): Promise<RankedList> {
  const query = ftsQuery(root, context);
  return query ? look(tier, query, wanted.where, wanted.limit) : noRows;
}

function queryOf({ kind, terms }: Retrieval): FullTextQuery {
  if (kind === 'phrase') return new PhraseQuery(terms.join(' '), 'terms');
  // Of a single term Lance skips what can't be among the best only where it is optional.
  return matchTerms(terms, kind === 'all' && terms.length > 1 ? Operator.And : Operator.Or);
}

async function look(tier: Tier, query: FullTextQuery, where: string | undefined, limit: number): Promise<RankedList> {
  const found = tier.table.query().fullTextSearch(query).select(['_rowid', '_score']).limit(limit);
  // What moves down is found above until it is indexed below.
  if (tier.level !== 'fresh') found.fastSearch();
  const table = await (where === undefined ? found : found.where(where)).toArrow();
  const scores = table.getChild('_score');
  const rows = [...(table.getChild('_rowid') ?? [])].map(
    (rowId, at): RankedRow => ({ tier, rowId, score: scores?.get(at) ?? 0 }),
  );
  return { rows, isComplete: rows.length < limit };
}
