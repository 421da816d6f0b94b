import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkStores } from '../../../bench/chaos/checkStores.ts';
import { type StormWorld, stormRun } from '../../../bench/chaos/stormRun.ts';
import { MemoryRows } from '../../../bench/chaos/stormStores.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsdrop-storm-'));
const given = { seed: 3, files: 160 };
const search = new MemoryRows();
let world: StormWorld;

beforeAll(async () => {
  world = await stormRun({ ...given, folder, search, log: () => {} });
}, 120_000);
afterAll(async () => {
  await world.state.close();
  rmSync(folder, { recursive: true });
});

test('the storm was one, and every promise is kept', async () => {
  const { crashes, throttled, lostAnswers } = world.storm.counts;
  expect([crashes, throttled, lostAnswers].every((count) => count > 0)).toBe(true);
  const { violations, verdicts } = await checkStores(world, search.rows, given);
  expect(violations).toEqual([]);
  expect(Object.keys(verdicts).length).toBe(8);
});

test('the same seed is the same storm, step by step and byte by byte; another is another', async () => {
  const again = async (seed: number, files: number): Promise<string> => {
    const other = mkdtempSync(join(tmpdir(), 'newsdrop-storm-'));
    const run = await stormRun({ seed, files, folder: other, search: new MemoryRows(), log: () => {} });
    await run.state.close();
    rmSync(other, { recursive: true });
    return run.trace;
  };
  expect(await again(given.seed, given.files)).toBe(world.trace);
  expect(await again(1, 10)).not.toBe(await again(2, 10));
}, 120_000);

test('the check sees a lost row, a lost file, a withdrawn one that can be read, and a good message among the dead', async () => {
  const rows = new Map(search.rows);
  const [lost] = rows.keys();
  rows.delete(lost ?? '');
  expect((await checkStores(world, rows, given)).violations.join()).toContain(`${lost} has version`);
  const [, stored] = [...search.rows.values()];
  await world.articles.remove(stored?.storedAt ?? '');
  const tombstone = await firstTombstone();
  await world.articles.put(tombstone.key, tombstone.text.replace('"canceled"', '"usable"'));
  world.queues[0]?.dead.push({ body: '{}', poison: false, reason: 'x' });
  const { violations } = await checkStores(world, search.rows, given);
  expect(violations.join()).toContain(`${stored?.storedAt} is in the ledger but not stored`);
  expect(violations.join()).toContain(`${tombstone.key} is readable, which it should not be`);
  expect(violations.join()).toContain('a good message is in the dead letters');
});

async function firstTombstone(): Promise<{ key: string; text: string }> {
  for await (const key of world.articles.list('articles/')) {
    const text = Buffer.from((await world.articles.get(key)) ?? []).toString();
    if (text.includes('"canceled"')) return { key, text };
  }
  throw new Error('the storm withdrew nothing');
}
