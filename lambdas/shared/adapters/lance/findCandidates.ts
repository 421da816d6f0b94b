import * as z from 'zod';
import type { Candidate } from '../../search/blendRecency.ts';
import type { QueryNode } from '../../search/queryTree.ts';
import type { SearchRequest } from '../../searchIndex.ts';
import type { FtsContext } from './ftsQuery.ts';
import { rankRows, type Wanted } from './rankRows.ts';
import { readRecords } from './readRecords.ts';
import { type RankedRow, takeRows } from './takeRows.ts';
import type { Tier } from './tiers.ts';

const small = z.object({ id: z.string(), version: z.number(), publishedAt: z.number() });
const listed = z.object({ ...small.shape, _rowid: z.bigint() });

export type TierCandidate = RankedRow & Candidate;

export interface Found {
  /** Each article once, in its newest version. */
  candidates: TierCandidate[];
  /** The best of what was found, for facets: these and perhaps more. */
  rows: RankedRow[];
  total: number;
  totalIsExact: boolean;
}

/** The best matches. Of the many only their places are read, of the few that may be shown the small columns. */
export async function matching(
  tiers: readonly Tier[],
  root: QueryNode,
  expansions: FtsContext['expansions'],
  request: SearchRequest,
  wanted: Wanted,
): Promise<Found> {
  for (let attempt = 1; ; attempt++) {
    const { rows, total, isComplete } = await rankRows(tiers, root, expansions, request, wanted);
    const best = rows.slice(0, wanted.candidates);
    const taken = await takeRows(best, small);
    // Rows were compacted, moved or removed since they were found: where they stand now is asked anew.
    if (taken.length < best.length && attempt < 3) continue;
    const candidates = newestVersions(taken.map(({ row, taken }) => ({ ...row, ...taken })));
    const counted = total > best.length ? total : candidates.length;
    return { candidates, rows, total: counted, totalIsExact: isComplete };
  }
}

const dayMs = 86_400_000;
/** Lists by date look back so many days, and further only where that is not enough: an index answers a short time in no time. */
const windows = [2, 16, 128];
const since = (where: string | undefined, instant: number): string =>
  [where, `publishedAt >= ${instant}`].filter(Boolean).join(' AND ');

/** The latest published `limit` articles; `latest` is when none is expected to be later. */
export async function newest(
  tiers: readonly Tier[],
  { where, limit }: Pick<Wanted, 'where' | 'limit'>,
  latest: number,
): Promise<Found> {
  const counts = await Promise.all(tiers.map((tier) => tier.table.countRows(where)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let candidates: TierCandidate[] = [];
  for (const condition of [...windows.map((days) => since(where, latest - days * dayMs)), where]) {
    candidates = await latestOfEach(tiers, condition, limit);
    if (candidates.length >= Math.min(limit, total)) break;
  }
  return { candidates, rows: candidates.toSorted(byDate).slice(0, limit), total, totalIsExact: true };
}

async function latestOfEach(
  tiers: readonly Tier[],
  where: string | undefined,
  limit: number,
): Promise<TierCandidate[]> {
  const lists = await Promise.all(
    tiers.map(async (tier) => {
      const ordered = tier.table
        .query()
        .orderBy([{ columnName: 'publishedAt', ascending: false }, { columnName: 'id' }]);
      const selected = ordered.select(Object.keys(small.shape)).withRowId().limit(limit);
      const rows = await readRecords(where === undefined ? selected : selected.where(where), listed);
      return rows.map(({ _rowid: rowId, ...row }): TierCandidate => ({ ...row, tier, rowId, score: 0 }));
    }),
  );
  return newestVersions(lists.flat());
}

/** Where more match than are put in order, the latest are sought among those of so many days, or so many more. */
const lateDays = [16, 128];

/** The latest of the articles that match, enough for the page that ends at `end`. */
export async function newestMatching(
  find: (where: string | undefined) => Promise<Found>,
  where: string | undefined,
  latest: number,
  end: number,
): Promise<Found> {
  const all = await find(where);
  if (all.totalIsExact) return all;
  for (const days of lateDays) {
    const { candidates, total } = await find(since(where, latest - days * dayMs));
    if (total > end) return { ...all, candidates };
  }
  return all;
}

export const byDate = (a: Candidate, b: Candidate): number => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1);

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
