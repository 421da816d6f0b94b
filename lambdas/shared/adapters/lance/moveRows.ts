import type { Table } from '@lancedb/lancedb';
import * as z from 'zod';
import { optimise } from './optimise.ts';
import { idVersion, readRecords, recordsOf } from './readRecords.ts';
import { learnTerms, termsIn } from './vocabulary.ts';
import { exactly, mergeRecords, storedVersions } from './writeRows.ts';

const batchRows = 2_000;
const place = z.object({ _rowid: z.bigint() });

/**
 * Copies rows, indexes the copies, then takes away what was copied: a row is always in at least one table, and found there by
 * its index. What another writer removed or replaced above in the meantime must not live on below: removal goes from the
 * top down, so either it finds the copy or this finds the original gone. Broken off, it may be done again.
 */
export async function moveRows(from: readonly Table[], to: Table, keepMs: number, vocabulary?: Table): Promise<void> {
  const copied = new Map<Table, { id: string; version: number }[]>();
  for (const table of from) copied.set(table, await copyRows(table, to, vocabulary));
  await optimise(to, keepMs);
  for (const [table, rows] of copied) for (const batch of inBatches(rows)) await takeAway(batch, table, to);
}

async function copyRows(
  from: Table,
  to: Table,
  vocabulary: Table | undefined,
): Promise<{ id: string; version: number }[]> {
  await from.checkoutLatest();
  const columns = (await from.schema()).names.map(String);
  const rowIds = (await readRecords(from.query().select(['version']).withRowId(), place)).map((row) => row._rowid);
  const copied: { id: string; version: number }[] = [];
  for (const batch of inBatches(rowIds)) {
    const rows = await from.takeRowIds(batch).select(columns).toArrow();
    if (vocabulary) await learnTerms(vocabulary, termsIn(rows));
    if (rows.numRows > 0) await mergeRecords(to, rows);
    copied.push(...recordsOf(rows, idVersion));
  }
  return copied;
}

async function takeAway(moved: { id: string; version: number }[], from: Table, to: Table): Promise<void> {
  const ids = moved.map((row) => row.id);
  const still = new Set((await storedVersions(from, ids)).map((row) => `${row.id} ${row.version}`));
  const gone = moved.filter((row) => !still.has(`${row.id} ${row.version}`));
  if (gone.length > 0) await to.delete(exactly(gone));
  await from.delete(exactly(moved));
}

function* inBatches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += batchRows) yield items.slice(start, start + batchRows);
}
