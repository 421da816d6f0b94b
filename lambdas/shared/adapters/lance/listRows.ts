import { type FullTextQuery, Operator, PhraseQuery } from '@lancedb/lancedb';
import { matchTerms } from './ftsQuery.ts';
import type { Retrieval } from './planQuery.ts';
import type { RankedList } from './rankedLists.ts';
import type { RankedRow } from './takeRows.ts';
import type { TermCheck } from './termCheck.ts';
import type { Tier } from './tiers.ts';

/** Lance's query for a retrieval. */
export function queryOf({ kind, terms }: Retrieval): FullTextQuery {
  if (kind === 'phrase') return new PhraseQuery(terms.join(' '), 'terms');
  // Of a single term Lance skips what can't be among the best only where it is optional.
  return matchTerms(terms, kind === 'all' && terms.length > 1 ? Operator.And : Operator.Or);
}

/** A table's best `limit` rows for a query, by place and score alone; `check` is what they must still pass. */
export async function listOf(
  tier: Tier,
  query: FullTextQuery,
  where: string | undefined,
  limit: number,
  check?: TermCheck,
): Promise<RankedList> {
  const found = tier.table.query().fullTextSearch(query).select(['_rowid', '_score']).limit(limit);
  // What moves down is found above until it is indexed below.
  if (tier.level !== 'fresh') found.fastSearch();
  const table = await (where === undefined ? found : found.where(where)).toArrow();
  const scores = table.getChild('_score');
  const rows = [...(table.getChild('_rowid') ?? [])].map(
    (rowId, at): RankedRow => ({ tier, rowId, score: scores?.get(at) ?? 0 }),
  );
  const isComplete = rows.length < limit;
  return { rows, isComplete, ...(check && { check, cutAt: isComplete ? 0 : (rows.at(-1)?.score ?? 0) }) };
}
