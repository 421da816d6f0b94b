import type { ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { builtNewsdrop } from './builtNewsdrop.ts';
import { story } from './story.ts';

const newsdrop = builtNewsdrop('process');
const samples = fileURLToPath(new URL('../../../samples', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'newsdrop-process-'));
/** Ended in any case: a child that outlives its test would keep the test runner waiting. */
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  newsdrop.remove();
  rmSync(root, { recursive: true });
});

const ran = (args: string[], cwd = root) => newsdrop.start(args, cwd).ended;
/** Every line of stdout as the object it must be. */
const objects = (out: string): Record<string, unknown>[] => {
  expect(out.endsWith('\n')).toBe(true);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
};

test('run --json: only objects on stdout, the summary last; however its path is spelled, a file is one drop', async () => {
  const folder = join(root, 'spelled');
  mkdirSync(join(folder, 'in'), { recursive: true });
  const file = join(folder, 'in', 'one.txt');
  writeFileSync(file, story('Skerrin'));
  symlinkSync(file, join(folder, 'link.txt'));
  symlinkSync(join(folder, 'in'), join(folder, 'links'));
  const args = ['run', 'in/one.txt', './in/one.txt', file, 'link.txt', 'links/one.txt', 'links', '--json'];
  const { code, out } = await ran(args, folder);
  const [article, summary] = objects(out);
  expect([code, article]).toEqual([0, expect.objectContaining({ file: 'in/one.txt', verdict: 'original' })]);
  const none = { update: 0, unchanged: 0, superseded: 0, duplicate: 0, nearDuplicate: 0, retracted: 0, rejected: 0 };
  expect(summary).toEqual({ files: 1, articles: 1, original: 1, ...none, seconds: expect.any(Number) });
  expect(objects((await ran(['stats', '--json'], folder)).out)).toMatchObject([
    { verdicts: { files: 1, articles: 1 } },
  ]);
});

test('as it is built, serve gives the newsroom page and finds what a run stored', async () => {
  const folder = join(root, 'served');
  mkdirSync(folder);
  writeFileSync(join(folder, 'one.txt'), story('Skerrin'));
  await ran(['run', 'one.txt'], folder);
  const { child, ended } = newsdrop.start(['serve', '--port', '0', '--json'], folder);
  children.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (line) => resolve(JSON.parse(String(line)).url));
    ended.then(({ err }) => reject(new Error(err)));
  });
  expect(await (await fetch(url)).text()).toContain('<html');
  expect(await (await fetch(`${url}search?q=Skerrin`)).json()).toMatchObject({ total: 1 });
  child.kill('SIGINT');
  expect((await ended).code).toBe(0);
});

test('as it is built, it reads every format of the samples: some are rejected, none fails', async () => {
  const { code, out } = await ran(['run', samples, '--out', 'samples-out', '--json']);
  expect(code).toBe(1);
  expect(objects(out).at(-1)).toMatchObject({ files: 35, update: 1, retracted: 1 });
}, 60_000);

test.each([
  [2, ['run', 'in', '--colour']],
  [2, ['watch', 'nowhere']],
  [2, ['clean', 'nowhere.txt', '--json']],
  [2, ['replay', '--out', 'nowhere', '--json']],
])('exit code %i, nothing on stdout and a reason on stderr: %j', async (expected, args) => {
  const { code, out, err } = await ran(args);
  expect([code, out]).toEqual([expected, '']);
  expect(err).not.toBe('');
});

test('watch takes each file that arrives once, one written slowly too, and ends well when interrupted', async () => {
  const folder = join(root, 'watched');
  mkdirSync(folder);
  const { child, ended } = newsdrop.start(['watch', folder, '--out', join(root, 'watched-out'), '--json'], root);
  children.push(child);
  let lines = 0;
  const bothTold = new Promise<void>((resolve) =>
    child.stdout?.on('data', (text) => {
      lines += String(text).split('\n').length - 1;
      if (lines >= 2) resolve();
    }),
  );
  await new Promise<void>((resolve) =>
    child.stderr?.on('data', (text) => {
      if (String(text).includes('Ctrl-C')) resolve();
    }),
  );
  writeFileSync(join(folder, 'whole.txt'), story('Skerrin'));
  const slowly = `Ostend rents out its beach huts

Ostend has let all of its four hundred beach huts for the summer within a single morning, the tourist office said.
Families from Ghent and Brussels took most of them, and a waiting list for next year opens in September at the town hall.
`;
  writeFileSync(join(folder, 'slow.txt'), slowly.slice(0, 150));
  await wait(1_200);
  appendFileSync(join(folder, 'slow.txt'), slowly.slice(150));
  await bothTold;
  child.kill('SIGINT');
  const { code, out } = await ended;
  const [summary, ...articles] = objects(out).reverse();
  expect(code).toBe(0);
  expect(articles.map(({ file, verdict }) => [file, verdict]).sort()).toEqual([
    ['watched/slow.txt', 'original'],
    ['watched/whole.txt', 'original'],
  ]);
  expect(summary).toMatchObject({ files: 2, articles: 2, original: 2 });
}, 60_000);

describe('a worker that cannot load', () => {
  const broken = builtNewsdrop('broken');
  afterAll(() => broken.remove());

  test('ends the run with 3 and says why, and the next run does the work', async () => {
    writeFileSync(join(broken.folder, 'worker.js'), "throw new Error('its library is missing');");
    writeFileSync(join(root, 'later.txt'), story('Dover'));
    const args = ['run', 'later.txt', '--out', 'later-out', '--json'];
    const { code, out, err } = await broken.start(args, root).ended;
    expect([code, out]).toEqual([3, '']);
    expect(err).toBe("newsdrop: could not go on: a worker can't be started: its library is missing\n");
    expect(objects((await ran(args)).out).at(-1)).toMatchObject({ files: 1, original: 1 });
  });
});
