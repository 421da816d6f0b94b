import { expect, test } from '@jest/globals';
import { collectBlocks } from '../../../../../lambdas/clean-articles/domain/page/mainText/collectBlocks.ts';
import { pageContext } from '../../../../../lambdas/clean-articles/domain/page/mainText/pageContext.ts';
import { selectBlocks } from '../../../../../lambdas/clean-articles/domain/page/mainText/selectBlocks.ts';
import { parseHtml } from '../../../../../lambdas/clean-articles/domain/page/parseHtml.ts';

const sentence = (name: string): string =>
  `${name} told the council that the bridge over the river would open in the spring, if the weather and the money held.`;

/** What is kept of a page when its blocks are judged as given, in order. */
function kept(html: string, probabilities: number[], title = ''): string[] {
  const context = pageContext(collectBlocks(parseHtml(html).document), { title, description: '', articleBody: '' });
  const choice = selectBlocks(context, Float32Array.from(probabilities));
  return context.blocks.filter((_, i) => choice[i]).map(({ text }) => text);
}

const paragraphs = (...names: string[]): string => names.map((name) => `<p class="x">${sentence(name)}</p>`).join('');

test('a doubtful paragraph between two kept ones that look like it stays', () => {
  const html = `<div>${paragraphs('Ann', 'Ben', 'Cid')}</div>`;
  expect(kept(html, [0.99, 0.1, 0.98])).toHaveLength(3);
});

test('one of another kind, or behind the last kept one, does not', () => {
  expect(
    kept(`<div>${paragraphs('Ann')}<p class="y">${sentence('Ben')}</p>${paragraphs('Cid')}</div>`, [0.99, 0.1, 0.98]),
  ).toHaveLength(2);
  expect(kept(`<div>${paragraphs('Ann', 'Ben', 'Cid')}</div>`, [0.99, 0.98, 0.1])).toHaveLength(2);
});

test('the headline is the title’s, also where the page’s title names the site', () => {
  const html = `<h1>Bridge to open in the spring</h1><div>${paragraphs('Ann', 'Ben')}</div>`;
  expect(kept(html, [0.9, 0.9, 0.9], 'Bridge to open in the spring')).toHaveLength(2);
  expect(kept(html, [0.9, 0.9, 0.9], 'The Courier: Bridge to open in the spring')).toHaveLength(2);
  expect(kept(html, [0.9, 0.9, 0.9], 'Markets fall on rate fears')).toHaveLength(3);
});

test('nothing is kept of a page that is only links', () => {
  const links = [1, 2, 3, 4].map((n) => `<li><a href="/${n}">Another story of this day, number ${n}</a></li>`).join('');
  expect(kept(`<ul>${links}</ul>`, [0.6, 0.6, 0.6, 0.6])).toEqual([]);
  expect(kept(`<ul>${links}</ul>${paragraphs('Ann')}`, [0.6, 0.6, 0.6, 0.6, 0.9])).not.toEqual([]);
});
