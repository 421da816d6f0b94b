import type { Extracted, Extractor } from './extractors.ts';
import type { TruePage } from './loadPages.ts';

const WARM_UP = 20;

/** Runs one extractor over all pages, one after another; a page it throws on counts as empty. Speed is processor time, so that other work on the machine does not count. */
export async function runExtractor(
  extractor: Extractor,
  pages: readonly TruePage[],
): Promise<{ found: Extracted[]; pagesPerSecond: number; failed: number }> {
  let failed = 0;
  const extract = async ({ html, url }: TruePage): Promise<Extracted> => {
    try {
      return await extractor.extract(html, url);
    } catch {
      failed++;
      return { text: '' };
    }
  };
  for (const page of pages.slice(0, WARM_UP)) await extract(page);
  failed = 0;
  const before = process.cpuUsage();
  const found: Extracted[] = [];
  for (const page of pages) found.push(await extract(page));
  const { user, system } = process.cpuUsage(before);
  return { found, pagesPerSecond: pages.length / ((user + system) / 1e6), failed };
}
