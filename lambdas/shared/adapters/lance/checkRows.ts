import { z } from 'zod';
import { byScore, distinct, type RankedList, type Ranking } from './rankedLists.ts';
import { type RankedRow, takeRows } from './takeRows.ts';
import type { TermCheck } from './termCheck.ts';

/** Rows whose terms are read at a time, and at most. */
const chunkRows = 150;
const mostRows = 900;

const termsOf = z.object({ terms: z.string() });
type Checkable = RankedRow & { check: TermCheck };

/**
 * The best `limit` of what was found that match in full, by their stored terms. Undefined when it can't be said: lists
 * that end before enough has matched may go on with better ones.
 */
export async function checkRows(lists: readonly RankedList[], limit: number): Promise<Ranking | undefined> {
  const rows = lists
    .flatMap(({ rows, check = () => true }) => rows.map((row): Checkable => ({ ...row, check })))
    .sort(byScore);
  const cutAt = Math.max(0, ...lists.filter((list) => !list.isComplete).map((list) => list.rows.at(-1)?.score ?? 0));
  const matching: RankedRow[] = [];
  let read = 0;
  while (read < rows.length && matching.length < limit) {
    const chunk = rows.slice(read, read + chunkRows);
    if (read >= mostRows || (chunk[0]?.score ?? 0) < cutAt) return undefined;
    matching.push(...(await passing(chunk)));
    read += chunk.length;
  }
  const best = distinct(matching).filter((row) => row.score >= cutAt);
  if (best.length < limit && cutAt > 0) return undefined;
  return { rows: best.slice(0, limit), total: best.length, isComplete: cutAt === 0 && read >= rows.length };
}

const passing = async (rows: readonly Checkable[]): Promise<Checkable[]> =>
  (await takeRows(rows, termsOf)).flatMap(({ row, taken }) => (row.check(taken.terms) ? [row] : []));
