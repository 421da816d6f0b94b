import type { TableOptions } from './extractionBench.ts';
import type { Extracted } from './extractors.ts';
import type { TruePage } from './loadPages.ts';
import { printTable } from './printTable.ts';
import { runSet } from './runExtractors.ts';
import { scorePage, scoreSet } from './scoreShingles.ts';

/**
 * Main text of scrapinghub, naeb-dev and fundus-dev, ours and the peers' on the same pages in the same run. Our block
 * classifier was trained on these sets; bench/training/mainText/crossValidate.ts says what it does on sites it never saw.
 */
export async function mainTextTables({ data, python }: TableOptions): Promise<void> {
  for (const set of ['scrapinghub', 'naeb-dev', 'fundus-dev']) {
    const { pages, runs } = await runSet(data, set, python);
    const rows = runs.map(({ name, found, pagesPerSecond, failed }) => [
      name,
      ...scores(pages, found),
      pagesPerSecond.toFixed(1),
      String(failed),
    ]);
    printTable(
      `Main text, ${set} (${pages.length} pages): 4-token shingles, F1 of mean precision and mean recall`,
      ['', 'precision', 'recall', 'F1', 'pages/s (cpu)', 'failed'],
      rows,
    );
  }
}

function scores(pages: readonly TruePage[], found: readonly Extracted[]): string[] {
  const { precision, recall, f1 } = scoreSet(pages.map((page, i) => scorePage(page.text, found[i]?.text ?? '')));
  return [precision, recall, f1].map((value) => value.toFixed(3));
}
