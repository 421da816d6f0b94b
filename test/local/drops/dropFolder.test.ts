import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { TransientError } from '../../../lambdas/shared/errors.ts';
import { dropFolder } from '../../../local/drops/dropFolder.ts';
import { localDrop } from '../../../local/drops/localDrop.ts';

const base = mkdtempSync(join(tmpdir(), 'newsdrop-drops-'));
afterAll(() => rmSync(base, { recursive: true }));
const large = 'one line of a long file\n'.repeat(100_000);

/** A dropped file and what the store reads of it now. */
async function dropped(name: string, content: string) {
  const path = join(base, name);
  writeFileSync(path, content);
  const store = dropFolder(base);
  const { key, versionId } = await localDrop(path, base);
  const read = async (from = 0): Promise<string> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of store.stream(key, { versionId, from })) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };
  return { path, key, versionId, store, read };
}

test.each([
  ['small', 'The harbour opened.'],
  ['large', large],
])('a %s file reads as it was dropped, also when only its time has changed', async (name, content) => {
  const { path, read } = await dropped(name, content);
  expect(await read()).toBe(content);
  expect(await read(5)).toBe(content.slice(5));
  utimesSync(path, 1, 1);
  expect(await read()).toBe(content);
});

test.each([
  ['small', 'The harbour opened.'],
  ['large', large],
])(
  'a %s file that is gone or holds something else reads as nothing: another version is another drop',
  async (name, content) => {
    const { path, read } = await dropped(`changed-${name}`, content);
    writeFileSync(path, content.replace(/o/g, 'a'));
    expect(await read()).toBe('');
    rmSync(path);
    expect(await read()).toBe('');
  },
);

test('a file written to while it is read fails that attempt, and the next finds another version', async () => {
  const { path, key, versionId, store, read } = await dropped('growing', large);
  const readOn = async (): Promise<void> => {
    for await (const _ of store.stream(key, { versionId })) writeFileSync(path, `${large}and more`);
  };
  await expect(readOn()).rejects.toThrow(TransientError);
  expect(await read()).toBe('');
});
