import { afterAll, expect, test } from '@jest/globals';
import { find, idsOf, searchRowOf, TemporaryIndices } from './searchRows.ts';

const indices = new TemporaryIndices();
afterAll(() => indices.removeAll());

const blair = { people: ['Tony Blair'], places: ['London'], topics: ['Politics'], source: 'BBC' };

test('facets count each value over the matches, and each value filters to what it counted', async () => {
  const index = await indices.open();
  await index.upsert([
    searchRowOf({ id: 'a', text: 'budget', ...blair, published: '2026-03-09T10:00:00Z' }),
    searchRowOf({ id: 'b', text: 'budget', ...blair, people: ['TONY BLAIR', 'José Díaz'], language: 'en-GB' }),
    searchRowOf({ id: 'c', text: 'budget', topics: ['Sport'], places: ['São Paulo'], source: 'Le Monde' }),
    searchRowOf({ id: 'd', text: 'another matter', ...blair }),
  ]);
  const { facets } = await find(index, 'budget', { facets: true });
  expect(facets).toEqual({
    language: [
      { value: 'en', count: 2 },
      { value: 'en-GB', count: 1 },
    ],
    source: [
      { value: 'BBC', count: 2 },
      { value: 'Le Monde', count: 1 },
    ],
    topic: [
      { value: 'Politics', count: 2 },
      { value: 'Sport', count: 1 },
    ],
    person: [
      { value: 'Tony Blair', count: 2 },
      { value: 'José Díaz', count: 1 },
    ],
    place: [
      { value: 'London', count: 2 },
      { value: 'São Paulo', count: 1 },
    ],
    day: [
      { value: '2026-03-10', count: 2 },
      { value: '2026-03-09', count: 1 },
    ],
  });
  expect(idsOf(await find(index, 'budget', { person: 'jose diaz' }))).toEqual(['b']);
  expect(idsOf(await find(index, 'budget place:"sao paulo"'))).toEqual(['c']);
  expect(idsOf(await find(index, 'budget -source:bbc'))).toEqual(['c']);
  expect(idsOf(await find(index, 'budget', { topic: 'politics', to: '2026-03-09' }))).toEqual(['a']);
});

test('of two that say the same the later stands first, and a better match above both', async () => {
  const index = await indices.open();
  const text = 'the budget of the year';
  await index.upsert([
    searchRowOf({ id: 'old', text, published: '2025-03-10' }),
    searchRowOf({ id: 'new', text, published: '2026-03-10' }),
    searchRowOf({ id: 'about', title: 'Budget', text, published: '2024-03-10' }),
  ]);
  expect(idsOf(await find(index, 'budget'))).toEqual(['about', 'new', 'old']);
});

test('maintenance drops old versions of the tables and the files that many small writes leave', async () => {
  const index = await indices.open({ keepVersionsMs: 0 });
  for (let at = 0; at < 6; at++) await index.upsert([searchRowOf({ id: `a${at}`, text: 'word' })]);
  const { rows, compactedFiles, removedVersions } = await index.maintain();
  expect(rows).toBe(6);
  expect(compactedFiles).toBeGreaterThanOrEqual(6);
  expect(removedVersions).toBeGreaterThanOrEqual(6);
  expect((await find(index, 'word')).total).toBe(6);
});
