import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { killRuns } from '../../bench/chaos/killRuns.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'newsdrop-kill-'));
// Inside the project, so that the packages are found.
const built = join(root, 'dist', `test-${process.pid}`);

beforeAll(() => void execFileSync(process.execPath, [join(root, 'local/launch.js'), '--build', built]));
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(built, { recursive: true });
});

test('killed at random moments and run again, it ends as if never killed', async () => {
  const newsdrop = join(built, 'newsdrop.js');
  expect(await killRuns({ newsdrop, folder, files: 30, kills: 2, seed: 7, log: () => {} })).toEqual([]);
}, 180_000);
