import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LanceSearchIndex } from '../../../../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { find, idsOf, searchRowOf, TemporaryIndices } from './searchRows.ts';

const indices = new TemporaryIndices();
afterAll(() => indices.removeAll());

describe('what a search finds', () => {
  let index: LanceSearchIndex;
  beforeAll(async () => {
    index = await indices.open();
    await index.upsert([
      searchRowOf({
        id: 'korea',
        title: 'Putin visits Pyongyang',
        text: "North Korea's leader received the president. The economy is running.",
      }),
      searchRowOf({
        id: 'economy',
        title: 'Economies recover',
        text: 'Growth returned to Japan, the prime minister said. U.S. markets rose 3.5 per cent.',
      }),
      searchRowOf({
        id: 'mention',
        title: 'Weather',
        text: 'Rain is expected. A reader asked how economies recover from floods.',
      }),
      searchRowOf({
        id: 'french',
        language: 'fr',
        title: 'Élections générales',
        text: "L'homme politique a gagné les élections à Besançon. Université.",
      }),
      searchRowOf({
        id: 'japanese',
        language: 'ja',
        title: '東京都知事選挙',
        text: '東京都の知事選挙は日曜日に行われた。',
      }),
      searchRowOf({ id: 'arabic', language: 'ar', title: 'الاقتصاد', text: 'قال الرئيس إن الاقتصاد ينمو' }),
      searchRowOf({ id: 'copy', title: 'Putin visits Pyongyang', text: 'North Korea copy', duplicateOf: 'korea' }),
    ]);
  });

  test.each([
    ['a word in any case', 'PYONGYANG', ['korea']],
    ['all words', 'north leader', ['korea']],
    ['English by stem', 'economy', ['economy', 'mention', 'korea']],
    ['a possessive', 'korea', ['korea']],
    ['an acronym however dotted', 'US markets', ['economy']],
    ['a number', '3.5', ['economy']],
    ['a phrase', '"prime minister"', ['economy']],
    ['no phrase out of order', '"minister prime"', []],
    ['an exclusion', 'economy -japan', ['mention', 'korea']],
    ['NOT', 'economy NOT japan NOT rain', ['korea']],
    ['OR', 'pyongyang OR besancon', ['korea', 'french']],
    ['brackets', '(pyongyang | japan) -(prime minister)', ['korea']],
    ['accents either way', 'elections generales', ['french']],
    ['an elided article', 'homme', ['french']],
    ['a run of Japanese inside a longer one', '知事', ['japanese']],
    ['one Japanese character', '都', ['japanese']],
    ['Arabic', 'الاقتصاد', ['arabic']],
    ['the title field', 'title:economy', ['economy']],
    ['an exclusion beside a number', '3.5 -growth', []],
    ['an exclusion beside a prefix', 'pyongya* -economy', []],
    ['a prefix', 'pyongya*', ['korea']],
    ['a prefix longer than the stem', 'runni*', ['korea']],
    ['a phrase in the title', 'title:"visits pyongyang"', ['korea']],
  ])('%s', async (_, query, expected) => {
    const found = idsOf(await find(index, query));
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test('does not stem other languages as if they were English', async () => {
    expect(idsOf(await find(index, 'universities'))).toEqual([]);
  });

  test('ranks a title above a mention', async () => {
    expect(idsOf(await find(index, 'economies recover'))).toEqual(['economy', 'mention']);
  });

  test('shows copies only when asked', async () => {
    expect(idsOf(await find(index, 'korea'))).toEqual(['korea']);
    const all = await find(index, 'korea', { duplicates: true });
    expect(all.hits.find((hit) => hit.id === 'copy')?.duplicateOf).toBe('korea');
  });

  test('marks the matches in the snippet', async () => {
    const [hit] = (await find(index, 'leaders')).hits;
    const marked = hit?.highlights.map(({ start, end }) => hit.snippet.slice(start, end));
    expect(marked).toEqual(['leader']);
  });

  test('lists the newest first when nothing is asked', async () => {
    expect((await find(index, '')).total).toBe(6);
  });
});

describe('writing', () => {
  test('a newer version replaces, an older one changes nothing', async () => {
    const index = await indices.open();
    await index.upsert([searchRowOf({ id: 'a', version: 2, text: 'second' })]);
    await index.upsert([searchRowOf({ id: 'a', version: 1, text: 'first' })]);
    expect(idsOf(await find(index, 'first'))).toEqual([]);
    await index.upsert([searchRowOf({ id: 'a', version: 3, text: 'third' })]);
    expect(idsOf(await find(index, 'second'))).toEqual([]);
    expect((await find(index, 'third')).hits[0]?.version).toBe(3);
  });

  test('what is removed is gone', async () => {
    const index = await indices.open();
    await index.upsert([searchRowOf({ id: 'a', text: 'word' }), searchRowOf({ id: "b'--", text: 'word' })]);
    await index.remove([{ id: 'a', version: 1 }]);
    expect(idsOf(await find(index, 'word'))).toEqual(["b'--"]);
    await index.maintain();
    expect(idsOf(await find(index, 'word'))).toEqual(["b'--"]);
  });

  test('an empty index answers, also when there is none yet', async () => {
    const index = await indices.open();
    expect(await find(index, 'word')).toEqual({ hits: [], total: 0, totalIsExact: true });
    await index.maintain();
    expect((await find(index, '')).hits).toEqual([]);
  });
});
