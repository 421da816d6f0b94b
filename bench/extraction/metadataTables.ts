import type { TableOptions } from './extractionBench.ts';
import type { Extracted } from './extractors.ts';
import type { TruePage } from './loadPages.ts';
import { printTable } from './printTable.ts';
import { runSet } from './runExtractors.ts';

/**
 * Title, authors and date right on naeb-dev and fundus-dev, ours beside the peers on the same pages in the same run. A title is
 * right as written when it is the truth letter by letter but for white space, and right when case, quotes, dashes and other
 * marks are left out of both; authors when both name the same set of people, agencies and outlets (any name that is one word
 * or holds one of the words below) left out of both; a date when it is the same calendar day as written.
 */
export async function metadataTables({ data }: TableOptions): Promise<void> {
  for (const set of ['naeb-dev', 'fundus-dev']) {
    const { pages, runs } = await runSet(data, set);
    const rows = runs.map(({ name, found }) => [name, ...scoreMetadata(pages, found)]);
    printTable(
      `Metadata, ${set} (${pages.length} pages): share right`,
      ['', 'title as written', 'title', 'authors', 'date'],
      rows,
    );
  }
}

const outletWords =
  /press|redaktion|staff|news|media|online|agency|agentur|reuters|ajans|relax|deutschland|ph\.d|\.de$|\.tr$|\d/i;

function scoreMetadata(pages: readonly TruePage[], found: readonly Extracted[]): string[] {
  const pairs = pages.map((page, i) => ({ page, got: found[i] ?? { text: '' } }));
  const titled = pairs.filter(({ page }) => page.title);
  const dated = pairs.filter(({ page }) => page.date);
  return [
    share(titled, ({ page, got }) => flat(page.title ?? '') === flat(got.title ?? '')),
    share(titled, ({ page, got }) => normal(page.title ?? '') === normal(got.title ?? '')),
    share(pairs, ({ page, got }) => people(page.authors ?? []) === people(got.authors ?? [])),
    share(dated, ({ page, got }) => page.date === (got.published ?? '').slice(0, 10)),
  ];
}

const flat = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const people = (names: readonly string[]): string =>
  [...new Set(names.filter((name) => /\s|\p{Script=Han}/u.test(name) && !outletWords.test(name)).map(normal))]
    .sort()
    .join('; ');

function share<T>(items: readonly T[], isRight: (item: T) => boolean): string {
  return (items.filter(isRight).length / Math.max(1, items.length)).toFixed(3);
}
