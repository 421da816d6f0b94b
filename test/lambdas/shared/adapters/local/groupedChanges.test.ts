import { expect, test } from '@jest/globals';
import { groupedChanges } from '../../../../../lambdas/shared/adapters/local/groupedChanges.ts';

test('changes asked for in one go share a transaction; each gets its own answer', async () => {
  let transactions = 0;
  const change = groupedChanges((work) => {
    transactions += 1;
    work();
  });
  const answers = await Promise.all([change(() => 'a'), change(() => 'b'), change(() => 'c')]);
  expect(answers).toEqual(['a', 'b', 'c']);
  expect(transactions).toBe(1);
  expect(await change(() => 'd')).toBe('d');
  expect(transactions).toBe(2);
});

test('a change that cannot be made takes no other with it', async () => {
  const kept: string[] = [];
  // A transaction that throws leaves nothing behind.
  const change = groupedChanges((work) => {
    const before = kept.length;
    try {
      work();
    } catch (error) {
      kept.length = before;
      throw error;
    }
  });
  const put = (value: string) =>
    change(() => {
      if (value === 'bad') throw new Error('too large');
      kept.push(value);
      return value;
    });
  const outcomes = await Promise.allSettled([put('a'), put('bad'), put('b')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(kept).toEqual(['a', 'b']);
});
