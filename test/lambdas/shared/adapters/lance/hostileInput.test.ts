import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LanceSearchIndex } from '../../../../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { find, idsOf, searchRowOf, TemporaryIndices } from './searchRows.ts';

const indices = new TemporaryIndices();
let index: LanceSearchIndex;
beforeAll(async () => {
  index = await indices.open();
  await index.upsert([
    searchRowOf({
      id: 'a',
      text: 'plain words',
      people: ["Conan O'Brien"],
      topics: ['Économie'],
      source: 'Le "Monde"',
    }),
    searchRowOf({ id: 'b', text: 'plain words', language: 'fr' }),
  ]);
});
afterAll(() => indices.removeAll());

const breakouts = [
  "' OR '1'='1",
  "') OR 1=1 --",
  "x'; DROP TABLE fresh; --",
  '\\',
  "\\' OR true --",
  '%',
  '\0',
  '"',
  '🙂',
  "''",
];

test.each(breakouts)('a filter of %j finds nothing and harms nothing', async (value) => {
  for (const field of ['language', 'topic', 'place', 'person', 'source', 'copiesOf'] as const)
    expect(idsOf(await find(index, '', { [field]: value }))).toEqual([]);
  expect(idsOf(await find(index, `person:"${value.replaceAll('"', '')}" plain`)).length).toBeLessThanOrEqual(2);
  await index.remove([{ id: value, version: 1 }]);
  expect((await find(index, 'plain')).total).toBe(2);
});

test('names are matched whatever their case, accents and quotes', async () => {
  expect(idsOf(await find(index, '', { person: "CONAN O'BRIEN" }))).toEqual(['a']);
  expect(idsOf(await find(index, '', { topic: 'economie' }))).toEqual(['a']);
  expect(idsOf(await find(index, '', { source: 'le "monde"' }))).toEqual(['a']);
});

test('any query, before and after indexing, has an answer', async () => {
  const pieces = fc.constantFrom(
    '"',
    '(',
    ')',
    '-',
    '*',
    ' ',
    ' OR ',
    'NOT ',
    'title:',
    'person:',
    'plain',
    'words',
    'el*',
    '東',
    "'",
    '%',
    '\\',
    '\0',
    '=',
    '·',
  );
  const query = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  const holds = fc.asyncProperty(query, async (text) => void (await find(index, text, { facets: true })));
  await fc.assert(holds, { numRuns: 15 });
  await index.maintain();
  await fc.assert(holds, { numRuns: 15 });
});
