import { expect, test } from '@jest/globals';
import { checkMarkup } from '../../../../../lambdas/clean-articles/domain/assemble/checkMarkup.ts';
import { inputLimits } from '../../../../../lambdas/shared/settings.ts';

const limits = inputLimits.parse({});

test.each([
  ['a drawing of many lines', '<svg><path d="M0 0"/></svg>'.repeat(6000)],
  ['many paragraphs left open', '<p>a'.repeat(20_000)],
  ['long scripts', `<script>${'a<b;'.repeat(900_000)}</script>`],
  ['signs that begin no tag', 'a < b, '.repeat(10_000)],
])('takes %s', (_, html) => {
  expect(() => checkMarkup(html, limits)).not.toThrow();
});

test.each([
  ['too-deep', 'nested boxes', '<div>'.repeat(3000)],
  ['too-deep', 'unfinished tags', '<b '.repeat(3000)],
  ['too-large', 'too many elements', '<i></i>'.repeat(60_000)],
  ['too-large', 'too much text', `<p>${'word '.repeat(500_000)}`],
  ['too-large', 'too much text of signs that begin no tag', '< '.repeat(1_500_000)],
])('refuses as %s %s', (code, _, html) => {
  expect(() => checkMarkup(html, limits)).toThrow(expect.objectContaining({ code }));
});
