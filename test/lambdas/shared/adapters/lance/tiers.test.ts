import { afterAll, describe, expect, test } from '@jest/globals';
import { connectLance } from '../../../../../lambdas/shared/adapters/lance/articleTable.ts';
import { settleTiers } from '../../../../../lambdas/shared/adapters/lance/settleTiers.ts';
import { Tiers } from '../../../../../lambdas/shared/adapters/lance/tiers.ts';
import { find, idsOf, searchRowOf, TemporaryIndices } from './searchRows.ts';

const indices = new TemporaryIndices();
afterAll(() => indices.removeAll());

/** Moves everything down, into a new segment each time. */
async function settle(uri: string): Promise<void> {
  const tiers = new Tiers(() => connectLance({ uri, maxStalenessSeconds: 0 }));
  await settleTiers(tiers, { keepMs: 0, freshRows: 1, segmentRows: 1 });
}

describe('rows that have moved down', () => {
  test.each([
    ['words', 'economies'],
    ['a phrase', '"prime minister"'],
    ['a prefix', 'pyongya*'],
    ['a prefix longer than the stem', 'runni*'],
    ['a prefix in the title', 'title:vis*'],
    ['one Japanese character', '都'],
    ['an exclusion', 'economy -france'],
    ['exclusion of a phrase', 'economy -"minister prime"'],
  ])('are found by %s', async (_, query) => {
    const uri = await indices.folder();
    const index = await indices.open({ uri });
    await index.upsert([
      searchRowOf({
        id: 'a',
        title: 'Visits',
        text: 'The prime minister saw the economy of Pyongyang running in 東京都.',
      }),
      searchRowOf({ id: 'b', title: 'France', text: 'France has a prime time.' }),
    ]);
    await settle(uri);
    expect(idsOf(await find(index, query))).toEqual(['a']);
  });

  test('are replaced by a newer version and not by an older one', async () => {
    const uri = await indices.folder();
    const index = await indices.open({ uri });
    await index.upsert([searchRowOf({ id: 'a', version: 2, text: 'second' })]);
    await settle(uri);
    await index.upsert([searchRowOf({ id: 'a', version: 1, text: 'first' })]);
    expect(idsOf(await find(index, 'first'))).toEqual([]);
    await index.upsert([searchRowOf({ id: 'a', version: 3, text: 'third' })]);
    expect(idsOf(await find(index, 'second'))).toEqual([]);
    await settle(uri);
    const { hits, total } = await find(index, '');
    expect(hits.map((hit) => hit.version)).toEqual([3]);
    expect(total).toBe(1);
  });

  test('vanish when removed', async () => {
    const uri = await indices.folder();
    const index = await indices.open({ uri });
    await index.upsert([searchRowOf({ id: 'a', text: 'word' })]);
    await settle(uri);
    await index.remove([{ id: 'a', version: 1 }]);
    expect((await find(index, 'word')).hits).toEqual([]);
  });

  test('stay when an older version is removed: the article came back after a retraction', async () => {
    const uri = await indices.folder();
    const index = await indices.open({ uri });
    await index.upsert([searchRowOf({ id: 'a', version: 3, text: 'word' })]);
    await index.remove([{ id: 'a', version: 2 }]);
    await settle(uri);
    await index.remove([{ id: 'a', version: 2 }]);
    expect(idsOf(await find(index, 'word'))).toEqual(['a']);
  });

  test('expire by the day they were published, whatever tier they are in', async () => {
    const uri = await indices.folder();
    const index = await indices.open({ uri });
    await index.upsert([searchRowOf({ id: 'old', published: '2020-01-01T00:00:00Z', text: 'word' })]);
    await settle(uri);
    await index.upsert([searchRowOf({ id: 'new', text: 'word' })]);
    await index.maintain({ expireBefore: new Date('2024-01-01T00:00:00Z') });
    expect(idsOf(await find(index, 'word'))).toEqual(['new']);
  });
});

describe('an archive', () => {
  const sizes = { keepMs: 60_000, freshRows: 1, segmentRows: 1, archiveSegments: 2 };

  test('takes full segments, whose rows stay found, replaced and removed as before', async () => {
    const uri = await indices.folder();
    const index = await indices.open({ uri });
    const tiers = new Tiers(() => connectLance({ uri, maxStalenessSeconds: 0 }));
    for (const id of ['a', 'b', 'c', 'd']) {
      await index.upsert([searchRowOf({ id, text: `the prime minister met ${id}` })]);
      await settleTiers(tiers, sizes);
      expect(idsOf(await find(index, '"prime minister"')).sort()).toEqual(
        ['a', 'b', 'c', 'd'].filter((at) => at <= id),
      );
    }
    const counts = Object.fromEntries(
      await Promise.all((await tiers.forReading()).map(async ({ name, table }) => [name, await table.countRows()])),
    );
    expect(counts['archive-00001']).toBeGreaterThan(1);
    await index.upsert([searchRowOf({ id: 'a', version: 2, text: 'a newer minister' })]);
    await index.remove([{ id: 'b', version: 1 }]);
    expect(idsOf(await find(index, 'minister')).sort()).toEqual(['a', 'c', 'd']);
    expect((await find(index, 'newer')).hits[0]?.version).toBe(2);
  });

  test('takes segments that were withdrawn from while they were copied', async () => {
    const uri = await indices.folder();
    const index = await indices.open({ uri });
    const tiers = new Tiers(() => connectLance({ uri, maxStalenessSeconds: 0 }));
    for (const id of ['a', 'b', 'c', 'd']) {
      await index.upsert([searchRowOf({ id, text: 'word' })]);
      const [settled] = await Promise.all([
        settleTiers(tiers, sizes),
        index.remove([{ id, version: 1 }]),
        settleTiers(tiers, sizes),
      ]);
      expect(settled.rows).toBeLessThanOrEqual(2);
    }
    await settleTiers(tiers, sizes);
    expect((await find(index, 'word')).total).toBe(0);
    expect((await find(index, '')).total).toBe(0);
  });
});

describe('pages', () => {
  const rows = (from: number, count: number, word = 'word') =>
    Array.from({ length: count }, (_, at) =>
      searchRowOf({ id: `r${from + at}`, text: `${word} ${from + at}`, published: '2026-01-01' }),
    );

  test.each(['word', ''])('do not repeat or skip hits while rows arrive and move (query "%s")', async (query) => {
    const uri = await indices.folder();
    const index = await indices.open({ uri });
    await index.upsert(rows(0, 25));
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 10; page++) {
      const answer = await find(index, query, { limit: 10, ...(cursor && { cursor }) });
      seen.push(...idsOf(answer));
      cursor = answer.cursor;
      if (cursor === undefined) break;
      await index.upsert(rows(100 + page * 10, 10, 'word word'));
    }
    expect(seen.toSorted()).toEqual(
      rows(0, 25)
        .map((row) => row.id)
        .toSorted(),
    );
  });

  test('go on when the table versions of the first page are gone', async () => {
    const uri = await indices.folder();
    const index = await indices.open({ uri, keepVersionsMs: 0 });
    await index.upsert(rows(0, 15));
    const first = await find(index, 'word', { limit: 10 });
    await settle(uri);
    const second = await find(index, 'word', { limit: 10, ...(first.cursor && { cursor: first.cursor }) });
    expect([...idsOf(first), ...idsOf(second)].length).toBe(15);
  });

  test('a cursor that is none begins at the first page', async () => {
    const index = await indices.open();
    await index.upsert(rows(0, 3));
    expect((await find(index, 'word', { cursor: 'bogus' })).hits.length).toBe(3);
  });
});
