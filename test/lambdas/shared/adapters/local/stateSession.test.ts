import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { lmdbStateStore } from '../../../../../lambdas/shared/adapters/local/lmdbStateStore.ts';
import { StateSession } from '../../../../../lambdas/shared/adapters/local/stateSession.ts';
import { stateStoreContract } from '../../../../contracts/stateStoreContract.ts';

const root = mkdtempSync(join(tmpdir(), 'newsdrop-session-'));
const opened: ReturnType<typeof lmdbStateStore>[] = [];
function fresh() {
  const store = lmdbStateStore(join(root, `store-${opened.length}`));
  opened.push(store);
  return store;
}
afterAll(async () => {
  for (const store of opened) await store.close();
  rmSync(root, { recursive: true });
});

stateStoreContract('a session', async () => ({ store: new StateSession(fresh()) }));

const key = { pk: 'a', sk: '-' };

test('what is written in a session is seen outside only once all is written, with members and removals', async () => {
  const store = fresh();
  await store.put({ pk: 'old', sk: '-' }, { n: 1 });
  const session = new StateSession(store);
  await session.create(key, { n: 1 });
  await session.addMember({ pk: 'band', sk: '-' }, 'm');
  await session.remove({ pk: 'old', sk: '-' }, 1);
  expect(await store.get(key)).toBeUndefined();
  expect(await store.writeAll(session.changes())).toBe(true);
  expect([(await store.get(key))?.fields, await store.members({ pk: 'band', sk: '-' })]).toEqual([{ n: 1 }, ['m']]);
  expect(await store.get({ pk: 'old', sk: '-' })).toBeUndefined();
});

test('a listing sees what is stored, written and taken away, in order', async () => {
  const store = fresh();
  for (const sk of ['b', 'c']) await store.put({ pk: 'p', sk }, { sk });
  const session = new StateSession(store);
  await session.put({ pk: 'p', sk: 'a' }, { sk: 'a' });
  await session.remove({ pk: 'p', sk: 'b' }, 1);
  const seen: string[] = [];
  for await (const { sk } of session.query('p')) seen.push(sk);
  expect(seen).toEqual(['a', 'c']);
});

test.each([
  ['written', (session: StateSession) => session.replace(key, 1, { n: 2 })],
  ['only read', (session: StateSession) => session.get(key)],
])('nothing is written where somebody changed what was %s', async (_, touch) => {
  const store = fresh();
  await store.put(key, { n: 1 });
  const session = new StateSession(store);
  await touch(session);
  await session.create({ pk: 'b', sk: '-' }, {});
  await store.put(key, { n: 9 });
  expect(await store.writeAll(session.changes())).toBe(false);
  expect([(await store.get(key))?.fields, await store.get({ pk: 'b', sk: '-' })]).toEqual([{ n: 9 }, undefined]);
});
