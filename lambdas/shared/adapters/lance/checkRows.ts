import * as z from 'zod';
import { byScore, distinct, mergeLists, type RankedList, type Ranking } from './rankedLists.ts';
import { placeOf, type RankedRow, takeRows } from './takeRows.ts';
import type { TermCheck } from './termCheck.ts';

/** So many rows are read at a time at least, since each reading has its price. */
const fewestRows = 100;

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

/** How many more rows have to be read, by how many of those that were read match. */
function rowsToRead(matching: number, read: number, candidates: number): number {
  if (read === 0) return fewestRows;
  return Math.max(fewestRows, Math.ceil(((candidates - matching) * read) / (matching + 1)));
}

/** Checks rows by their stored terms; those of rows seen before are not read again. */
export class RowChecks {
  private readonly terms = new Map<string, string>();

  /**
   * The best of what was found that match in full. It can't be said when too few of the best match, and lists that end
   * before may go on with better ones.
   */
  async best(lists: readonly RankedList[], { limit, candidates, mostRead }: CheckLimits): Promise<Checked> {
    if (lists.every((list) => list.cutAt === undefined)) return { ranking: mergeLists(lists, limit) };
    const rows = lists.flatMap(({ rows, check }) => rows.map((row): Checkable => ({ ...row, check }))).sort(byScore);
    const cutAt = Math.max(...lists.map((list) => list.cutAt ?? 0));
    const ranked = cutAt > 0 ? rows.filter((row) => row.score >= cutAt) : rows;
    const matching: RankedRow[] = [];
    let read = 0;
    while (read < ranked.length && matching.length < candidates) {
      const more = rowsToRead(matching.length, read, candidates);
      const isHopeless = cutAt > 0 && read + more > ranked.length;
      if (read > 0 && (isHopeless || Math.min(read + more, ranked.length) > mostRead)) break;
      matching.push(...(await this.passing(ranked.slice(read, read + more))));
      read = Math.min(read + more, ranked.length);
    }
    const best = distinct(matching);
    if (best.length < candidates && (cutAt > 0 || read < ranked.length))
      return { share: matching.length / Math.max(1, read) };
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
