import { type FullTextQuery, Operator, PhraseQuery } from '@lancedb/lancedb';
import { z } from 'zod';
import type { QueryNode } from '../../search/queryTree.ts';
import { type Analyser, analyserOf, analysers } from '../../search/termsOf.ts';
import type { SearchRequest } from '../../searchIndex.ts';
import { checkRows } from './checkRows.ts';
import { type FtsContext, ftsQuery, matchTerms, prefixesIn } from './ftsQuery.ts';
import { planQuery, type Retrieval } from './planQuery.ts';
import { byScore, mergeLists, noRows, type RankedList, type Ranking } from './rankedLists.ts';
import { rankScanned } from './rankScanned.ts';
import { readRecords } from './readRecords.ts';
import { scanFilter } from './scanFilter.ts';
import type { RankedRow } from './takeRows.ts';
import type { Tier } from './tiers.ts';

export interface Wanted {
  /** An SQL condition. */
  where: string | undefined;
  limit: number;
}

/** Where matches have to be checked, this many are found at least, so that one page is cut from the same list as the next. */
const checkedMatches = 400;

/** The best `limit` matches of all tiers in both vocabularies. */
export async function rankRows(
  tiers: readonly Tier[],
  root: QueryNode,
  expansions: FtsContext['expansions'],
  request: SearchRequest,
  wanted: Wanted,
): Promise<Ranking> {
  const contexts = analysersFor(request).map((analyser) => ({ analyser, expansions }));
  const each = (rank: (tier: Tier, context: FtsContext) => Promise<RankedList>): Promise<RankedList[]> =>
    Promise.all(tiers.flatMap((tier) => contexts.map((context) => rank(tier, context))));
  const lists = await each((tier, context) => bestRows(tier, root, context, wanted));
  if (lists.every((list) => !list.check)) return mergeLists(lists, wanted.limit);
  const checked = await checkRows(lists, wanted.limit);
  return checked ?? mergeLists(await each((tier, context) => allParts(tier, root, context, wanted)), wanted.limit);
}

/** A language filter says which of the two vocabularies can match; else both are asked. */
const analysersFor = (request: SearchRequest): readonly Analyser[] =>
  request.language ? [analyserOf(request.language)] : analysers;

async function bestRows(tier: Tier, root: QueryNode, context: FtsContext, wanted: Wanted): Promise<RankedList> {
  const isFresh = tier.level === 'fresh';
  if (isFresh && prefixesIn(root).length > 0) return scan(tier, root, context.analyser, wanted);
  const plan = planQuery(root, context, !isFresh);
  if (!plan) return noRows;
  if (!plan.check) return look(tier, queryOf(plan.retrieval), wanted);
  const limit = Math.max(checkedMatches, wanted.limit);
  return { ...(await look(tier, queryOf(plan.retrieval), { ...wanted, limit })), check: plan.check };
}

/** Every part of the query answered in full and put together by Lance: what is left when the best matches of its terms hold too few. */
async function allParts(tier: Tier, root: QueryNode, context: FtsContext, wanted: Wanted): Promise<RankedList> {
  if (tier.level === 'fresh') return scan(tier, root, context.analyser, wanted);
  const query = ftsQuery(root, context);
  return query ? look(tier, query, wanted) : noRows;
}

function queryOf({ kind, terms }: Retrieval): FullTextQuery {
  if (kind === 'phrase') return new PhraseQuery(terms.join(' '), 'terms');
  // Of a single term Lance skips what can't be among the best only where it is optional.
  return matchTerms(terms, kind === 'all' && terms.length > 1 ? Operator.And : Operator.Or);
}

async function look(tier: Tier, query: FullTextQuery, { where, limit }: Wanted): Promise<RankedList> {
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

const scanned = z.object({ _rowid: z.bigint(), terms: z.string() });
/** Rows of the first tier that a condition on the terms reads at most. */
const mostScanned = 2_000;

/** Lance finds no phrases in rows not yet indexed and knows no prefixes: the small first tier is read instead, and ranked here. */
async function scan(tier: Tier, root: QueryNode, analyser: Analyser, { where, limit }: Wanted): Promise<RankedList> {
  const condition = scanFilter(root, analyser);
  if (condition === undefined) return noRows;
  const query = tier.table.query().select(['terms']).withRowId().limit(mostScanned);
  const rows = await readRecords(query.where([condition, where].filter(Boolean).join(' AND ')), scanned);
  const texts = rows.map((row) => row.terms);
  const scores = rankScanned(texts, root, analyser, await tier.table.countRows());
  const ranked = rows.map(({ _rowid: rowId }, at): RankedRow => ({ tier, rowId, score: scores[at] ?? 0 }));
  return { rows: ranked.sort(byScore).slice(0, limit), isComplete: rows.length < Math.min(limit, mostScanned) };
}
