import { again } from './again.ts';
import { moveRows } from './moveRows.ts';
import { optimise } from './optimise.ts';
import type { Tier, Tiers } from './tiers.ts';

export interface SettleOptions {
  /** Table versions older than this go, in milliseconds. */
  keepMs: number;
  /** Rows at which what is fresh moves into a segment. */
  freshRows?: number;
  /** Rows at which a segment is full. */
  segmentRows?: number;
  /** Full segments that move into an archive together. */
  archiveSegments?: number;
}

export interface Settled {
  rows: number;
  compactedFiles: number;
  removedVersions: number;
}

/** The sizes of the levels: see SettleOptions. */
export const levelSizes = { freshRows: 8_000, segmentRows: 50_000, archiveSegments: 5 };
type Sizes = typeof levelSizes;

/**
 * Moves what is fresh down once there is enough of it, folds new rows into the indices, compacts, and drops old table
 * versions. Every step may be repeated or run beside writers and another settling.
 */
export async function settleTiers(tiers: Tiers, options: SettleOptions): Promise<Settled> {
  await moveDown(tiers, options);
  await archiveFull(tiers, { ...levelSizes, ...options }, options.keepMs);
  const vocabulary = await tiers.vocabulary();
  await again(() => vocabulary.optimize({ cleanupOlderThan: new Date(Date.now() - options.keepMs) }));
  const settled: Settled = { rows: 0, compactedFiles: 0, removedVersions: 0 };
  for (const { table } of await tiers.forWriting()) {
    const optimised = await optimise(table, options.keepMs);
    settled.compactedFiles += optimised.compactedFiles;
    settled.removedVersions += optimised.removedVersions;
    settled.rows += await table.countRows();
  }
  return settled;
}

/** What a writer does after every so many rows: the part of settling that its own rows need, and that takes seconds. */
export async function settleFresh(tiers: Tiers, options: SettleOptions): Promise<void> {
  await moveDown(tiers, options);
  const [fresh] = await tiers.forWriting();
  if (fresh) await optimise(fresh.table, options.keepMs);
}

/** Moves the fresh rows into the segment being filled, if there are enough. */
async function moveDown(tiers: Tiers, options: SettleOptions): Promise<void> {
  const sizes = { ...levelSizes, ...options };
  const [fresh] = await tiers.forWriting();
  await fresh?.table.checkoutLatest();
  if (!fresh || (await fresh.table.countRows()) < sizes.freshRows) return;
  const target = await segmentToFill(tiers, sizes);
  if (target) await moveRows([fresh.table], target.table, options.keepMs, await tiers.vocabulary());
}

/** The segment that is begun, or else an empty one; behind it another empty one is made ready. */
async function segmentToFill(tiers: Tiers, { segmentRows }: Sizes): Promise<Tier | undefined> {
  const open = (await counted(await tiers.forWriting(), 'segment')).filter(({ rows }) => rows < segmentRows);
  const [filling = open[0], ...spare] = open.sort((a, b) => b.rows - a.rows);
  if (spare.length === 0) await tiers.add('segment');
  return filling?.tier;
}

/** Full segments become one archive; an empty one is made ready a segment before it is needed. */
async function archiveFull(tiers: Tiers, { segmentRows, archiveSegments }: Sizes, keepMs: number): Promise<void> {
  const all = await tiers.forWriting();
  const full = (await counted(all, 'segment')).filter(({ rows }) => rows >= segmentRows);
  if (full.length < archiveSegments - 1) return;
  const open = (await counted(all, 'archive')).find(({ rows }) => rows < segmentRows * archiveSegments);
  if (!open) await tiers.add('archive');
  else if (full.length >= archiveSegments) {
    await moveRows(
      full.map(({ tier }) => tier.table),
      open.tier.table,
      keepMs,
    );
    for (const { tier } of full) await optimise(tier.table, keepMs);
  }
}

async function counted(all: readonly Tier[], level: Tier['level']): Promise<{ tier: Tier; rows: number }[]> {
  return Promise.all(
    all
      .filter((tier) => tier.level === level)
      .map(async (tier) => {
        await tier.table.checkoutLatest();
        return { tier, rows: await tier.table.countRows() };
      }),
  );
}
