import { expect, test } from '@jest/globals';
import { readPage } from '../../../../../../lambdas/clean-articles/domain/page/readPage.ts';

const now = new Date('2026-01-01T00:00:00Z');
const text = '<p>The ferry was late again, said the captain, and no one was surprised by that in the least.</p>';
const page = (fields: Record<string, string>, body: string, head = '') =>
  readPage(
    `<html lang="en"><head><title>Ferry is late again</title>${head}<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script></head><body><h1>Ferry is late again</h1>${body}${text}</body></html>`,
    { now },
  );

test.each([
  ['a clock of text', '<div>December 23, 2024 - 9:03AM</div>', '2024-12-23T09:03:00+11:00'],
  ['a time element', '<time datetime="2024-12-23T09:03:00+11:00">Monday</time>', '2024-12-23T09:03:00+11:00'],
  ['a clock of half a zone', '<div>23 December 2024, 03:33</div>', '2024-12-23T03:33:00+05:30'],
  ['no clock', '<div>23 December 2024</div>', '2024-12-22T22:03:00Z'],
  ['a clock of no zone where people live', '<div>22 December 2024, 10:03</div>', '2024-12-22T22:03:00Z'],
  ['the clock of another event', '<div>23 December 2024, 03:41</div>', '2024-12-22T22:03:00Z'],
])('an instant in UTC takes the zone of %s', (_, body, value) => {
  expect(page({ datePublished: '2024-12-22T22:03:00Z' }, body).published?.value.value).toBe(value);
});

test('the date of a later edition is the article’s, and the first is kept', () => {
  const fields = { datePublished: '2023-03-01T08:00:00Z', dateModified: '2024-12-19T09:00:00Z' };
  const article = page(fields, '<div>Updated December 19, 2024</div>');
  expect(article.published?.value.value).toBe('2024-12-19T09:00:00Z');
  expect(article.firstPublished?.value).toBe('2023-03-01T08:00:00Z');
  const both = page(fields, '<div>Published March 1, 2023 | Updated December 19, 2024</div>');
  expect(both.published?.value.value).toBe('2023-03-01T08:00:00Z');
  expect(both.firstPublished).toBeUndefined();
});

test('a change within days is the same news', () => {
  const fields = { datePublished: '2024-12-18T08:00:00Z', dateModified: '2024-12-19T09:00:00Z' };
  expect(page(fields, '<div>Updated December 19, 2024</div>').published?.value.value).toBe('2024-12-18T08:00:00Z');
});

test('the one date that the page shows is the article’s, from the next day on', () => {
  const fields = { datePublished: '2024-12-18T16:22:00Z', dateModified: '2024-12-19T05:39:00Z' };
  const article = page(fields, '<div>Thursday 19 December 2024 05:39</div>');
  expect(article.published?.value.value).toBe('2024-12-19T05:39:00Z');
  expect(article.firstPublished?.value).toBe('2024-12-18T16:22:00Z');
});

test('nothing changes before it is published', () => {
  const fields = { datePublished: '2024-12-18T16:22:00Z', dateModified: '2022-12-19T05:39:00Z' };
  expect(page(fields, '').modified).toBeUndefined();
  expect(page({ ...fields, dateModified: '2024-12-18' }, '').modified?.value.value).toBe('2024-12-18');
});

test('the day of another zone is no later edition', () => {
  const fields = { datePublished: '2024-12-18T23:30:00Z', dateModified: '2024-12-19T00:10:00Z' };
  const article = page(fields, '<div>19 December 2024</div>');
  expect(article.published?.value.value).toBe('2024-12-18T23:30:00Z');
});

test.each([
  ['05.04.2025 - Güncelleme : 06.04.2025', '2025-04-05'],
  ['Anna Holm 5 April 2025 – Updated 6 April 2025', '2025-04-05'],
  ['Publicado 05/04/2025 Actualizado 06/04/2025', '2025-04-05'],
])('a line of text that names a change too: %s', (line, day) => {
  const html = `<html lang="de"><h1>Ferry is late again</h1><div>${line}</div>${text}</html>`;
  expect(readPage(html, { now }).published?.value.value).toBe(day);
});

test('captions date no article, a part of the title may', () => {
  const caption = '<div>What a storm left of the harbour of the town in the south of the country, 24 April 2024</div>';
  expect(page({}, caption).published).toBeUndefined();
  const dated = readPage(
    `<title>Ferry is late again | HP | 28.04.2024</title><h1>Ferry is late again</h1>${caption}${text}`,
    { now },
  );
  expect(dated.published).toMatchObject({ value: { value: '2024-04-28', precision: 'day' }, source: 'title' });
});

test('the day of an embedded film is not the article’s', () => {
  const fields = { '@type': 'VideoObject', uploadDate: '2024-12-06T10:55:00Z' };
  const head = '<meta name="datepublished" content="2024-12-22T09:42:00Z">';
  expect(page(fields, '', head).published?.value.value).toBe('2024-12-22T09:42:00Z');
});

test('never in the future', () => {
  expect(page({ datePublished: '2027-01-01T00:00:00Z' }, '').published).toBeUndefined();
});
