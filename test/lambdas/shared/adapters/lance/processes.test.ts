import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { find, TemporaryIndices } from './searchRows.ts';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const packages = fileURLToPath(new URL('../../../../../node_modules', import.meta.url));
const writers = 8;
const rounds = 2;

const indices = new TemporaryIndices();
let folder: string;
let program: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsdrop-writers-'));
  program = join(folder, 'writingProcess.mjs');
  await symlink(packages, join(folder, 'node_modules'));
  await build({
    entryPoints: [join(here, 'writingProcess.ts')],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
});
afterAll(async () => {
  await indices.removeAll();
  await rm(folder, { recursive: true, force: true });
});

test('eight processes that write at once lose nothing, double nothing and keep the newest version', async () => {
  const uri = await indices.folder();
  const reader = await indices.open({ uri });
  const names = [...Array(writers).keys()];
  await Promise.all(names.map((name) => run(process.execPath, [program, uri, String(name), String(rounds)])));
  const check = async (): Promise<void> => {
    const { hits, total } = await find(reader, 'word', { limit: 100 });
    expect(total).toBe(writers * rounds + rounds);
    expect(new Set(hits.map((hit) => hit.id)).size).toBe(total);
    for (const hit of hits) if (hit.id.startsWith('shared')) expect(hit.version).toBe(writers);
  };
  await check();
  await reader.maintain();
  await check();
}, 240_000);
