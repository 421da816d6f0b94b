import { expect, test } from '@jest/globals';
import { learnBoilerplate } from '../../../../../lambdas/clean-articles/domain/page/learnBoilerplate.ts';

const page = (story: string): string => `<div>Home</div><p>${story}</p><p>Support the paper.</p>`;

test('texts that a share of the pages carry are boilerplate, each page’s own are not', () => {
  const learned = learnBoilerplate(['one', 'two', 'three', 'four'].map(page));
  expect([...learned].sort()).toEqual(['Home', 'Support the paper.']);
});

test('copies of one page teach nothing', () => {
  expect(learnBoilerplate(['one', 'one', 'one', 'one'].map(page)).size).toBe(0);
});
