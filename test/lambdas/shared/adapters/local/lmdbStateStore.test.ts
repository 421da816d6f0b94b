import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from '@jest/globals';
import { type LocalStateStore, lmdbStateStore } from '../../../../../lambdas/shared/adapters/local/lmdbStateStore.ts';
import { stateStoreContract } from '../../../../contracts/stateStoreContract.ts';

const root = mkdtempSync(join(tmpdir(), 'newsdrop-state-'));
const opened: LocalStateStore[] = [];
const openAt = (path: string): LocalStateStore => {
  const store = lmdbStateStore(path);
  opened.push(store);
  return store;
};
let count = 0;
const fresh = (): string => {
  count += 1;
  return join(root, `store-${count}`);
};
afterAll(async () => {
  for (const store of opened) await store.close();
  rmSync(root, { recursive: true });
});

stateStoreContract('lmdb', async () => ({ store: openAt(fresh()) }));

test('nothing expires: files may be older than any window', async () => {
  const store = openAt(fresh());
  await store.create({ pk: 'a', sk: '-' }, { n: 1 }, 1500);
  await store.addMember({ pk: 'band', sk: '-' }, 'm', 1500);
  expect(await store.get({ pk: 'a', sk: '-' })).toBeDefined();
  expect(await store.addMember({ pk: 'band', sk: '-' }, 'n', 1500)).toEqual(['m', 'n']);
});

test('two handles on one folder see each other', async () => {
  const path = fresh();
  const one = openAt(path);
  await one.put({ pk: 'a', sk: '-' }, { n: 1 });
  await one.close();
  const two = openAt(path);
  expect((await two.get({ pk: 'a', sk: '-' }))?.fields).toEqual({ n: 1 });
});

test('it goes on as before where its table is opened anew between two transactions, also within a listing', async () => {
  const path = fresh();
  const store = openAt(path);
  const other = openAt(path);
  await store.put({ pk: 'listed', sk: 'a' }, {});
  await store.put({ pk: 'listed', sk: 'b' }, {});
  const listing = store.query('listed')[Symbol.asyncIterator]();
  const seen = [(await listing.next()).value?.sk];
  const turns = 12_000;
  for (let turn = 1; turn <= turns; turn++)
    await store.writeAll({
      read: [{ key: { pk: 'count', sk: '-' }, revision: turn - 1 }],
      write: [{ key: { pk: 'count', sk: '-' }, item: { fields: { turn }, revision: turn } }],
    });
  seen.push((await listing.next()).value?.sk);
  expect(seen).toEqual(['a', 'b']);
  expect(store.read({ pk: 'count', sk: '-' })).toEqual({ fields: { turn: turns }, revision: turns });
  expect((await other.get({ pk: 'count', sk: '-' }))?.fields).toEqual({ turn: turns });
});

test('a partition key longer than LMDB takes is kept apart from others', async () => {
  const store = openAt(fresh());
  const long = 'k'.repeat(2000);
  await store.put({ pk: long, sk: 'x' }, { n: 1 });
  await store.put({ pk: `${long}k`, sk: 'x' }, { n: 2 });
  const found: unknown[] = [];
  for await (const item of store.query(long)) found.push([item.pk, item.fields]);
  expect(found).toEqual([[long, { n: 1 }]]);
});

test('what another thread wrote is seen at once, in the same event turn too', async () => {
  const path = fresh();
  const store = openAt(path);
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const code = `const { open } = require('lmdb'); const { workerData } = require('node:worker_threads');
    const table = open({ path: workerData.path, noSync: true, encoding: 'json' });
    table.putSync(['a', '-'], { f: { n: 1 }, r: 1 });
    Atomics.store(workerData.flag, 0, 1); Atomics.notify(workerData.flag, 0);`;
  const before = store.get({ pk: 'a', sk: '-' });
  const worker = new Worker(code, { eval: true, workerData: { path, flag } });
  Atomics.wait(flag, 0, 0, 20_000);
  const after = store.get({ pk: 'a', sk: '-' });
  expect([await before, (await after)?.fields]).toEqual([undefined, { n: 1 }]);
  await worker.terminate();
});
