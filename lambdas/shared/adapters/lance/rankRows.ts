import type { FullTextQuery } from '@lancedb/lancedb';
import type { QueryNode } from '../../search/queryTree.ts';
import { type Analyser, analyserOf, analysers } from '../../search/termsOf.ts';
import type { SearchRequest } from '../../searchIndex.ts';
import { RowChecks } from './checkRows.ts';
import { type FtsContext, ftsQuery } from './ftsQuery.ts';
import { deepMatches, type IndexQuestion, indexDepth, rareMatches } from './indexChecks.ts';
import { listOf, queryOf } from './listRows.ts';
import { planQueries, type QueryPlan } from './planQuery.ts';
import { queryParts } from './queryParts.ts';
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

/** Where matches have to be checked: so many are found in each table, and so many read at most. */
const readDepth = { found: 400, mostRead: 600 };
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
  return (await ranker.first()) ?? (await ranker.rare()) ?? (await ranker.deep()) ?? (await ranker.all());
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

  /** By what the query's terms find first, checked by reading it, where enough of that matches. */
  async first(): Promise<Ranking | undefined> {
    const { where, limit } = this.wanted;
    const lists = await this.each((tier) =>
      this.plansFor(tier).map(({ retrieval, check }) =>
        listOf(tier, queryOf(retrieval), where, check ? Math.max(readDepth.found, limit) : limit, check),
      ),
    );
    return this.checked(lists, readDepth.mostRead);
  }

  /** By a part of the query that every match has and so few articles that all of them can be checked. */
  async rare(): Promise<Ranking | undefined> {
    const parts = queryParts(this.root, this.contexts);
    if (!parts) return undefined;
    const [fresh, settled] = await Promise.all([
      this.each((tier) => (tier.level === 'fresh' ? this.ofFresh(tier, indexDepth) : [])),
      Promise.all(this.settled().map((question) => rareMatches(question, parts))),
    ]);
    const lists = [...fresh, ...settled];
    const complete = lists.filter((list) => list !== undefined).filter((list) => list.isComplete);
    return complete.length < lists.length ? undefined : this.checked(complete, wholeTier, wholeTier);
  }

  /** By more of what the query's terms find first, where likely enough of that matches. */
  async deep(): Promise<Ranking | undefined> {
    if (this.share * indexDepth * this.tiers.length < this.wanted.candidates) return undefined;
    const settled = await Promise.all(this.settled().flatMap((question) => deepMatches(question, this.plans.settled)));
    const fresh = await this.each((tier) => (tier.level === 'fresh' ? this.ofFresh(tier, indexDepth) : []));
    return this.checked([...fresh, ...settled], indexDepth);
  }

  /** By every part of the query, answered in full and put together by Lance; the first tier is small enough to check all of it. */
  async all(): Promise<Ranking> {
    const { where, limit } = this.wanted;
    const lists = await this.each((tier) =>
      tier.level === 'fresh'
        ? this.ofFresh(tier, wholeTier)
        : this.whole().map((query) => listOf(tier, query, where, limit)),
    );
    return (await this.checked(lists, wholeTier)) ?? mergeLists([], 0);
  }

  /** The whole query, in each vocabulary. */
  private whole(): FullTextQuery[] {
    return this.contexts.flatMap((context) => ftsQuery(this.root, context) ?? []);
  }

  private settled(): IndexQuestion[] {
    const asked = { whole: this.whole(), where: this.wanted.where };
    return this.tiers.filter(({ level }) => level !== 'fresh').map((tier) => ({ tier, ...asked }));
  }

  private ofFresh(tier: Tier, limit: number): Promise<RankedList>[] {
    return this.plans.fresh.map(({ retrieval, check }) =>
      listOf(tier, queryOf(retrieval), this.wanted.where, limit, check),
    );
  }

  private plansFor({ level }: Tier): QueryPlan[] {
    return level === 'fresh' ? this.plans.fresh : this.plans.settled;
  }

  private each(lists: (tier: Tier) => Promise<RankedList>[]): Promise<RankedList[]> {
    return Promise.all(this.tiers.flatMap(lists));
  }

  private async checked(
    lists: readonly RankedList[],
    mostRead: number,
    candidates = this.wanted.candidates,
  ): Promise<Ranking | undefined> {
    const checked = await this.checks.best(lists, { limit: this.wanted.limit, candidates, mostRead });
    if ('ranking' in checked) return checked.ranking;
    this.share = checked.share;
    return undefined;
  }
}
