import * as z from 'zod';
import { byScore, distinct, mergeLists, type RankedList, type Ranking } from './rankedLists.ts';
import { placeOf, type RankedRow, takeRows } from './takeRows.ts';
import type { TermCheck } from './termCheck.ts';

/** Rows whose terms are read first; then as many more as were read already, since each reading has its price. */
const firstRows = 100;

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

/** The best matches; or, where they can't be told from what was found, which share of the best that were found does match. */
export type Checked = { ranking: Ranking } | { share: number };

/** Checks rows by their stored terms; those of rows seen before are not read again. */
export class RowChecks {
  private readonly terms = new Map<string, string>();

  /**
   * The best of what was found that match in full. It can't be said when too few of the best match, and lists that end
   * before may go on with better ones.
   */
  async best(lists: readonly RankedList[], { limit, candidates, mostRead }: CheckLimits): Promise<Checked> {
    if (lists.every((list) => !list.check)) return { ranking: mergeLists(lists, limit) };
    const rows = lists.flatMap(({ rows, check }) => rows.map((row): Checkable => ({ ...row, check }))).sort(byScore);
    const cutShort = lists.filter((list) => list.check && !list.isComplete);
    const cutAt = Math.max(0, ...cutShort.map((list) => list.rows.at(-1)?.score ?? 0));
    const matching: RankedRow[] = [];
    let read = 0;
    while (read < rows.length && matching.length < candidates) {
      const chunk = rows.slice(read, read + Math.max(firstRows, read));
      if (read >= mostRead || (chunk[0]?.score ?? 0) < cutAt) return { share: matching.length / read };
      matching.push(...(await this.passing(chunk)));
      read += chunk.length;
    }
    const best = distinct(matching).filter((row) => row.score >= cutAt);
    if (best.length < candidates && cutAt > 0) return { share: matching.length / read };
    const isComplete = read >= rows.length && lists.every((list) => list.isComplete);
    return { ranking: { rows: best.slice(0, limit), total: best.length, isComplete } };
  }

  private async passing(rows: readonly Checkable[]): Promise<Checkable[]> {
    const unread = rows.filter((row) => row.check && !this.terms.has(placeOf(row.tier, row.rowId)));
    for (const { row, taken } of await takeRows(unread, termsOf))
      this.terms.set(placeOf(row.tier, row.rowId), taken.terms);
    return rows.filter((row) => !row.check || row.check(this.terms.get(placeOf(row.tier, row.rowId)) ?? ''));
  }
}
