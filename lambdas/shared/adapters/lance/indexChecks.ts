import type { FullTextQuery } from '@lancedb/lancedb';
import { listOf, queryOf } from './listRows.ts';
import type { QueryPlan } from './planQuery.ts';
import type { QueryParts } from './queryParts.ts';
import { distinct, type RankedList } from './rankedLists.ts';
import type { RankedRow } from './takeRows.ts';
import type { Tier } from './tiers.ts';

/** So many rows are found in each table where indices check them: 5 to 10 µs a row, where reading its terms takes 35. */
export const indexDepth = 2_000;

/** What is asked of a settled table's index. */
export interface IndexQuestion {
  tier: Tier;
  /** The whole query, in each vocabulary. */
  whole: readonly FullTextQuery[];
  /** An SQL condition. */
  where: string | undefined;
}

/** All matches of a table, where a part of the query that every match has is in few articles; undefined where none is so rare. */
export async function rareMatches(
  question: IndexQuestion,
  each: readonly QueryParts[],
): Promise<RankedList | undefined> {
  const lists = await Promise.all(each.map((parts) => withAllParts(question, parts)));
  const found = lists.filter((list) => list !== undefined);
  return found.length < lists.length ? undefined : { rows: distinct(found.flat()), isComplete: true };
}

/** What the smallest list and all others hold. The scores of its terms are added up: as when they are asked for together. */
async function withAllParts(
  { tier, whole, where }: IndexQuestion,
  { parts, isAll }: QueryParts,
): Promise<RankedRow[] | undefined> {
  const lists = await Promise.all(parts.map((part) => listOf(tier, queryOf(part), where, indexDepth)));
  const [fewest] = lists.filter((list) => list.isComplete).sort((a, b) => a.rows.length - b.rows.length);
  if (!fewest) return undefined;
  const scored = await Promise.all(
    parts.map(async (part, at) => {
      const list = lists[at];
      const rows = list?.isComplete ? list.rows : await listWithin(tier, [queryOf(part)], fewest.rows);
      // The terms of a phrase are among those that are required.
      return new Map(rows.map(({ rowId, score }) => [rowId, part.kind === 'phrase' ? 0 : score]));
    }),
  );
  const common = fewest.rows.filter(({ rowId }) => scored.every((scores) => scores.has(rowId)));
  const rows = common.map((row) => ({
    ...row,
    score: scored.reduce((sum, scores) => sum + (scores.get(row.rowId) ?? 0), 0),
  }));
  return isAll ? rows : holding(rows, await listWithin(tier, whole, rows));
}

/** What matches of the best that a table's retrievals find. */
export function deepMatches({ tier, whole, where }: IndexQuestion, plans: readonly QueryPlan[]): Promise<RankedList>[] {
  return plans.map(async ({ retrieval, check }) => {
    const { rows, ...list } = await listOf(tier, queryOf(retrieval), where, indexDepth, check);
    return { ...list, check: undefined, rows: holding(rows, await listWithin(tier, whole, rows)) };
  });
}

function holding(rows: readonly RankedRow[], found: readonly RankedRow[]): RankedRow[] {
  const places = new Set(found.map((row) => row.rowId));
  return rows.filter((row) => places.has(row.rowId));
}

/** Which of a table's rows its index finds for any of the queries. */
async function listWithin(
  tier: Tier,
  queries: readonly FullTextQuery[],
  rows: readonly RankedRow[],
): Promise<RankedRow[]> {
  if (rows.length === 0) return [];
  const where = `_rowid IN (${rows.map((row) => row.rowId).join(', ')})`;
  const lists = await Promise.all(queries.map((query) => listOf(tier, query, where, rows.length)));
  return lists.flatMap((list) => list.rows);
}
