import { expect, test } from '@jest/globals';
import { figureDigestOf } from '../../../../lambdas/deduplicate-articles/domain/figureDigest.ts';
import { fingerprintOf } from '../../../../lambdas/deduplicate-articles/domain/fingerprint.ts';
import { readSketch, type Sketch } from '../../../../lambdas/deduplicate-articles/domain/sketch.ts';
import type { ArticleRecord } from '../../../../lambdas/deduplicate-articles/state/articleRecords.ts';
import { metIn, trimBand } from '../../../../lambdas/deduplicate-articles/state/bands.ts';
import { MemoryStateStore } from '../../../../lambdas/shared/adapters/local/memoryStateStore.ts';
import { dedupSettings } from '../../../../lambdas/shared/settings.ts';

const settings = dedupSettings.parse({ bandMembers: 4 });
const ids = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `a${String(from + n).padStart(3, '0')}-0`);
const band = (n: number, members: string[]) => ({ key: { pk: `band#${n}#x`, sk: 'members' }, members });
const sketchOfNote = (figures: string): Sketch =>
  readSketch(fingerprintOf('', `The firm said its revenue and profit were ${figures} in the quarter.`, 8).sketch);
const me = { id: 'me-0', sketch: sketchOfNote('4711, 4712, 4713 and 4714') };
const record = (id: string, link?: string): ArticleRecord => ({
  id,
  order: `2026-01-01T00:00:00Z/${id}`,
  articleId: id,
  contentHash: id,
  sketch: '',
  link,
  revision: 1,
});

test('everyone in the bands is looked at once, however many; the fullest of the full bands is to be trimmed', () => {
  const burst = ids(0, 60);
  const bands = [band(0, [...ids(60, 9), 'me-0']), band(1, [...burst, 'me-0']), band(2, [...burst.slice(50), 'me-0'])];
  const { arrivals, full } = metIn(bands, me, settings);
  expect(arrivals.sort()).toEqual(ids(0, 69));
  expect(full?.key).toBe(bands[1]?.key);
  expect(metIn([band(0, ids(0, 8))], me, settings).full).toBeUndefined();
});

test('a freed copy that joined again is met once', () => {
  expect(metIn([band(0, ['a-0', 'a-0~1', 'me-0~2'])], me, settings)).toEqual({
    arrivals: ['a-0'],
    full: undefined,
  });
});

test('who surely has other figures is passed over, but in the band that is to be trimmed', () => {
  const other = `a-0!${figureDigestOf(sketchOfNote('9001, 9002, 9003 and 9004'))}`;
  const like = `b-0~2!${figureDigestOf(sketchOfNote('4711, 4712, 4713 and 9004'))}`;
  expect(metIn([band(0, [other, like, 'c-0'])], me, settings).arrivals).toEqual(['b-0', 'c-0']);
  expect(metIn([band(0, [other, like, ...ids(0, 8)])], me, settings).arrivals).toContain('a-0');
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
