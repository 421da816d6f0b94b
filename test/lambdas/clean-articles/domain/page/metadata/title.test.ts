import { expect, test } from '@jest/globals';
import { readPage } from '../../../../../../lambdas/clean-articles/domain/page/readPage.ts';

const now = new Date('2026-01-01T00:00:00Z');
const url = 'https://www.harbourpost.example/news/1';
const text = '<p>The ferry was late again, said the captain, and no one was surprised by that in the least.</p>';
const titleOf = (head: string, body: string): string | undefined =>
  readPage(`<html><head>${head}</head><body>${body}${text}</body></html>`, { url, now }).title?.value;

const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const ld = (headline: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline })}</script>`;

const cases: [what: string, head: string, body: string, title: string][] = [
  [
    'the heading that the reader sees, where structured data and Open Graph agree on another',
    `<title>Why are ferries late?</title>${ld('The Harbour’s Latest Ferry')}${meta('og:title', 'The Harbour’s Latest Ferry')}`,
    '<h1>The Astonishing Delays of the Harbour’s Ferry</h1>',
    'The Astonishing Delays of the Harbour’s Ferry',
  ],
  [
    'a heading that sounds like the site, where there is no other',
    '<title>Harbourpost Notice Day</title>',
    '<h1>Harbourpost Notice Day</h1>',
    'Harbourpost Notice Day',
  ],
  [
    'a heading without the kicker that stands in it',
    `<title>Ferry is late again</title>${ld('Ferry is late again')}`,
    '<h1><span>Local news</span><span>Ferry is late again</span></h1>',
    'Ferry is late again',
  ],
  [
    'the kicker and the heading, where all the head says so',
    `<title>Ferry: Late again today</title>${ld('Ferry: Late again today')}${meta('og:title', 'Ferry: Late again today')}`,
    '<h1>Late again today</h1>',
    'Ferry: Late again today',
  ],
  [
    'a heading that the claims carry a name of the site behind, which nothing else names',
    `<title>“Late again” – The New Coast Daily</title>${meta('og:title', '“Late again” – The New Coast Daily')}`,
    '<h1>“Late again”</h1>',
    '“Late again”',
  ],
  [
    'a title without the site’s name from its host',
    '<title>Ferry is late again | Harbour Post</title>',
    '',
    'Ferry is late again',
  ],
  [
    'a title without section and name of the site as its feed names it',
    `<title>Ferry is late again - Local - HP Online</title>${meta('article:section', 'Local')}<link rel="alternate" type="application/rss+xml" title="HP Online » Feed" href="/feed">`,
    '',
    'Ferry is late again',
  ],
  [
    'the whole of a headline that structured data cuts short',
    `${ld('Ferry is late again, and nobody on the qu...')}${meta('og:title', 'Ferry is late again, and nobody on the quay complains')}`,
    '',
    'Ferry is late again, and nobody on the quay complains',
  ],
  [
    'no heading that is the site’s name or a box',
    `<title>Ferry is late again</title>${meta('og:site_name', 'Harbour Post')}`,
    '<h1>Harbour Post</h1><h1>Be the first to know what happens</h1><h2>Ferry is late again</h2>',
    'Ferry is late again',
  ],
  [
    'the visible heading as it is written, titles of books set off in it',
    `<title>The ‘Sea Wolf’ is late again</title>${ld('The ‘Sea Wolf’ is late again')}`,
    '<h1>The <em>Sea Wolf</em> is late again</h1>',
    'The Sea Wolf is late again',
  ],
  [
    'Open Graph’s spelling before that of structured data',
    `${ld('Harbour - the ferry is late')}${meta('og:title', 'Harbour: the ferry is late')}`,
    '',
    'Harbour: the ferry is late',
  ],
  [
    'no soft hyphens and entities',
    '',
    '<h1>Fähr&shy;verbindung &amp;amp; Hafen&shy;rundfahrt fallen aus</h1>',
    'Fährverbindung & Hafenrundfahrt fallen aus',
  ],
];

test.each(cases)('takes %s', (_, head, body, title) => {
  expect(titleOf(head, body)).toBe(title);
});

const titleAt = (address: string, head: string, body: string): string | undefined =>
  readPage(`<html><head>${head}</head><body>${body}${text}</body></html>`, { url: address, now }).title?.value;
const teaser = '<title>Nobody is surprised any more</title>';

test('takes the headline that the page’s address was made of before a teaser', () => {
  const address = 'https://www.harbourpost.example/news/article4711234/faehre-wieder-zu-spaet-am-kai.html';
  const head = `${teaser}${ld('Fähre wieder zu spät am Kai')}${meta('og:title', 'Nobody is surprised any more')}`;
  expect(titleAt(address, head, '<h1>Nobody is surprised any more</h1>')).toBe('Fähre wieder zu spät am Kai');
});

test('takes no title made for search engines, as the address was', () => {
  const address = 'https://www.harbourpost.example/news/harbour-ferry-late-again-today';
  const head = `<title>Harbour ferry late again today</title>${ld('Nobody is surprised any more')}${meta('og:title', 'Harbour ferry late again today')}`;
  expect(titleAt(address, head, '<h1>Nobody is surprised any more</h1>')).toBe('Nobody is surprised any more');
});

test('takes the heading where the address says but part of another headline', () => {
  const address = 'https://www.harbourpost.example/news/ferry-late-again-at-quay';
  const head = `${teaser}${ld('The ferry of Captain Holm is late again at the southern quay')}`;
  expect(titleAt(address, head, '<h1>Nobody is surprised any more</h1>')).toBe('Nobody is surprised any more');
});
