import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';
import { sweepBuilds } from '../../local/currentBuild.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'newsdrop-launch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const launch = (...args: string[]) =>
  spawn(process.execPath, [join(root, 'local/launch.js'), ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });

test('a command ends with its launcher, also where that was killed', async () => {
  mkdirSync(join(folder, 'drops'));
  const launcher = launch('watch', 'drops', '--workers', '0');
  await new Promise((resolve) => launcher.stderr.once('data', resolve));
  launcher.kill('SIGKILL');
  // Both hold the stream: it closes when the command too is gone.
  await new Promise((resolve) => launcher.on('close', resolve));
  expect(launcher.signalCode).toBe('SIGKILL');
});

test('builds that no living process uses go, but the current one', () => {
  const dist = join(folder, 'dist');
  const named = (letter: string): string => `build-${letter.repeat(16)}`;
  const [unused, ended, used, current] = [named('a'), named('b'), named('c'), named('d')];
  for (const name of [unused, ended, used, current, 'test-1']) mkdirSync(join(dist, name), { recursive: true });
  mkdirSync(join(dist, 'users'));
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(join(dist, 'users', `${ended}.${pid}`), '');
  writeFileSync(join(dist, 'users', `${used}.${process.pid}`), '');
  sweepBuilds(dist, current);
  expect(readdirSync(dist).sort()).toEqual([used, current, 'test-1', 'users']);
  expect(readdirSync(join(dist, 'users'))).toEqual([`${used}.${process.pid}`]);
});
