import { expect, test } from '@jest/globals';
import type { ArticleRecord } from '../../../../lambdas/deduplicate-articles/state/articleRecords.ts';
import { candidatesIn, trimBand } from '../../../../lambdas/deduplicate-articles/state/bands.ts';
import { MemoryStateStore } from '../../../../lambdas/shared/adapters/local/memoryStateStore.ts';
import { dedupSettings } from '../../../../lambdas/shared/settings.ts';

const settings = dedupSettings.parse({ bandMembers: 4, candidates: 16 });
const ids = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `a${String(from + n).padStart(3, '0')}-0`);
const band = (n: number, members: string[]) => ({ key: { pk: `band#${n}#x`, sk: 'members' }, members });
const record = (id: string, link?: string): ArticleRecord => ({
  id,
  order: `2026-01-01T00:00:00Z/${id}`,
  articleId: id,
  contentHash: id,
  sketch: '',
  link,
  revision: 1,
});

test('of many in the bands those are looked at who share most keys, and no more than the setting says', () => {
  const often = ids(90, 2);
  const bands = [0, 1, 2, 3].map((n) => band(n, [...ids(n * 6, 6), ...(n < 3 ? often : []), 'me-0']));
  const { arrivals, full } = candidatesIn(bands, 'me-0', settings);
  expect(arrivals).toHaveLength(16);
  expect(arrivals.slice(0, 8)).toEqual([...ids(0, 6), ...often]);
  expect(candidatesIn(bands.slice(1), 'me-0', dedupSettings.parse({ bandMembers: 8 })).arrivals.slice(0, 2)).toEqual(
    often,
  );
  expect(arrivals).not.toContain('me-0');
  expect(full?.key).toBe(bands[0]?.key);
});

test('of a band too full to be looked at as a whole each looks at another part', () => {
  const members = ids(0, 40);
  const seen = new Set(members.flatMap((self) => candidatesIn([band(0, members)], self, settings).arrivals));
  expect(seen.size).toBe(40);
});

test('a freed copy that joined again is one candidate', () => {
  expect(candidatesIn([band(0, ['a-0', 'a-0~1', 'me-0~2'])], 'me-0', settings)).toEqual({
    arrivals: ['a-0'],
    full: undefined,
  });
});

test('who is gone and copies leave a full band first, then the oldest of too many originals; the undecided stay and push no one out', async () => {
  const state = new MemoryStateStore();
  const [copies, roots, open, gone] = [ids(0, 3), ids(10, 6), ids(20, 3), ids(30, 1)];
  const full = band(0, [...copies, ...roots, ...open, ...gone]);
  for (const member of full.members) await state.addMember(full.key, member);
  const known = [
    ...copies.map((id) => record(id, 'a010-0')),
    ...roots.map((id) => record(id, 'root')),
    ...open.map((id) => record(id)),
  ];
  await trimBand(full, full.members, new Map(known.map((one) => [one.id, one])), settings, state);
  expect((await state.members(full.key)).sort()).toEqual([...roots.slice(2), ...open].sort());
});
