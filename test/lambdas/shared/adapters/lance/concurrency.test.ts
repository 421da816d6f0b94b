import { afterAll, describe, expect, test } from '@jest/globals';
import { find, searchRowOf, TemporaryIndices } from './searchRows.ts';

const indices = new TemporaryIndices();
afterAll(() => indices.removeAll());

describe('eight writers at once, each with a connection of its own', () => {
  test('lose nothing, double nothing and keep the newest version', async () => {
    const uri = await indices.folder();
    const writers = await Promise.all(Array.from({ length: 8 }, () => indices.open({ uri, settleEvery: 12 })));
    await Promise.all(
      writers.map(async (writer, at) => {
        for (let round = 1; round <= 4; round++) {
          const own = searchRowOf({ id: `own-${at}-${round}`, text: 'word' });
          const shared = searchRowOf({ id: `shared-${round}`, text: 'word', version: at + 1 });
          await Promise.all([writer.upsert([own]), writer.upsert([shared])]);
        }
      }),
    );
    const reader = await indices.open({ uri });
    const check = async (): Promise<void> => {
      const { hits, total } = await find(reader, 'word', { limit: 100 });
      expect(new Set(hits.map((hit) => hit.id)).size).toBe(36);
      expect(total).toBe(36);
      expect((await find(reader, '')).total).toBe(36);
      for (const hit of hits) if (hit.id.startsWith('shared')) expect(hit.version).toBe(8);
    };
    await check();
    await Promise.all(writers.slice(0, 2).map((writer) => writer.maintain().catch(() => undefined)));
    await check();
  });

  test('a reader that was there before sees a new article at once', async () => {
    const uri = await indices.folder();
    const [writer, reader] = [await indices.open({ uri }), await indices.open({ uri })];
    expect((await find(reader, 'word')).total).toBe(0);
    await writer.upsert([searchRowOf({ id: 'a', text: 'word' })]);
    expect((await find(reader, 'word')).total).toBe(1);
  });
});
