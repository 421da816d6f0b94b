import { expect, test } from '@jest/globals';
import {
  blockFeatures,
  featureNames,
} from '../../../../../lambdas/clean-articles/domain/page/mainText/blockFeatures.ts';
import { collectBlocks } from '../../../../../lambdas/clean-articles/domain/page/mainText/collectBlocks.ts';
import { NEVER } from '../../../../../lambdas/clean-articles/domain/page/mainText/pageBlock.ts';
import { pageContext } from '../../../../../lambdas/clean-articles/domain/page/mainText/pageContext.ts';
import { parseHtml } from '../../../../../lambdas/clean-articles/domain/page/parseHtml.ts';

const sentence = (name: string): string =>
  `${name} told the council that the bridge over the river would open in spring, if weather and money held.`;
const other = 'Nobody here believes a word of it, said I on reading this nonsense again and again.';

/** A way to read a page's features by the block's first words and the feature's name. */
function featuresOf(html: string, head = { title: '', description: '', articleBody: '' }) {
  const context = pageContext(collectBlocks(parseHtml(html).document), head);
  const rows = blockFeatures(context);
  return (start: string, name: string): number | undefined => {
    const row = context.blocks.findIndex(({ text }) => text.startsWith(start));
    const column = featureNames.indexOf(name);
    return row < 0 || column < 0 ? undefined : rows[row * featureNames.length + column];
  };
}

test('every feature has a name of its own', () => {
  expect(new Set(featureNames).size).toBe(featureNames.length);
});

test('words that came before are told from new ones', () => {
  const feature = featuresOf(`<p>${sentence('Ann')}</p><p>${other}</p><p>${sentence('Ben')} Again.</p>`);
  expect(feature('Nobody', 'wordsSeen')).toBe(0);
  expect(feature('Ben', 'wordsSeen')).toBeGreaterThan(0.9);
});

test('words are held against the title and the texts of the head', () => {
  const head = { title: 'Bridge opens in spring', description: sentence('Ann'), articleBody: '' };
  const feature = featuresOf(`<p>${sentence('Ann')}</p><p>${other}</p>`, head);
  expect(feature('Ann', 'titleWords')).toBeCloseTo(2 / 3);
  expect(feature('Nobody', 'titleWords')).toBe(0);
  expect(feature('Ann', 'inDescription')).toBe(1);
  expect(feature('Nobody', 'inDescription')).toBe(0);
  expect(feature('Ann', 'inArticleBody')).toBe(-1);
});

test('a name says something of a part of the page, nothing of the page as a whole', () => {
  const article = ['Ann', 'Ben', 'Cid', 'Dan'].map((name) => `<p>${sentence(name)}</p>`).join('');
  const part = featuresOf(`<body><div>${article}</div><div class="comments"><p>${other}</p></div></body>`);
  expect(part('Nobody', 'part~comment')).toBeLessThan(NEVER);
  expect(part('Nobody', 'leastApart')).toBeLessThan(0.5);
  expect(part('Ann', 'leastApart')).toBe(2);
  const whole = featuresOf(`<body class="comments"><div>${article}</div></body>`);
  expect(whole('Ann', '~comment')).toBeLessThan(NEVER);
  expect(whole('Ann', 'part~comment')).toBe(NEVER);
  expect(whole('Ann', 'countApart')).toBe(0);
});

test('containers count the dates and headings they hold', () => {
  const card = '<div><h3>Harbour</h3><p>Updated 3 May 2024</p></div>';
  const feature = featuresOf(`<section><div>${card}<p>${sentence('Ann')}</p></div></section>`);
  expect(feature('Ann', 'parent:headings')).toBe(1);
  expect(feature('Ann', 'parent:date')).toBeCloseTo(1 / 3);
  expect(feature('Harbour', 'parent:date')).toBeCloseTo(1 / 2);
});
