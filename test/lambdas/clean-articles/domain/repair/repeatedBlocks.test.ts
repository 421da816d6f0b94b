import { expect, test } from '@jest/globals';
import { blockKey, repeatedBlocks } from '../../../../../lambdas/clean-articles/domain/repair/repeatedBlocks.ts';

test('blocks of plain letters and of others have keys by the same rule', () => {
  expect(blockKey(' The "HARBOUR" of\tOstend, 2026! ')).toBe('the harbour of ostend 2026');
  expect(blockKey(' The “HARBOUR” of\u00a0Ostend, ２０２６! ')).toBe('the harbour of ostend 2026');
});

test('what is said again is told however it is quoted', () => {
  const block = 'The council said that "the harbour of Ostend" would open again in the spring of the year.';
  expect([...repeatedBlocks([block, 'Yes.', block.replaceAll('"', '”')])]).toEqual([2]);
});
