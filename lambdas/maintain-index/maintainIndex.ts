import type { Clock } from '../shared/ports.ts';
import type { SearchIndex } from '../shared/searchIndex.ts';

export interface MaintainIndexServices {
  search: SearchIndex;
  clock: Clock;
  /** Articles older than this leave the search; their stored JSON stays. Unset: they stay for good. */
  retentionDays?: number;
}

const dayMs = 86_400_000;

/** Expires, compacts, indexes and cleans up. Everything it does may be done again or be broken off. */
export async function maintainIndex(
  services: MaintainIndexServices,
): Promise<{ rows: number; compactedFiles: number; removedVersions: number }> {
  const { retentionDays } = services;
  if (retentionDays === undefined) return services.search.maintain();
  const expireBefore = new Date(services.clock.now().getTime() - retentionDays * dayMs);
  return services.search.maintain({ expireBefore });
}
