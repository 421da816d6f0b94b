import type { Table } from '@lancedb/lancedb';
import { rebuildTermIndex } from './articleTable.ts';
import { idVersion, recordsOf } from './readRecords.ts';
import type { Tier, TierName } from './tiers.ts';
import { learnTerms } from './vocabulary.ts';
import { exactly, mergeRecords, storedVersions } from './writeRows.ts';

/** Rows at which a tier's content moves down. */
const defaultCapacity: Record<TierName, number> = { fresh: 8_000, recent: 64_000, archive: Number.POSITIVE_INFINITY };

const batchRows = 4_000;

export interface SettleOptions {
  /** Table versions older than this go, in milliseconds. */
  keepMs: number;
  capacity?: Record<TierName, number>;
}

export interface Settled {
  rows: number;
  compactedFiles: number;
  removedVersions: number;
}

/**
 * Moves full tiers down, folds new rows into the indices, compacts, and drops old table versions.
 * Every step may be repeated or run beside writers and another settling.
 */
export async function settleTiers(tiers: readonly Tier[], vocabulary: Table, options: SettleOptions): Promise<Settled> {
  const { keepMs, capacity = defaultCapacity } = options;
  const settled: Settled = { rows: 0, compactedFiles: 0, removedVersions: 0 };
  for (const [at, tier] of tiers.entries()) {
    await tier.table.checkoutLatest();
    const below = tiers[at + 1];
    const rows = await tier.table.countRows();
    if (below && rows >= capacity[tier.name]) {
      await moveRows(tier.table, below.table, tier.name === 'fresh' ? vocabulary : undefined);
    }
    const optimised = await optimise(tier.table, keepMs);
    settled.compactedFiles += optimised.compactedFiles;
    settled.removedVersions += optimised.removedVersions;
    settled.rows += await tier.table.countRows();
  }
  await vocabulary.optimize({ cleanupOlderThan: new Date(Date.now() - keepMs) });
  return settled;
}

/** Folds the first tier's new rows into its index: the cheap step, for after every thousand rows. */
export const indexFresh = async (tiers: readonly Tier[], keepMs: number): Promise<void> => {
  const fresh = tiers[0]?.table;
  if (fresh) await optimise(fresh, keepMs);
};

export const isFull = async (tier: Tier | undefined): Promise<boolean> =>
  tier !== undefined && (await tier.table.countRows()) >= defaultCapacity[tier.name];

/**
 * Copies batch by batch, then takes away what was copied, so a row is always in at least one table. What another writer
 * removed or replaced above in the meantime must not live on below: removal goes from the top down, so either it finds the
 * copy or this finds the original gone.
 */
async function moveRows(from: Table, to: Table, vocabulary: Table | undefined): Promise<void> {
  for (let left = await from.countRows(); left > 0; left -= batchRows) {
    await from.checkoutLatest();
    const batch = await from.query().limit(batchRows).toArrow();
    const moved = recordsOf(batch, idVersion);
    if (moved.length === 0) return;
    if (vocabulary) await learnTerms(vocabulary, batch);
    await mergeRecords(to, batch);
    const still = new Set(
      (
        await storedVersions(
          from,
          moved.map((row) => row.id),
        )
      ).map((row) => `${row.id} ${row.version}`),
    );
    const gone = moved.filter((row) => !still.has(`${row.id} ${row.version}`));
    if (gone.length > 0) await to.delete(exactly(gone));
    await from.delete(exactly(moved));
  }
}

/** Lance 10 sometimes can't merge new rows into a text index with positions (lance-format/lance#7653); then it is built anew. */
async function optimise(table: Table, keepMs: number): Promise<Pick<Settled, 'compactedFiles' | 'removedVersions'>> {
  const cleanupOlderThan = new Date(Date.now() - keepMs);
  const stats = await table.optimize({ cleanupOlderThan }).catch(async () => {
    await rebuildTermIndex(table);
    return table.optimize({ cleanupOlderThan });
  });
  return { compactedFiles: stats.compaction.filesRemoved, removedVersions: stats.prune.oldVersionsRemoved };
}
