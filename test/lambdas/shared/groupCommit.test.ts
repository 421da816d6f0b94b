import { describe, expect, test } from '@jest/globals';
import { GroupCommit } from '../../../lambdas/shared/groupCommit.ts';

const limits = { gatherMs: 1, maxItems: 3 };

describe('a group commit', () => {
  test('commits what comes together in one go, and no more than it may', async () => {
    const groups: string[][] = [];
    const group = new GroupCommit<string>(async (items) => void groups.push(items), limits);
    await Promise.all(['a', 'b', 'c', 'd'].map((item) => group.add([item])));
    expect(groups).toEqual([['a', 'b', 'c'], ['d']]);
  });

  test('runs one commit at a time, in the order of arrival', async () => {
    const events: string[] = [];
    const group = new GroupCommit<string>(
      async ([item]) => {
        events.push(`begin ${item}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        events.push(`end ${item}`);
      },
      { gatherMs: 0, maxItems: 1 },
    );
    await Promise.all([group.add(['a']), group.add(['b'])]);
    expect(events).toEqual(['begin a', 'end a', 'begin b', 'end b']);
  });

  test('gathers on while more comes in, and no longer than it may', async () => {
    const groups: string[][] = [];
    const group = new GroupCommit<string>(async (items) => void groups.push(items), {
      gatherMs: 40,
      longestMs: 10_000,
      maxItems: 4,
    });
    const added = ['a', 'b', 'c', 'd', 'e'].map(async (item, at) => {
      await new Promise((resolve) => setTimeout(resolve, at * 30));
      await group.add([item]);
    });
    await Promise.all(added);
    expect(groups).toEqual([['a', 'b', 'c', 'd'], ['e']]);
  });

  test('tells a failure to those whose items it held, and goes on', async () => {
    const group = new GroupCommit<string>(
      async (items) => {
        if (items.includes('bad')) throw new Error('conflict');
      },
      { gatherMs: 0, maxItems: 1 },
    );
    const results = await Promise.allSettled([group.add(['a']), group.add(['bad']), group.add(['b'])]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('has nothing to commit for no items', async () => {
    const group = new GroupCommit<string>(() => Promise.reject(new Error('called')), limits);
    await expect(group.add([])).resolves.toBeUndefined();
  });
});
