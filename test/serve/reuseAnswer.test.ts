import { expect, test } from '@jest/globals';
import { reuseAnswer } from '../../local/serve/reuseAnswer.ts';

/** Work that counts how often it is done and takes as long as it is told. */
function countedWork(takes: number) {
  const state = { now: 0, done: 0 };
  const work = async (): Promise<number> => {
    state.now += takes;
    return ++state.done;
  };
  return { state, ask: reuseAnswer(work, () => state.now) };
}

test('those who ask at once and soon after share one answer', async () => {
  const { state, ask } = countedWork(0);
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  state.now = 1_999;
  expect(await ask()).toBe(1);
  state.now = 2_000;
  expect(await ask()).toBe(2);
});

test('what takes long is done seldom', async () => {
  const { state, ask } = countedWork(1_000);
  await ask();
  state.now = 20_999;
  expect(await ask()).toBe(1);
  state.now = 21_000;
  expect(await ask()).toBe(2);
});

test('a failure is not kept', async () => {
  let attempts = 0;
  const ask = reuseAnswer(async () => {
    if (++attempts === 1) throw new Error('busy');
    return attempts;
  });
  await expect(ask()).rejects.toThrow('busy');
  expect(await ask()).toBe(2);
});
