import { afterAll, expect, test } from '@jest/globals';
import { find, idsOf, searchRowOf, TemporaryIndices } from './searchRows.ts';

const indices = new TemporaryIndices();
afterAll(() => indices.removeAll());

test('the newest of more matches than are ranked are the newest of all', async () => {
  const index = await indices.open();
  const old = Array.from({ length: 520 }, (_, at) =>
    searchRowOf({ id: `old-${at}`, text: 'word word word', published: '2020-01-01T00:00:00Z' }),
  );
  const late = Array.from({ length: 12 }, (_, at) =>
    searchRowOf({
      id: `late-${at}`,
      text: `word among many others ${'x '.repeat(50)}`,
      published: '2026-03-09T00:00:00Z',
    }),
  );
  await index.upsert([...old, ...late]);
  const { hits, totalIsExact } = await find(index, 'word', { sort: 'newest', limit: 10 });
  expect(hits.every((hit) => hit.id.startsWith('late'))).toBe(true);
  expect(totalIsExact).toBe(false);
  const counted = await find(index, 'word', { sort: 'newest', facets: true });
  expect(counted.hits).toEqual(hits);
  expect(counted.facets?.language).toEqual([{ value: 'en', count: 500 }]);
});

test('a list by date goes back as far as it must', async () => {
  const index = await indices.open();
  const days = ['2026-03-10', '2026-03-01', '2025-12-24', '2019-01-01'];
  await index.upsert(days.map((day) => searchRowOf({ id: day, published: day })));
  expect(idsOf(await find(index, ''))).toEqual(days);
  expect(idsOf(await find(index, '', { limit: 2 }))).toEqual(days.slice(0, 2));
});

test('a language filter takes regions in, whatever its case', async () => {
  const index = await indices.open();
  await index.upsert([
    searchRowOf({ id: 'gb', language: 'en-gb', text: 'word' }),
    searchRowOf({ id: 'en', language: 'en', text: 'word' }),
    searchRowOf({ id: 'eng', language: 'enm', text: 'word' }),
  ]);
  expect(idsOf(await find(index, '', { language: 'EN' })).sort()).toEqual(['en', 'gb']);
  expect(idsOf(await find(index, '', { language: 'EN-gb' }))).toEqual(['gb']);
  expect((await find(index, '', { language: 'en-GB' })).hits[0]?.language).toBe('en-GB');
});

test('a prefix finds and ranks what was just written', async () => {
  const index = await indices.open();
  await index.upsert([
    searchRowOf({ id: 'mention', text: `electricity ${'other words '.repeat(40)}` }),
    searchRowOf({ id: 'about', title: 'Elections', text: 'The election.' }),
  ]);
  expect(idsOf(await find(index, 'elect*'))).toEqual(['about', 'mention']);
  await index.upsert([searchRowOf({ id: 'later', text: 'electrolysis' })]);
  expect(idsOf(await find(index, 'elect*')).sort()).toEqual(['about', 'later', 'mention']);
});
