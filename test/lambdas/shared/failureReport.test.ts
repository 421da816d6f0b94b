import { expect, test } from '@jest/globals';
import { TransientError } from '../../../lambdas/shared/errors.ts';
import { describeError } from '../../../lambdas/shared/failureReport.ts';

test('names an error with its causes', () => {
  const cause = Object.assign(new Error('Please reduce\nyour request rate'), { name: 'SlowDown' });
  expect(describeError(new TransientError('read a.json: SlowDown', { cause }))).toBe(
    'TransientError: read a.json: SlowDown, from SlowDown: Please reduce your request rate',
  );
});

test('never repeats the text that JSON.parse failed on', () => {
  let error: unknown;
  try {
    JSON.parse('body of an article');
  } catch (thrown) {
    error = thrown;
  }
  expect(String(error)).toContain('body');
  expect(describeError(error)).toBe('SyntaxError');
});

test('is bounded however long a message or a chain of causes is', () => {
  let error = new Error('x'.repeat(5000));
  for (let depth = 0; depth < 50; depth += 1) error = new Error('y'.repeat(5000), { cause: error });
  expect(describeError(error).length).toBeLessThan(2000);
});

test('what is no error is named by its type alone', () => {
  expect(describeError('body of an article')).toBe('string');
});
