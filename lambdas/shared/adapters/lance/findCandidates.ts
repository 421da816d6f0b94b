import * as z from 'zod';
import type { Candidate } from '../../search/blendRecency.ts';
import { type ArticleCard, cardColumn } from './articleCard.ts';
import { distinct, type Ranking } from './rankedLists.ts';
import type { Wanted } from './rankRows.ts';
import { readRecords } from './readRecords.ts';
import { placeOf, type RankedRow, takeRows } from './takeRows.ts';
import type { Tier } from './tiers.ts';

const carded = z.object({ card: cardColumn });
const small = z.object({ id: z.string(), version: z.number(), publishedAt: z.number() });
const listed = z.object({ ...small.shape, _rowid: z.bigint() });

/** A match with what is read of it; `id`, `version` and `publishedAt` are its card's. */
export type TierCandidate = RankedRow & Candidate & { card: ArticleCard };

export interface Found {
  /** Each article once, in its newest version. */
  candidates: TierCandidate[];
  /** The best of what was found, for facets: these and perhaps more. */
  counted: TierCandidate[];
  total: number;
  totalIsExact: boolean;
}

/** A ranking, and what is counted where that is something else. */
export type Ranked = Ranking & { counted?: readonly RankedRow[] };

/** The best matches that `rank` finds. Of the many only their places are read, of the best what may be shown or counted. */
export async function matching(rank: () => Promise<Ranked>, mostCandidates: number): Promise<Found> {
  for (let attempt = 1; ; attempt++) {
    const { rows, total, isComplete, counted = [] } = await rank();
    const read = distinct([...rows, ...counted]);
    const taken = await takeCards(read);
    // Rows were compacted, moved or removed since they were found: where they stand now is asked anew.
    if (taken.length < read.length && attempt < 3) continue;
    const found = newestVersions(among(taken, rows));
    return {
      candidates: found.slice(0, mostCandidates),
      counted: counted.length === 0 ? found : newestVersions(among(taken, counted)),
      total: total > rows.length ? total : found.length,
      totalIsExact: isComplete,
    };
  }
}

function among(taken: readonly TierCandidate[], rows: readonly RankedRow[]): TierCandidate[] {
  const cards = new Map(taken.map((row) => [placeOf(row.tier, row.rowId), row]));
  return rows.flatMap((row) => cards.get(placeOf(row.tier, row.rowId)) ?? []);
}

const takeCards = async (rows: readonly RankedRow[]): Promise<TierCandidate[]> =>
  (await takeRows(rows, carded)).map(({ row: { tier, rowId, score }, taken: { card } }) => {
    const { id, version, publishedAt } = card;
    return { tier, rowId, score, id, version, publishedAt, card };
  });

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
  let rows: DatedRow[] = [];
  for (const condition of [...windows.map((days) => since(where, latest - days * dayMs)), where]) {
    rows = await latestOfEach(tiers, condition, limit);
    if (rows.length >= Math.min(limit, total)) break;
  }
  const candidates = await takeCards(rows.sort(byDate).slice(0, limit));
  return { candidates, counted: candidates, total, totalIsExact: true };
}

type DatedRow = RankedRow & z.infer<typeof small>;

async function latestOfEach(tiers: readonly Tier[], where: string | undefined, limit: number): Promise<DatedRow[]> {
  const lists = await Promise.all(
    tiers.map(async (tier) => {
      const ordered = tier.table
        .query()
        .orderBy([{ columnName: 'publishedAt', ascending: false }, { columnName: 'id' }]);
      const selected = ordered.select(Object.keys(small.shape)).withRowId().limit(limit);
      const rows = await readRecords(where === undefined ? selected : selected.where(where), listed);
      return rows.map(({ _rowid: rowId, ...row }): DatedRow => ({ ...row, tier, rowId, score: 0 }));
    }),
  );
  return newestVersions(lists.flat());
}

/** Where more match than are put in order, the latest are sought among those of so many days, or so many more. */
const lateDays = [16, 128];

/** The latest of the articles that match, enough for the page that ends at `end`: what is ranked, and whether that is all there is; where `isCounted`, the best are counted. */
export async function latestRanked(
  rank: (where: string | undefined) => Promise<Ranking>,
  where: string | undefined,
  latest: number,
  end: number,
  isCounted: boolean,
): Promise<Ranked> {
  const all = await rank(where);
  if (all.isComplete) return all;
  for (const days of lateDays) {
    const late = await rank(since(where, latest - days * dayMs));
    if (late.total > end)
      return {
        ...late,
        total: Math.max(late.total, all.total),
        isComplete: false,
        ...(isCounted && { counted: all.rows }),
      };
  }
  return all;
}

export const byDate = (a: Dated, b: Dated): number => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1);

type Dated = { id: string; publishedAt: number };

/** While rows move between tiers an article may be found twice. */
function newestVersions<Row extends { id: string; version: number; score: number }>(rows: readonly Row[]): Row[] {
  const newestOf = new Map<string, Row>();
  for (const row of rows) {
    const other = newestOf.get(row.id);
    const isBetter =
      !other || row.version > other.version || (row.version === other.version && row.score > other.score);
    if (isBetter) newestOf.set(row.id, row);
  }
  return [...newestOf.values()];
}
