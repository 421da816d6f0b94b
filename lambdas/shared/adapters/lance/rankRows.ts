import type { QueryNode } from '../../search/queryTree.ts';
import { type Analyser, analyserOf, analysers } from '../../search/termsOf.ts';
import type { SearchRequest } from '../../searchIndex.ts';
import { type CheckLimits, RowChecks } from './checkRows.ts';
import { type FtsContext, ftsQuery } from './ftsQuery.ts';
import { listOf, queryOf } from './listRows.ts';
import { planQueries, type QueryPlan } from './planQuery.ts';
import { mergeLists, type RankedList, type Ranking } from './rankedLists.ts';
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
  { found: 400, mostRead: 900 },
  { found: 2_000, mostRead: 4_000 },
] as const;
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
  const ranker = new RowRanker(tiers, root, contexts, wanted);
  return (
    (await ranker.best(depths[0])) ?? (await ranker.rare()) ?? (await ranker.best(depths[1])) ?? (await ranker.all())
  );
}

/** A language filter says which of the two vocabularies can match; else both are asked. */
const analysersFor = (request: SearchRequest): readonly Analyser[] =>
  request.language ? [analyserOf(request.language)] : analysers;

/** The ways to a query's best matches; where a cheap one can't tell them, it says undefined. */
class RowRanker {
  private readonly checks = new RowChecks();
  /** How many of the rows that were checked so far match. */
  private share = 1;
  private readonly plans: Record<'fresh' | 'settled', QueryPlan[]>;
  private readonly tiers: readonly Tier[];
  private readonly root: QueryNode;
  private readonly contexts: readonly FtsContext[];
  private readonly wanted: Wanted;

  constructor(tiers: readonly Tier[], root: QueryNode, contexts: readonly FtsContext[], wanted: Wanted) {
    this.tiers = tiers;
    this.root = root;
    this.contexts = contexts;
    this.wanted = wanted;
    // Lance finds no phrases in rows that are not indexed yet.
    this.plans = { fresh: planQueries(root, contexts, false), settled: planQueries(root, contexts, true) };
  }

  /** By a part of the query that every match has and so few articles that all of them can be checked. Only that part ranks them. */
  async rare(): Promise<Ranking | undefined> {
    if (!this.plans.settled.some(({ narrow }) => narrow)) return undefined;
    const lists = await this.each((tier) =>
      this.plansFor(tier).map(({ retrieval, narrow = retrieval, check }) =>
        listOf(tier, queryOf(narrow), this.wanted.where, depths[0].found, check),
      ),
    );
    if (!lists.every(({ isComplete }) => isComplete)) return undefined;
    return this.checked(lists, { limit: this.wanted.limit, candidates: wholeTier, mostRead: wholeTier });
  }

  /** By what the query's terms find first, where likely enough of that matches. */
  async best({ found, mostRead }: (typeof depths)[number]): Promise<Ranking | undefined> {
    const { where, limit, candidates } = this.wanted;
    if (this.share * mostRead < candidates) return undefined;
    const lists = await this.each((tier) =>
      this.plansFor(tier).map(({ retrieval, check }) =>
        listOf(tier, queryOf(retrieval), where, check ? Math.max(found, limit) : limit, check),
      ),
    );
    return this.checked(lists, { limit, candidates, mostRead });
  }

  /** By every part of the query, answered in full and put together by Lance; the first tier is small enough to check all of it. */
  async all(): Promise<Ranking> {
    const { where, limit, candidates } = this.wanted;
    const lists = await this.each((tier) =>
      tier.level === 'fresh'
        ? this.plans.fresh.map(({ retrieval, check }) => listOf(tier, queryOf(retrieval), where, wholeTier, check))
        : this.contexts.flatMap((context) => {
            const query = ftsQuery(this.root, context);
            return query ? [listOf(tier, query, where, limit)] : [];
          }),
    );
    return (await this.checked(lists, { limit, candidates, mostRead: wholeTier })) ?? mergeLists([], 0);
  }

  private plansFor({ level }: Tier): QueryPlan[] {
    return level === 'fresh' ? this.plans.fresh : this.plans.settled;
  }

  private each(lists: (tier: Tier) => Promise<RankedList>[]): Promise<RankedList[]> {
    return Promise.all(this.tiers.flatMap(lists));
  }

  private async checked(lists: readonly RankedList[], limits: CheckLimits): Promise<Ranking | undefined> {
    const checked = await this.checks.best(lists, limits);
    if ('ranking' in checked) return checked.ranking;
    this.share = checked.share;
    return undefined;
  }
}
