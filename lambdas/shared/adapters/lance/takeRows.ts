import * as z from 'zod';
import { recordsOf } from './readRecords.ts';
import type { Tier } from './tiers.ts';

/** A match of which nothing but its place and its BM25 is read yet. */
export interface RankedRow {
  tier: Tier;
  rowId: bigint;
  score: number;
}

const placed = z.object({ _rowid: z.bigint() });

/**
 * The columns that `shape` names of rows known by their place, in their order. Left out is what was removed since they were
 * found, and what was compacted since, as a row's place is never given to another.
 */
export async function takeRows<Row extends RankedRow, Shape extends z.ZodRawShape>(
  rows: readonly Row[],
  shape: z.ZodObject<Shape>,
): Promise<{ row: Row; taken: z.output<z.ZodObject<Shape>> }[]> {
  const tiers = [...new Set(rows.map((row) => row.tier))];
  const tables = await Promise.all(
    tiers.map(async (tier) => {
      const rowIds = rows.filter((row) => row.tier === tier).map((row) => row.rowId);
      const table = await tier.table.takeRowIds(rowIds).select(Object.keys(shape.shape)).withRowId().toArrow();
      const places = recordsOf(table.select(['_rowid']), placed);
      return recordsOf(table, shape).map((taken, at) => [placeOf(tier, places[at]?._rowid), taken] as const);
    }),
  );
  const takenAt = new Map(tables.flat());
  return rows.flatMap((row) => {
    const taken = takenAt.get(placeOf(row.tier, row.rowId));
    return taken ? [{ row, taken }] : [];
  });
}

export const placeOf = (tier: Tier, rowId: bigint | undefined): string => `${tier.name} ${rowId}`;
