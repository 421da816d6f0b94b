import { z } from 'zod';
import type { Candidate } from '../../search/blendRecency.ts';
import type { QueryNode } from '../../search/queryTree.ts';
import type { SearchRequest } from '../../searchIndex.ts';
import { facetRow } from './countFacets.ts';
import type { FtsContext } from './ftsQuery.ts';
import { rankRows, type Wanted } from './rankRows.ts';
import { readRecords } from './readRecords.ts';
import { type RankedRow, takeRows } from './takeRows.ts';
import type { Tier } from './tiers.ts';

const plain = z.object({ id: z.string(), version: z.number(), publishedAt: z.number() });
const faceted = z.object({ ...plain.shape, ...facetRow.shape });
const someFacets = facetRow.partial();
const listed = z.object({ ...plain.shape, ...someFacets.shape, _rowid: z.bigint() });

export type TierCandidate = RankedRow & Candidate & z.infer<typeof someFacets>;

export interface Found {
  candidates: TierCandidate[];
  total: number;
  totalIsExact: boolean;
}

export interface Sought extends Wanted {
  facets: boolean;
}

/** The best `limit` matches, each article once in its newest version. Only their places are read of the many, only small columns of the few. */
export async function matching(
  tiers: readonly Tier[],
  root: QueryNode,
  expansions: FtsContext['expansions'],
  request: SearchRequest,
  sought: Sought,
): Promise<Found> {
  for (let attempt = 1; ; attempt++) {
    const { rows, total, isComplete } = await rankRows(tiers, root, expansions, request, sought);
    const taken = await takeRows(rows, sought.facets ? faceted : plain);
    // Rows were compacted, moved or removed since they were found: where they stand now is asked anew.
    if (taken.length < rows.length && attempt < 3) continue;
    const candidates = newestVersions(taken.map(({ row, taken }) => ({ ...row, ...taken })));
    return { candidates, total: total > rows.length ? total : candidates.length, totalIsExact: isComplete };
  }
}

/** The latest published `limit` rows of each tier. */
export async function newest(tiers: readonly Tier[], { where, limit, facets }: Sought): Promise<Found> {
  const columns = Object.keys((facets ? faceted : plain).shape);
  const lists = await Promise.all(
    tiers.map(async (tier) => {
      const ordered = tier.table
        .query()
        .orderBy([{ columnName: 'publishedAt', ascending: false }, { columnName: 'id' }]);
      const selected = ordered.select(columns).withRowId().limit(limit);
      const rows = await readRecords(where === undefined ? selected : selected.where(where), listed);
      return rows.map(({ _rowid: rowId, ...row }): TierCandidate => ({ ...row, tier, rowId, score: 0 }));
    }),
  );
  const counts = await Promise.all(tiers.map((tier) => tier.table.countRows(where)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { candidates: newestVersions(lists.flat()), total, totalIsExact: true };
}

/** While rows move between tiers an article may be found twice. */
function newestVersions(candidates: readonly TierCandidate[]): TierCandidate[] {
  const newestOf = new Map<string, TierCandidate>();
  for (const candidate of candidates) {
    const other = newestOf.get(candidate.id);
    const isBetter =
      !other ||
      candidate.version > other.version ||
      (candidate.version === other.version && candidate.score > other.score);
    if (isBetter) newestOf.set(candidate.id, candidate);
  }
  return [...newestOf.values()];
}
