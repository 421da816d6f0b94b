import { placeOf, type RankedRow } from './takeRows.ts';
import type { TermCheck } from './termCheck.ts';

/** One tier's matches in one vocabulary, the best first. */
export interface RankedList {
  rows: RankedRow[];
  /** What a row's terms must still pass to be a match; absent when all are. */
  check?: TermCheck | undefined;
  /** True when there is no match beyond these. */
  isComplete: boolean;
  /** Where each match has to be checked: the score up to which there may be others than these. */
  cutAt?: number;
}

export interface Ranking {
  /** The best first. */
  rows: RankedRow[];
  /** Matches in all; a lower bound when `isComplete` is false. */
  total: number;
  isComplete: boolean;
}

/** The best `limit` of all lists. */
export function mergeLists(lists: readonly RankedList[], limit: number): Ranking {
  const rows = distinct(lists.flatMap((list) => list.rows)).sort(byScore);
  return { rows: rows.slice(0, limit), total: rows.length, isComplete: lists.every((list) => list.isComplete) };
}

/** A number is the same term in both vocabularies, so that both find the row. */
export function distinct<Row extends RankedRow>(rows: readonly Row[]): Row[] {
  const best = new Map<string, Row>();
  for (const row of rows) {
    const place = placeOf(row.tier, row.rowId);
    const other = best.get(place);
    if (!other || other.score < row.score) best.set(place, row);
  }
  return [...best.values()];
}

export const byScore = (a: { score: number }, b: { score: number }): number => b.score - a.score;
