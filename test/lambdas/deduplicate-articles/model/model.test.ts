import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

/** DEDUP_SEED=n runs only the schedule that a failure named; DEDUP_SCHEDULES=n runs n of each kind. */
const { DEDUP_SEED: replayed, DEDUP_SCHEDULES: asked } = process.env;
const script = fileURLToPath(new URL('runSchedules.ts', import.meta.url));

async function runSchedules(kind: string, store: string, usual: number) {
  const given = ['--import', 'tsx', script, kind, store, asked ?? String(usual), ...(replayed ? [replayed] : [])];
  const { stdout } = await promisify(execFile)(process.execPath, given);
  const { schedules, broken, seed } = JSON.parse(stdout);
  process.stdout.write(`dedup model, ${kind}, ${store} store: ${schedules} schedules\n`);
  expect({ broken, replay: `DEDUP_SEED=${seed}` }).toEqual({ broken: [], replay: 'DEDUP_SEED=undefined' });
}

test.concurrent.each([
  ['copies', 'dynamo-like', 9000],
  ['crowds', 'dynamo-like', 1000],
  ['versions', 'dynamo-like', 6000],
  ['races', 'dynamo-like', 2000],
  ['retractions', 'dynamo-like', 2000],
  ['versions', 'local', 100],
])(
  '%s on the %s store: one original per group, one fate per article, every version once, in every schedule',
  runSchedules,
  170_000,
);
