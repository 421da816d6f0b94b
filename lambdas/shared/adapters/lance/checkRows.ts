import * as z from 'zod';
import { byScore, distinct, mergeLists, type RankedList, type Ranking } from './rankedLists.ts';
import { type RankedRow, takeRows } from './takeRows.ts';
import type { TermCheck } from './termCheck.ts';

/** Rows whose terms are read at a time. */
const chunkRows = 150;

const termsOf = z.object({ terms: z.string() });
type Checkable = RankedRow & { check: TermCheck | undefined };

export interface CheckLimits {
  /** Matches that are wanted. */
  limit: number;
  /** Matches that suffice where each has to be checked. */
  candidates: number;
  /** Rows that are read at most. */
  mostRead: number;
}

/**
 * The best of what was found that match in full, by their stored terms where they must be checked. Undefined when it
 * can't be said: too few of the best match, and lists that end before may go on with better ones.
 */
export async function checkRows(
  lists: readonly RankedList[],
  { limit, candidates, mostRead }: CheckLimits,
): Promise<Ranking | undefined> {
  if (lists.every((list) => !list.check)) return mergeLists(lists, limit);
  const rows = lists.flatMap(({ rows, check }) => rows.map((row): Checkable => ({ ...row, check }))).sort(byScore);
  const cutShort = lists.filter((list) => list.check && !list.isComplete);
  const cutAt = Math.max(0, ...cutShort.map((list) => list.rows.at(-1)?.score ?? 0));
  const matching: RankedRow[] = [];
  let read = 0;
  while (read < rows.length && matching.length < candidates) {
    const chunk = rows.slice(read, read + chunkRows);
    if (read >= mostRead || (chunk[0]?.score ?? 0) < cutAt) return undefined;
    matching.push(...(await passing(chunk)));
    read += chunk.length;
  }
  const best = distinct(matching).filter((row) => row.score >= cutAt);
  if (best.length < candidates && cutAt > 0) return undefined;
  const isComplete = read >= rows.length && lists.every((list) => list.isComplete);
  return { rows: best.slice(0, limit), total: best.length, isComplete };
}

async function passing(rows: readonly Checkable[]): Promise<Checkable[]> {
  const toRead = rows.filter((row) => row.check);
  const read = new Map((await takeRows(toRead, termsOf)).map(({ row, taken }) => [row, taken.terms]));
  return rows.filter((row) => !row.check || row.check(read.get(row) ?? ''));
}
