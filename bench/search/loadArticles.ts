import { articleRecord } from '../../lambdas/shared/adapters/lance/articleRecord.ts';
import { connectLance } from '../../lambdas/shared/adapters/lance/articleTable.ts';
import { optimise } from '../../lambdas/shared/adapters/lance/optimise.ts';
import { levelSizes } from '../../lambdas/shared/adapters/lance/settleTiers.ts';
import { type Tier, Tiers } from '../../lambdas/shared/adapters/lance/tiers.ts';
import { learnTerms } from '../../lambdas/shared/adapters/lance/vocabulary.ts';
import { TermWriter } from '../../lambdas/shared/search/termsOf.ts';
import type { SearchRow } from '../../lambdas/shared/searchIndex.ts';

const batchRows = 2_000;
const { segmentRows, archiveSegments } = levelSizes;
const archiveRows = segmentRows * archiveSegments;

/**
 * Fills whole archives and segments as settling leaves them (the same tables, rows, terms and indices), each written and
 * indexed once: a million rows without the many times that each is rewritten on its way down. Ids must be new. Rows that
 * fill no segment are not taken. `note` is told of each table that is full.
 */
export async function loadArticles(uri: string, rows: number, next: () => SearchRow, note: () => void): Promise<void> {
  const connection = await connectLance({ uri });
  const tiers = new Tiers(async () => connection);
  await tiers.forWriting();
  const writer = new TermWriter();
  const nextRecord = () => articleRecord(next(), writer);
  let left = rows;
  while (left >= segmentRows) {
    const level = left >= archiveRows ? 'archive' : 'segment';
    const size = level === 'archive' ? archiveRows : segmentRows;
    await fill(tiers, lastOf(await tiers.add(level), level), size, nextRecord);
    note();
    left -= size;
  }
}

const lastOf = (all: readonly Tier[], level: Tier['level']): Tier | undefined =>
  all.findLast((tier) => tier.level === level);

async function fill(
  tiers: Tiers,
  tier: Tier | undefined,
  rows: number,
  next: () => ReturnType<typeof articleRecord>,
): Promise<void> {
  if (!tier) throw new Error('There is no table to fill.');
  const terms = new Set<string>();
  for (let row = 0; row < rows; row += batchRows) {
    const records = Array.from({ length: batchRows }, next);
    await tier.table.add(records);
    for (const { terms: written } of records) for (const term of String(written).split(' ')) terms.add(term);
  }
  const vocabulary = await tiers.vocabulary();
  await learnTerms(vocabulary, terms);
  await vocabulary.optimize({ cleanupOlderThan: new Date() });
  await optimise(tier.table, 0);
  process.stderr.write(`${tier.name}: ${rows} articles loaded\n`);
}
