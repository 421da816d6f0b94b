import type { Table } from '@lancedb/lancedb';
import { again } from './again.ts';
import { rebuildTermIndex } from './articleTable.ts';

export interface Optimised {
  compactedFiles: number;
  removedVersions: number;
}

/**
 * Folds new rows into the indices, compacts, and drops versions older than `keepMs`. It fails beside another that optimises
 * the same table, and then is done again; or because Lance 10 sometimes can't merge new rows into a text index with
 * positions (lance-format/lance#7653), which shows in that it fails again: then the index is built anew.
 */
export function optimise(table: Table, keepMs: number): Promise<Optimised> {
  return again(async (attempt) => {
    if (attempt > 2) await rebuildTermIndex(table);
    const { compaction, prune } = await table.optimize({ cleanupOlderThan: new Date(Date.now() - keepMs) });
    return { compactedFiles: compaction.filesRemoved, removedVersions: prune.oldVersionsRemoved };
  });
}
