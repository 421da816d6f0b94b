import { articleRecord } from '../../lambdas/shared/adapters/lance/articleRecord.ts';
import { connectLance } from '../../lambdas/shared/adapters/lance/articleTable.ts';
import { full, optimise } from '../../lambdas/shared/adapters/lance/settleTiers.ts';
import { Tiers } from '../../lambdas/shared/adapters/lance/tiers.ts';
import { learnTerms } from '../../lambdas/shared/adapters/lance/vocabulary.ts';
import { TermWriter } from '../../lambdas/shared/search/termsOf.ts';
import type { SearchRow } from '../../lambdas/shared/searchIndex.ts';

const batchRows = 2_000;

/**
 * Fills whole segments as settling leaves them (the same tables, rows, terms and indices), each written and indexed once:
 * a million rows without the eight times that each passes through `fresh`. Ids must be new. Answers how many rows it
 * took: as many segments as `rows` fill.
 */
export async function loadSegments(uri: string, rows: number, next: () => SearchRow): Promise<number> {
  const connection = await connectLance({ uri });
  const tiers = new Tiers(async () => connection);
  const vocabulary = await (async () => {
    await tiers.forWriting();
    return tiers.vocabulary();
  })();
  const writer = new TermWriter();
  const segments = Math.floor(rows / full.segmentRows);
  for (let segment = 1; segment <= segments; segment++) {
    const all = segment === 1 ? await tiers.forWriting() : await tiers.addSegment(await tiers.forWriting());
    const table = all.at(-2)?.table;
    if (!table) throw new Error('There is no segment to fill.');
    const terms = new Set<string>();
    for (let row = 0; row < full.segmentRows; row += batchRows) {
      const records = Array.from({ length: batchRows }, () => articleRecord(next(), writer));
      await table.add(records);
      for (const { terms: written } of records) for (const term of String(written).split(' ')) terms.add(term);
    }
    await learnTerms(vocabulary, terms);
    await vocabulary.optimize({ cleanupOlderThan: new Date() });
    await optimise(table, 0);
    process.stderr.write(`${segment * full.segmentRows} articles loaded\n`);
  }
  return segments * full.segmentRows;
}
