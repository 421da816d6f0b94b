import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { folderObjectStore } from '../../../../../lambdas/shared/adapters/local/folderObjectStore.ts';
import { sweepDrafts } from '../../../../../lambdas/shared/adapters/local/sweepDrafts.ts';
import { objectStoreContract } from '../../../../contracts/objectStoreContract.ts';

const root = mkdtempSync(join(tmpdir(), 'newsdrop-objects-'));
let count = 0;
const fresh = (): string => {
  count += 1;
  return join(root, `box-${count}`, 'inner');
};
afterAll(() => rmSync(root, { recursive: true }));

objectStoreContract('folder', async () => ({ store: folderObjectStore(fresh()) }));

test('no key reaches a file outside the folder', async () => {
  const folder = fresh();
  const store = folderObjectStore(folder);
  for (const key of ['../out', '../../out', '/out', '../../..', 'a/../../out', '..\\out', '%2e%2e/out'])
    await store.put(key, 'x');
  expect(readdirSync(join(folder, '..'))).toEqual(['inner']);
  expect(readdirSync(join(folder, '.tmp'))).toEqual([]);
});

test.each(['../escape', '/etc/passwd', './x', '.hidden', 'a//b', 'nul\0byte', 'C:\\x', '*?"<>|', 'ä ö 新闻', 'a%2Fb'])(
  'the key %j is kept and listed as it is',
  async (key) => {
    const store = folderObjectStore(fresh());
    await store.put(key, key);
    expect(Buffer.from((await store.get(key)) ?? []).toString()).toBe(key);
    const keys: string[] = [];
    for await (const listed of store.list('')) keys.push(listed);
    expect(keys).toEqual([key]);
  },
);

test('a listing starts behind a key inside a folder', async () => {
  const store = folderObjectStore(fresh());
  for (const key of ['a/b/c', 'a.txt', 'a/c', 'b/1', 'a/b/d', 'a-1']) await store.put(key, '');
  const keys: string[] = [];
  for await (const listed of store.list('', 'a/b/c')) keys.push(listed);
  expect(keys).toEqual(['a/b/d', 'a/c', 'b/1']);
});

test('drafts of dead processes are swept, those of living ones stay', async () => {
  const folder = fresh();
  await folderObjectStore(folder).put('k', 'x');
  for (const pid of [process.pid, 2 ** 30]) writeFileSync(join(folder, '.tmp', `${pid}-draft-1`), 'half');
  sweepDrafts(folder);
  expect(readdirSync(join(folder, '.tmp'))).toEqual([`${process.pid}-draft-1`]);
});
