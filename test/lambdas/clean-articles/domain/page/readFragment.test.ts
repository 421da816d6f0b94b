import { expect, test } from '@jest/globals';
import { readFragment } from '../../../../../lambdas/clean-articles/domain/page/readFragment.ts';

const ownUrl = 'https://paper.example/ferry';
const text = '<p>The harbour board voted on Monday to reopen the old ferry line.</p>';
const plain = 'The harbour board voted on Monday to reopen the old ferry line.';
const read = (html: string) => readFragment(html, { baseUrl: ownUrl, title: 'Ferry line reopens', ownUrl });

test('a heading that repeats the title is no text, another one is', () => {
  expect(read(`<h1>Ferry Line Reopens</h1>${text}`).text).toBe(plain);
  expect(read(`<h2>What it costs</h2>${text}`).text).toBe(`What it costs\n\n${plain}`);
});

test('captions go to the pictures and stay in the html', () => {
  const html = `<figure><img src="/f.jpg" width="900"><figcaption>The ferry. Photo: Cleo Park</figcaption></figure>${text}`;
  expect(read(html)).toEqual({
    text: plain,
    html: `<figure><img src="https://paper.example/f.jpg" alt="" width="900"><figcaption>The ferry. Photo: Cleo Park</figcaption></figure>${text}`,
    images: [{ url: 'https://paper.example/f.jpg', caption: 'The ferry.', credit: 'Cleo Park', width: 900 }],
  });
});

test.each([
  '<p>The post <a href="https://paper.example/ferry?utm_source=rss">Ferry line reopens</a> appeared first on <a href="/">The Paper</a>.</p>',
  '<p><a href="/ferry">Weiterlesen …</a></p>',
])('what a feed writes below to lead to its site is no text: %s', (footer) => {
  expect(read(text + footer)).toMatchObject({ text: plain, html: text });
});

test('nor is such a link behind the last sentence', () => {
  expect(read('<p>Two boats &amp; more. <a href="/ferry">Continue reading...</a></p>')).toMatchObject({
    text: 'Two boats & more.',
    html: '<p>Two boats &amp; more.</p>',
  });
});

test.each([
  '<p>The board had said so <a href="/ferry">before</a>.</p>',
  '<p>See <a href="/other">the timetable</a>.</p>',
  '<p><a href="/ferry">The whole of a text that is a link and longer than what leads to an article is</a></p>',
])('other links at the end stay: %s', (html) => {
  expect(read(html).html).toContain('<a href');
});
