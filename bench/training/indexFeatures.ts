import { FeatureTable } from '../../lambdas/index-articles/domain/entities/featureTable.ts';
import type { TrainingRun } from './trainingRuns.ts';

const MAX_LOAD = 0.65;

/** Gives a row to each feature seen at least `least` times; the runs come back with rows in place of hashes, without the rest. */
export function indexFeatures(
  runs: readonly TrainingRun[],
  least: number,
): { table: FeatureTable; runs: TrainingRun[] } {
  const kept = frequent(runs, least);
  let size = 1 << 10;
  while (kept.length > size * MAX_LOAD) size *= 2;
  const table = new FeatureTable(new Uint16Array(size));
  for (const hash of kept) if (table.find(hash) < 0) table.add(hash);
  const indexed = runs.map((run) => ({ ...run, features: run.features.map((hashes) => rowsOf(hashes, table)) }));
  return { table, runs: indexed };
}

function rowsOf(hashes: Uint32Array, table: FeatureTable): Uint32Array {
  const rows: number[] = [];
  for (const hash of hashes) {
    const row = table.find(hash);
    if (row >= 0) rows.push(row);
  }
  return Uint32Array.from(rows);
}

/** Hashes seen at least so many times, commonest first, so that they are found at once. */
function frequent(runs: readonly TrainingRun[], least: number): number[] {
  const all = new Uint32Array(runs.reduce((sum, run) => sum + run.features.reduce((n, f) => n + f.length, 0), 0));
  let at = 0;
  for (const { features } of runs)
    for (const hashes of features) {
      all.set(hashes, at);
      at += hashes.length;
    }
  all.sort();
  const counted: { hash: number; count: number }[] = [];
  for (let from = 0; from < all.length; ) {
    let to = from + 1;
    while (to < all.length && all[to] === all[from]) to++;
    if (to - from >= least) counted.push({ hash: all[from] ?? 0, count: to - from });
    from = to;
  }
  return counted.sort((a, b) => b.count - a.count || a.hash - b.hash).map(({ hash }) => hash);
}
