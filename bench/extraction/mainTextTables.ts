import { join } from 'node:path';
import type { TableOptions } from './extractionBench.ts';
import { type Extracted, extractors } from './extractors.ts';
import { loadFundus, loadGroundTruth, type TruePage } from './loadPages.ts';
import { printTable } from './printTable.ts';
import { runExtractor } from './runExtractor.ts';
import { scorePage, scoreSet } from './scoreShingles.ts';

/** Main text of scrapinghub, naeb-dev and fundus-dev, ours and the peers' on the same pages in the same run. */
export async function mainTextTables({ data }: TableOptions): Promise<void> {
  await mainTextTable('scrapinghub', await loadGroundTruth(join(data, 'scrapinghub')));
  await mainTextTable('naeb-dev', await loadGroundTruth(join(data, 'naeb-dev')));
  await mainTextTable('fundus-dev', await loadFundus(join(data, 'fundus-dev')));
}

async function mainTextTable(set: string, pages: readonly TruePage[]): Promise<void> {
  const rows: string[][] = [];
  for (const extractor of extractors) {
    const { found, pagesPerSecond, failed } = await runExtractor(extractor, pages);
    rows.push([extractor.name, ...scores(pages, found), pagesPerSecond.toFixed(1), String(failed)]);
  }
  printTable(
    `Main text, ${set} (${pages.length} pages): 4-token shingles, F1 of mean precision and mean recall`,
    ['', 'precision', 'recall', 'F1', 'pages/s (cpu)', 'failed'],
    rows,
  );
}

function scores(pages: readonly TruePage[], found: readonly Extracted[]): string[] {
  const { precision, recall, f1 } = scoreSet(pages.map((page, i) => scorePage(page.text, found[i]?.text ?? '')));
  return [precision, recall, f1].map((value) => value.toFixed(3));
}
