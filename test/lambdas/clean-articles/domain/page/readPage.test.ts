import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_BLOCKS } from '../../../../../lambdas/clean-articles/domain/page/mainText/collectBlocks.ts';
import { readPage } from '../../../../../lambdas/clean-articles/domain/page/readPage.ts';
import { sanitiseHtml } from '../../../../../lambdas/clean-articles/domain/page/sanitiseHtml.ts';

const fixtures = join(import.meta.dirname, '../../../../fixtures/page');
const now = new Date('2026-01-01T00:00:00Z');
const textOf = (html: string): string => {
  const { body } = readPage(html, { now });
  return body.kind === 'clean' ? body.text : '';
};

test.each(readdirSync(fixtures))('reads the page %s', (name) => {
  const html = readFileSync(join(fixtures, name, 'page.html'), 'utf8');
  const expected = JSON.parse(readFileSync(join(fixtures, name, 'expected.json'), 'utf8'));
  const article = readPage(html, { now });
  expect(JSON.parse(JSON.stringify(article))).toEqual(expected);
  if (article.body.kind === 'clean') expect(sanitiseHtml(article.body.html)).toBe(article.body.html);
});

const words = [
  'council',
  'harbour',
  'bridge',
  'Monday',
  'engineers',
  'report',
  'minister',
  'winter',
  'budget',
  'village',
  'school',
  'opened',
  'decided',
  'against',
  'because',
  'which',
  'after',
  'the',
  'of',
  'new',
];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 9, maxLength: 22 })
  .map((list) => `The ${list.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 2, maxLength: 4 }).map((list) => list.join(' '));
const wrapper = fc.constantFrom(
  (body: string) => `<main><article>${body}</article></main>`,
  (body: string) => `<div id="content"><div class="post-body">${body}</div></div>`,
  (body: string) => `<div class="a1"><div class="b2"><div class="c3">${body}</div></div></div>`,
);
const marked = fc.constantFrom(
  (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join(''),
  (texts: string[]) => texts.map((text) => `<div>${text}</div>`).join(''),
  (texts: string[]) => texts.map((text) => `<section class="z9"><p>${text}</p></section>`).join(''),
  (texts: string[]) => texts.join('<br><br>'),
  (texts: string[]) => texts.map((text) => `<p>${text}</p><figure><img src="/x.jpg" alt=""></figure>`).join(''),
);
const before =
  '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li><li><a href="/w">World</a></li></ul></nav></header>';
const after =
  '<div class="related"><h3>Related</h3><ul><li><a href="/1">Another story about a bridge</a></li><li><a href="/2">What to know today</a></li></ul></div><footer><p>© 2024 Example. All rights reserved.</p></footer>';

test('no visible sentence of an article is lost, whatever page is wrapped around it', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 4, maxLength: 9 }), wrapper, marked, (paragraphs, wrap, mark) => {
      const title = 'A headline for the whole story';
      const html = `<html><head><title>${title}</title></head><body>${before}${wrap(`<h1>${title}</h1>${mark(paragraphs)}`)}${after}</body></html>`;
      const text = textOf(html);
      for (const one of paragraphs) expect(text).toContain(one);
      expect(text).not.toContain('All rights reserved');
      expect(text).not.toContain('What to know today');
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['nothing', ''],
  ['no markup', 'just some words'],
  ['deep nesting', `${'<div>'.repeat(20_000)}text`],
  ['unclosed tags', '<p><b>a '.repeat(20_000)],
  ['a long attribute', `<p class="${'a '.repeat(500_000)}">text</p>`],
  ['a long text', `<p>${'word '.repeat(200_000)}</p>`],
  ['broken JSON-LD', `<script type="application/ld+json">${'{"a":['.repeat(50_000)}</script><p>text</p>`],
  ['many short blocks', '<li><a href="/x">x</a></li>'.repeat(20_000)],
])('a page of %s never throws', (_, html) => {
  expect(readPage(html, { now }).body.kind).toBe('clean');
});

test('a page with more blocks of text than are looked at is flagged', () => {
  const page = (count: number): string => '<p>One sentence of a very long page.</p>'.repeat(count);
  expect(readPage(page(MAX_BLOCKS + 1), { now }).flags).toContain('truncated');
  expect(readPage(page(MAX_BLOCKS), { now }).flags ?? []).not.toContain('truncated');
});
