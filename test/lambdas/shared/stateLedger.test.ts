import { expect, test } from '@jest/globals';
import { MemoryStateStore } from '../../../lambdas/shared/adapters/local/memoryStateStore.ts';
import { dropIdOf } from '../../../lambdas/shared/ids.ts';
import type { ArticleFate } from '../../../lambdas/shared/ledger.ts';
import { StateLedger } from '../../../lambdas/shared/stateLedger.ts';

const drop = (second: number, key = 'incoming/a.txt') => ({
  bucket: 'drops',
  key,
  versionId: `v${second}`,
  sequencer: '0a',
  eventTime: `2026-01-01T00:00:0${second}.000Z`,
  bytes: 10,
});
const fate = (item: number, changes: Partial<ArticleFate> = {}): ArticleFate => ({
  dropId: dropIdOf(drop(1)),
  item,
  verdict: 'original',
  reason: 'nothing like it is known',
  decidedAt: '2026-01-02T00:00:00.000Z',
  timings: {},
  ...changes,
});
const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

test('a drop is recorded at first sight and finished later', async () => {
  const ledger = new StateLedger(new MemoryStateStore());
  const first = await ledger.receiveDrop(drop(1), '2026-01-01T00:01:00.000Z');
  expect(await ledger.receiveDrop(drop(1), '2026-01-01T00:09:00.000Z')).toEqual(first);
  await ledger.finishDrop(first.dropId, { sha256: 'ab', format: 'text', articlesFound: 2 });
  expect(await ledger.drop(first.dropId)).toEqual({ ...first, sha256: 'ab', format: 'text', articlesFound: 2 });
  await ledger.finishDrop('unknown', { sha256: 'ab', format: 'text', articlesFound: 2 });
  expect(await ledger.drop('unknown')).toBeUndefined();
});

test('the versions of a key come oldest first, without those of other keys', async () => {
  const ledger = new StateLedger(new MemoryStateStore());
  for (const one of [drop(3), drop(1), drop(2, 'incoming/b.txt'), drop(2)])
    await ledger.receiveDrop(one, one.eventTime);
  const versions = (await all(ledger.dropsOf('drops', 'incoming/a.txt'))).map((record) => record.drop.versionId);
  expect(versions).toEqual(['v1', 'v2', 'v3']);
});

test('fates come in item order; of two fates of one article the one decided later stays', async () => {
  const ledger = new StateLedger(new MemoryStateStore());
  const freed = fate(10, { verdict: 'duplicate', decidedAt: '2026-01-01T00:00:00.000Z' });
  for (const one of [fate(10), freed, fate(2), fate(2)]) await ledger.recordFate(one);
  expect((await all(ledger.fates(fate(0).dropId))).map(({ item, verdict }) => [item, verdict])).toEqual([
    [2, 'original'],
    [10, 'original'],
  ]);
  await ledger.recordFate(fate(2, { verdict: 'near-duplicate', decidedAt: '2026-01-03T00:00:00.000Z' }));
  expect(await ledger.fate(fate(0).dropId, 2)).toMatchObject({ verdict: 'near-duplicate' });
  expect(await ledger.fate(fate(0).dropId, 3)).toBeUndefined();
});
