import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { makeFile } from './makeFiles.ts';
import { type OutSnapshot, outSnapshot } from './outSnapshot.ts';
import { randomOf } from './random.ts';

export interface KillOptions {
  /** The built command line. */
  newsdrop: string;
  /** A folder to work in, empty. */
  folder: string;
  files: number;
  kills: number;
  seed: number;
  log: (text: string) => void;
}

/**
 * Kills runs with SIGKILL at random moments, runs them again to the end, and compares all they left with what a run
 * left that nobody killed. Answers the differences found, in words.
 */
export async function killRuns({ newsdrop, folder, files, kills, seed, log }: KillOptions): Promise<string[]> {
  const random = randomOf(seed);
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus, { recursive: true });
  for (let number = 0; number < files; number += 1) {
    const { name, content } = makeFile(seed, number);
    writeFileSync(join(corpus, name), content);
    utimesSync(join(corpus, name), 1_790_000_000 + number, 1_790_000_000 + number);
  }
  const run = (out: string, killAfter?: number) => runOnce(newsdrop, corpus, join(folder, out), killAfter);
  const whole = await run('whole');
  const expected = await outSnapshot(join(folder, 'whole'));
  log(`uninterrupted: ${whole.milliseconds} ms, ${whole.lastLine}`);
  const differences: string[] = [];
  for (let done = 0, round = 0; done < kills; round += 1) {
    const out = `killed-${round}`;
    let killed = true;
    for (let times = 0; killed && times < 3 && done < kills; times += 1) {
      killed = (await run(out, random.below(whole.milliseconds))).killed;
      if (killed) done += 1;
    }
    const { lastLine, ending } = await run(out);
    if (countsOf(lastLine) !== countsOf(whole.lastLine))
      differences.push(`round ${round}: it counts ${lastLine} and ${ending}`);
    differences.push(
      ...differencesOf(expected, await outSnapshot(join(folder, out))).map((text) => `round ${round}: ${text}`),
    );
    rmSync(join(folder, out), { recursive: true });
    if (round % 10 === 9) log(`${done} kills, ${differences.length} differences`);
  }
  return differences;
}

const countsOf = (summary: string): string => summary.replace(/,"seconds":[\d.e-]+/, '');

interface RunEnd {
  killed: boolean;
  milliseconds: number;
  lastLine: string;
  /** How it ended, with the end of what it said on stderr. */
  ending: string;
}

function runOnce(newsdrop: string, corpus: string, out: string, killAfter?: number): Promise<RunEnd> {
  const began = performance.now();
  const child = spawn(process.execPath, [newsdrop, 'run', corpus, '--out', out, '--json']);
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  let tail = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-2000);
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-500);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const milliseconds = Math.round(performance.now() - began);
      const lastLine = tail.trim().split('\n').at(-1) ?? '';
      const killed = signal === 'SIGKILL';
      const ending = killed ? 'killed' : `ended with ${signal ?? code}: ${said}`;
      resolve({ killed, milliseconds, lastLine, ending });
    });
  });
}

function differencesOf(expected: OutSnapshot, actual: OutSnapshot): string[] {
  return [
    ...recordDifferences('stored', expected.articles, actual.articles),
    ...recordDifferences('fate', expected.fates, actual.fates),
    ...expected.rows.filter((row) => !actual.rows.includes(row)).map((row) => `search row missing: ${row}`),
    ...actual.rows.filter((row) => !expected.rows.includes(row)).map((row) => `search row too many: ${row}`),
    ...(actual.rows.length === new Set(actual.rows).size ? [] : ['a search row twice']),
    ...actual.leftovers.map((text) => `left over: ${text}`),
  ];
}

function recordDifferences(what: string, expected: Record<string, unknown>, actual: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...names]
    .filter((name) => !isDeepStrictEqual(expected[name], actual[name]))
    .map(
      (name) =>
        `${what} ${name}: ${JSON.stringify(actual[name])?.slice(0, 400)} instead of ${JSON.stringify(expected[name])?.slice(0, 400)}`,
    );
}
