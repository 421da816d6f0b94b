import { expect, test } from '@jest/globals';
import { readPage } from '../../../../../../lambdas/clean-articles/domain/page/readPage.ts';

const now = new Date('2026-01-01T00:00:00Z');
const url = 'https://www.harbourpost.example/news/1';
const text = '<p>The ferry was late again, said the captain, and no one was surprised by that in the least.</p>';
const title = '<title>Ferry is late again</title>';
const authorsOf = (head: string, body: string): string[] =>
  (
    readPage(`<html><head>${title}${head}</head><body><h1>Ferry is late again</h1>${body}${text}</body></html>`, {
      url,
      now,
    }).authors?.value ?? []
  ).map(({ name }) => name);

const ld = (...names: string[]): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'x', author: names.map((name) => ({ '@type': 'Person', name })) })}</script>`;
const site = '<meta property="og:site_name" content="Harbour Post">';

const cases: [what: string, head: string, body: string, authors: string[]][] = [
  [
    'leaves out whom the byline credits with pictures',
    ld('Ann Lee', 'Max Roe', 'Jo Bay'),
    '<div class="byline"><span>By Ann Lee</span><span>Photography by <a>Max Roe</a></span><span>Edited by Jo Bay</span></div>',
    ['Ann Lee'],
  ],
  [
    'keeps the photographer of pictures without words',
    ld('Max Roe'),
    '<div class="byline">Photos by Max Roe</div>',
    ['Max Roe'],
  ],
  [
    'adds whom structured data left out and the byline names',
    ld('Ann Lee'),
    '<div class="byline">By <a class="author">Ann Lee</a> and <a class="author">Max Roe</a> on Monday</div>',
    ['Ann Lee', 'Max Roe'],
  ],
  [
    'takes no other words of the byline for names',
    ld('Ann Lee'),
    '<div class="author">Ann Lee, Harbour Reporter Watch Live</div>',
    ['Ann Lee'],
  ],
  [
    'the site is no person',
    `${site}${ld('Harbour Post')}`,
    '<div class="byline">By Harbour Post</div><div class="author">Max Roe</div>',
    [],
  ],
  ['a person who publishes alone is one', `<meta name="publisher" content="Ann Lee">${ld('Ann Lee')}`, '', ['Ann Lee']],
  ['a name beside a date under the headline', '', '<div>Ann-Marie Lee</div><div>Dec 05, 2024</div>', ['Ann-Marie Lee']],
  ['a section beside a date is no name', site, '<div>Front News</div><div>Dec 05, 2024</div>', []],
  ['a real name behind a pen name', ld('Kestrel - Ann Lee'), '', ['Kestrel - Ann Lee']],
];

test.each(cases)('%s', (_, head, body, authors) => {
  expect(authorsOf(head, body)).toEqual(authors);
});
