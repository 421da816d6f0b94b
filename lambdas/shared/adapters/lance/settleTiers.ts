import type { Table } from '@lancedb/lancedb';
import { rebuildTermIndex } from './articleTable.ts';
import { idVersion, recordsOf } from './readRecords.ts';
import type { Tier, Tiers } from './tiers.ts';
import { learnTerms, termsIn } from './vocabulary.ts';
import { exactly, mergeRecords, storedVersions } from './writeRows.ts';

export interface SettleOptions {
  /** Table versions older than this go, in milliseconds. */
  keepMs: number;
  /** Rows at which what is fresh moves into a segment. */
  freshRows?: number;
  /** Rows at which a segment is full. */
  segmentRows?: number;
}

export interface Settled {
  rows: number;
  compactedFiles: number;
  removedVersions: number;
}

const batchRows = 2_000;
/** When what is fresh moves down, and when a segment is full, in rows. */
export const full = { freshRows: 8_000, segmentRows: 50_000 };

/**
 * Moves what is fresh down once there is enough of it, folds new rows into the indices, compacts, and drops old table
 * versions. Every step may be repeated or run beside writers and another settling.
 */
export async function settleTiers(tiers: Tiers, options: SettleOptions): Promise<Settled> {
  await moveDown(tiers, options);
  const vocabulary = await tiers.vocabulary();
  await vocabulary.optimize({ cleanupOlderThan: new Date(Date.now() - options.keepMs) });
  const settled: Settled = { rows: 0, compactedFiles: 0, removedVersions: 0 };
  for (const { table } of await tiers.forWriting()) {
    const optimised = await optimise(table, options.keepMs);
    settled.compactedFiles += optimised.compactedFiles;
    settled.removedVersions += optimised.removedVersions;
    settled.rows += await table.countRows();
  }
  return settled;
}

/** What a writer does after every so many rows: the part of settling that its own rows need. */
export async function settleFresh(tiers: Tiers, options: SettleOptions): Promise<void> {
  const filled = await moveDown(tiers, options);
  const [fresh] = await tiers.forWriting();
  if (filled) await optimise(filled.table, options.keepMs);
  if (fresh) await optimise(fresh.table, options.keepMs);
}

/** Moves the fresh rows into the segment being filled, if there are enough; answers that segment when it did. */
async function moveDown(
  tiers: Tiers,
  { freshRows = full.freshRows, segmentRows = full.segmentRows }: SettleOptions,
): Promise<Tier | undefined> {
  let all = await tiers.forWriting();
  const [fresh] = all;
  await fresh?.table.checkoutLatest();
  if (!fresh || (await fresh.table.countRows()) < freshRows) return undefined;
  const filling = all.at(-2);
  if (filling && (await filling.table.countRows()) >= segmentRows) all = await tiers.addSegment(all);
  const target = all.at(-2);
  if (target) await moveRows(fresh.table, target.table, await tiers.vocabulary());
  return target;
}

/**
 * Copies batch by batch, then takes away what was copied, so a row is always in at least one table. What another writer
 * removed or replaced above in the meantime must not live on below: removal goes from the top down, so either it finds the
 * copy or this finds the original gone.
 */
async function moveRows(from: Table, to: Table, vocabulary: Table): Promise<void> {
  for (let left = await from.countRows(); left > 0; left -= batchRows) {
    await from.checkoutLatest();
    const batch = await from.query().limit(batchRows).toArrow();
    const moved = recordsOf(batch, idVersion);
    if (moved.length === 0) return;
    await learnTerms(vocabulary, termsIn(batch));
    await mergeRecords(to, batch);
    const ids = moved.map((row) => row.id);
    const still = new Set((await storedVersions(from, ids)).map((row) => `${row.id} ${row.version}`));
    const gone = moved.filter((row) => !still.has(`${row.id} ${row.version}`));
    if (gone.length > 0) await to.delete(exactly(gone));
    await from.delete(exactly(moved));
  }
}

/** Lance 10 sometimes can't merge new rows into a text index with positions (lance-format/lance#7653); then it is built anew. */
export async function optimise(
  table: Table,
  keepMs: number,
): Promise<Pick<Settled, 'compactedFiles' | 'removedVersions'>> {
  const cleanupOlderThan = new Date(Date.now() - keepMs);
  const stats = await table.optimize({ cleanupOlderThan }).catch(async () => {
    await rebuildTermIndex(table);
    return table.optimize({ cleanupOlderThan });
  });
  return { compactedFiles: stats.compaction.filesRemoved, removedVersions: stats.prune.oldVersionsRemoved };
}
