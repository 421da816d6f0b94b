import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { inputLimits } from '../../../lambdas/shared/settings.ts';
import { localLimits } from '../../../local/localLimits.ts';

test('docs/deploying.md lists every limit on input with its default', () => {
  const page = readFileSync(new URL('../../../docs/deploying.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \| ([\d,]+) \|/gm)].map(([, name, value = '']) => [
    name,
    Number(value.replaceAll(',', '')),
  ]);
  const limits: Record<string, unknown> = Object.fromEntries(
    rows.filter(([name]) => String(name) in inputLimits.shape),
  );
  expect(limits).toEqual(inputLimits.parse({}));
});

test.each([
  ['{"maxDepht":1}', 'INPUT_LIMITS: Unrecognized key: "maxDepht"'],
  ['{"maxArticleBytes":1e12}', 'INPUT_LIMITS.maxArticleBytes: Too big: expected number to be <=67108864'],
  ['{"maxItems":0}', 'INPUT_LIMITS.maxItems: Too small: expected number to be >=1'],
  ['{"maxSeconds":"2"}', 'INPUT_LIMITS.maxSeconds: Invalid input: expected number, received string'],
  ['{', 'INPUT_LIMITS: is not JSON'],
])('the limits %s are refused by name', (text, message) => {
  expect(() => localLimits({ INPUT_LIMITS: text })).toThrow(message);
});

test('limits that are not given have their defaults', () => {
  expect(localLimits({ INPUT_LIMITS: '{"maxDepth":100}' })).toEqual({ ...inputLimits.parse({}), maxDepth: 100 });
  expect(localLimits({})).toEqual(inputLimits.parse({}));
});
