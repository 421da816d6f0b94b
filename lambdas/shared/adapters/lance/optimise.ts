import type { Table } from '@lancedb/lancedb';
import { rebuildTermIndex } from './articleTable.ts';

/** Lance 10 sometimes can't merge new rows into a text index with positions (lance-format/lance#7653); then it is built anew. */
export async function optimise(
  table: Table,
  keepMs: number,
): Promise<{ compactedFiles: number; removedVersions: number }> {
  const cleanupOlderThan = new Date(Date.now() - keepMs);
  const stats = await table.optimize({ cleanupOlderThan }).catch(async () => {
    await rebuildTermIndex(table);
    return table.optimize({ cleanupOlderThan });
  });
  return { compactedFiles: stats.compaction.filesRemoved, removedVersions: stats.prune.oldVersionsRemoved };
}
