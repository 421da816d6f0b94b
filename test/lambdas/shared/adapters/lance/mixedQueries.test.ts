import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectLance } from '../../../../../lambdas/shared/adapters/lance/articleTable.ts';
import type { LanceSearchIndex } from '../../../../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { settleTiers } from '../../../../../lambdas/shared/adapters/lance/settleTiers.ts';
import { Tiers } from '../../../../../lambdas/shared/adapters/lance/tiers.ts';
import type { SearchRow } from '../../../../../lambdas/shared/searchIndex.ts';
import { find, idsOf, searchRowOf, TemporaryIndices } from './searchRows.ts';

/** So many that no list of what is common is complete, neither of what is read nor of what an index checks. */
const rows = 2_600;
const settled = 2_400;

const indices = new TemporaryIndices();
let index: LanceSearchIndex;

/** Every article holds "common" and "minister"; what else one holds goes by its number. In French only where it says so. */
function articleOf(at: number): SearchRow {
  const words = ['common', at % 300 === 0 ? 'prime minister' : 'minister prime'];
  if (at % 40 !== 0) words.push('other');
  if (at % 400 === 7) words.push('zebrafish');
  if (at % 60 === 40) words.push('zealous');
  return searchRowOf({ id: `a${at}`, language: at % 10 === 5 ? 'fr' : 'en', text: words.join(' ') });
}

beforeAll(async () => {
  const uri = await indices.folder();
  index = await indices.open({ uri });
  const articles = Array.from({ length: rows }, (_, at) => articleOf(at));
  await index.upsert(articles.slice(0, settled));
  await settleTiers(new Tiers(() => connectLance({ uri, maxStalenessSeconds: 0 })), { keepMs: 60_000, freshRows: 1 });
  await index.upsert(articles.slice(settled));
});
afterAll(() => indices.removeAll());

const numbers = (passes: (at: number) => boolean): string[] =>
  Array.from({ length: rows }, (_, at) => at)
    .filter(passes)
    .map((at) => `a${at}`)
    .sort();

test.each<[string, string, (at: number) => boolean]>([
  ['a rare phrase among its words in another order', '"prime minister" common', (at) => at % 300 === 0],
  ['a rare prefix beside a word of every article', 'zebra* common', (at) => at % 400 === 7],
  ['a prefix of several words', 'ze* common -other', (at) => at % 40 === 0 && at % 60 === 40],
  ['an exclusion that most articles meet', 'common -other', (at) => at % 40 === 0],
  ['a phrase of every other word beside a rare word', '"minister prime" zebrafish', (at) => at % 400 === 7],
  ['a rare phrase, a rare prefix and an exclusion', '"prime minister" common -zeb*', (at) => at % 300 === 0],
  ['an alternative within', '(zebrafish OR zealous) common', (at) => at % 400 === 7 || at % 60 === 40],
])('%s: exactly what matches, in the segment and above it', async (_, query, passes) => {
  const answer = await find(index, query, { limit: 100 });
  expect(idsOf(answer).sort()).toEqual(numbers(passes));
  expect(answer).toMatchObject({ total: numbers(passes).length, totalIsExact: true });
});

test('an exclusion that few articles meet, of more than an index checks: only what matches, the best first', async () => {
  const answer = await find(index, 'common -other', { limit: 20 });
  expect(idsOf(answer)).toHaveLength(20);
  expect(numbers((at) => at % 40 === 0)).toEqual(expect.arrayContaining(idsOf(answer)));
  const scores = answer.hits.map((hit) => hit.score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});

test('a rare part ranks with the others: an article that says more of them comes first', async () => {
  const uri = await indices.folder();
  const small = await indices.open({ uri });
  const others = Array.from({ length: 700 }, (_, at) => searchRowOf({ id: `o${at}`, text: 'minister prime budget' }));
  const once = searchRowOf({ id: 'once', text: 'prime minister budget, and much else that is said of other things' });
  const often = searchRowOf({ id: 'often', text: 'prime minister budget: the budget, the budget, the budget' });
  await small.upsert([once, ...others, often]);
  await settleTiers(new Tiers(() => connectLance({ uri, maxStalenessSeconds: 0 })), { keepMs: 60_000, freshRows: 1 });
  expect(idsOf(await find(small, '"prime minister" budget'))).toEqual(['often', 'once']);
});
