import type { TableOptions } from './extractionBench.ts';
import type { Extracted } from './extractors.ts';
import type { TruePage } from './loadPages.ts';
import { printTable } from './printTable.ts';
import { runSet } from './runExtractors.ts';

/**
 * Title, authors and date right on naeb-dev and fundus-dev, ours beside the peers on the same pages in the same run. A title is
 * right as written when it is the truth letter by letter but for white space, and right when case, quotes, dashes and other
 * marks are left out of both; authors as stated when both name the same, and people when agencies and outlets are left out of
 * both (any name that is one word, holds a figure or one of the words below, or is in the host's); a date when it is the same
 * calendar day as written.
 */
export async function metadataTables({ data, python }: TableOptions): Promise<void> {
  for (const set of ['naeb-dev', 'fundus-dev']) {
    const { pages, runs } = await runSet(data, set, python);
    const rows = runs.map(({ name, found }) => [name, ...scoreMetadata(pages, found)]);
    printTable(
      `Metadata, ${set} (${pages.length} pages): share right`,
      ['', 'title as written', 'title', 'authors as stated', 'people', 'date'],
      rows,
    );
  }
}

/** Words of the names of agencies, papers and their staff, in the languages of the sets; no name of one paper. */
const outletWords =
  /\b(?:press|presse|news|media|staff|editors?|editorial|desk|newsroom|team|online|reuters|afp|dpa|ap)\b|agen[ct]|ajans|reda[ckz]/i;

function scoreMetadata(pages: readonly TruePage[], found: readonly Extracted[]): string[] {
  const pairs = pages.map((page, i) => ({ page, got: found[i] ?? { text: '' } }));
  const titled = pairs.filter(({ page }) => page.title);
  const dated = pairs.filter(({ page }) => page.date);
  return [
    share(titled, ({ page, got }) => flat(page.title ?? '') === flat(got.title ?? '')),
    share(titled, ({ page, got }) => normal(page.title ?? '') === normal(got.title ?? '')),
    share(pairs, ({ page, got }) => joined(page.authors ?? []) === joined(got.authors ?? [])),
    share(pairs, ({ page, got }) => people(page.authors ?? [], page) === people(got.authors ?? [], page)),
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

const joined = (names: readonly string[]): string => [...new Set(names.map(normal))].sort().join('; ');

function people(names: readonly string[], { url = '' }: TruePage): string {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/[^\p{L}\p{N}]/gu, '') : '';
  const isPerson = (name: string): boolean =>
    /\s|\p{Script=Han}/u.test(name) && !/\d/.test(name) && !outletWords.test(name) && !isOfHost(name, host);
  return joined(names.filter(isPerson));
}

/** Whether a name is that of the site, with an article before it or without. */
const isOfHost = (name: string, host: string): boolean =>
  host.includes(
    normal(name)
      .replace(/^(?:the|der|die|das|le|la|el|il) /, '')
      .replaceAll(' ', ''),
  );

function share<T>(items: readonly T[], isRight: (item: T) => boolean): string {
  return (items.filter(isRight).length / Math.max(1, items.length)).toFixed(3);
}
