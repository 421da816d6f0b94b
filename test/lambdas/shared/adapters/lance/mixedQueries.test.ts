import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectLance } from '../../../../../lambdas/shared/adapters/lance/articleTable.ts';
import type { LanceSearchIndex } from '../../../../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { settleTiers } from '../../../../../lambdas/shared/adapters/lance/settleTiers.ts';
import { Tiers } from '../../../../../lambdas/shared/adapters/lance/tiers.ts';
import type { SearchRow } from '../../../../../lambdas/shared/searchIndex.ts';
import { find, idsOf, searchRowOf, TemporaryIndices } from './searchRows.ts';

const indices = new TemporaryIndices();
let index: LanceSearchIndex;

/** Every article holds "common" and "minister"; what else one holds goes by its number. In French only where it says so. */
function articleOf(at: number): SearchRow {
  const words = ['common', at % 300 === 0 ? 'prime minister' : 'minister prime'];
  if (at % 40 !== 0) words.push('other');
  if (at % 400 === 7) words.push('zebrafish');
  if (at % 20 === 3) words.push('zealous');
  return searchRowOf({ id: `a${at}`, language: at % 10 === 5 ? 'fr' : 'en', text: words.join(' ') });
}

beforeAll(async () => {
  const uri = await indices.folder();
  index = await indices.open({ uri });
  const articles = Array.from({ length: 1_300 }, (_, at) => articleOf(at));
  await index.upsert(articles.slice(0, 1_200));
  await settleTiers(new Tiers(() => connectLance({ uri, maxStalenessSeconds: 0 })), { keepMs: 60_000, freshRows: 1 });
  await index.upsert(articles.slice(1_200));
});
afterAll(() => indices.removeAll());

const numbers = (passes: (at: number) => boolean): string[] =>
  Array.from({ length: 1_300 }, (_, at) => at)
    .filter(passes)
    .map((at) => `a${at}`)
    .sort();

test.each<[string, string, (at: number) => boolean]>([
  ['a rare phrase among its words in another order', '"prime minister" common', (at) => at % 300 === 0],
  ['a rare prefix beside a word of every article', 'zebra* common', (at) => at % 400 === 7],
  ['a prefix of several words', 'ze* common -other', (at) => at % 40 === 0 && at % 20 === 3],
  ['an exclusion that most articles meet', 'common -other', (at) => at % 40 === 0],
  ['an alternative within', '(zebrafish OR zealous) common', (at) => at % 400 === 7 || at % 20 === 3],
])('%s: exactly what matches, in the segment and above it', async (_, query, passes) => {
  const answer = await find(index, query, { limit: 100 });
  expect(idsOf(answer).sort()).toEqual(numbers(passes));
  expect(answer).toMatchObject({ total: numbers(passes).length, totalIsExact: true });
});
