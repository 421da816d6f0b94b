import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { enrich } from '../../../../lambdas/index-articles/domain/enrich.ts';
import { toEnrichedArticle } from '../../../../lambdas/index-articles/domain/ninjs/toEnrichedArticle.ts';
import { toJsonFeed } from '../../../../lambdas/shared/standards/toJsonFeed.ts';
import { toJsonLd } from '../../../../lambdas/shared/standards/toJsonLd.ts';
import { toRss } from '../../../../lambdas/shared/standards/toRss.ts';
import { articleOf, messageOf } from '../../index-articles/articles.ts';

const channel = {
  title: 'News & more',
  description: 'All of it',
  homePage: 'https://news.example/',
  self: 'https://news.example/feed.xml?a=1&b=2',
};
const article = articleOf({
  title: 'A <b> & "c" ]]>',
  images: [{ url: 'https://img.example/1.jpg', caption: 'A street' }],
  canonicalUrl: 'https://news.example/homes?id=1&x=2',
});
const enriched = toEnrichedArticle(article, enrich(article), messageOf(article));

/** Parses strictly and answers each element's text in order, `path` as a/b/c. */
function elementsOf(xml: string): { path: string; text: string; attributes: Record<string, string> }[] {
  const found: { path: string; text: string; attributes: Record<string, string> }[] = [];
  const stack: { path: string; text: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const opened = {
      path: [...stack.map((s) => s.path.split('/').pop()), tag.name].join('/'),
      text: '',
      attributes: {},
    };
    Object.assign(opened.attributes, tag.attributes);
    stack.push(opened);
    found.push(opened);
  });
  parser.on('text', (text) => {
    const top = stack.at(-1);
    if (top) top.text += text;
  });
  parser.on('closetag', () => stack.pop());
  parser.write(xml).close();
  return found;
}

test('RSS is well-formed, has what RSS 2.0 requires, and gives values back as they were', () => {
  const elements = elementsOf(toRss(channel, [enriched]));
  const text = (path: string) => elements.find((element) => element.path === path)?.text;
  expect(elements[0]).toMatchObject({ path: 'rss', attributes: { version: '2.0' } });
  expect(text('rss/channel/title')).toBe('News & more');
  expect(text('rss/channel/link')).toBe('https://news.example/');
  expect(text('rss/channel/description')).toBe('All of it');
  expect(text('rss/channel/item/title')).toBe('A <b> & "c" ]]>');
  expect(text('rss/channel/item/content:encoded')).toBe(article.html);
  expect(text('rss/channel/item/pubDate')).toBe('Mon, 03 Mar 2025 08:30:00 GMT');
  expect(elements.find((element) => element.path.endsWith('guid'))).toMatchObject({
    text: article.uri,
    attributes: { isPermaLink: 'false' },
  });
});

test('RSS of any text is well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const odd = articleOf({ title: text, text, html: text });
      elementsOf(toRss(channel, [toEnrichedArticle(odd, enrich(odd), messageOf(odd))]));
    }),
  );
});

test('JSON Feed has what 1.1 requires', () => {
  const feed = toJsonFeed(channel, [enriched]);
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.title).not.toBe('');
  const [item] = feed.items;
  expect(typeof item?.id).toBe('string');
  expect(item?.content_text).toBe(article.text);
  expect(item?.content_html).toBe(article.html);
  expect(item?.url).toBe('https://news.example/homes?id=1&x=2');
  expect(item?.date_published).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/);
  expect(item?.authors).toEqual([{ name: 'Jo Doe' }]);
});

/** The properties of NewsArticle and its parents that we write, and of the things it refers to. */
const KNOWN: Record<string, string[]> = {
  NewsArticle: [
    ...['identifier', 'version', 'creativeWorkStatus', 'url', 'headline', 'alternativeHeadline', 'inLanguage'],
    ...['datePublished', 'dateModified', 'dateline', 'copyrightNotice', 'abstract', 'articleBody', 'wordCount'],
    ...[
      'timeRequired',
      'image',
      'author',
      'publisher',
      'copyrightHolder',
      'keywords',
      'articleSection',
      'about',
      'mentions',
    ],
  ],
  ImageObject: ['url', 'caption', 'creditText', 'width', 'height'],
  Person: ['name', 'sameAs', 'jobTitle'],
  Organization: ['name', 'sameAs'],
  Place: ['name', 'sameAs', 'geo'],
  GeoCoordinates: ['latitude', 'longitude'],
};

function unknownProperties(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unknownProperties);
  if (typeof value !== 'object' || value === null) return [];
  const { '@type': type, '@context': _context, '@id': _id, ...properties } = value as Record<string, unknown>;
  const known = KNOWN[String(type)] ?? [];
  return Object.entries(properties).flatMap(([name, inner]) => [
    ...(known.includes(name) ? [] : [`${type}.${name}`]),
    ...unknownProperties(inner),
  ]);
}

test('JSON-LD is a schema.org NewsArticle of known properties only, and retracted says so', () => {
  const jsonLd = toJsonLd(enriched);
  expect(unknownProperties(jsonLd)).toEqual([]);
  expect(jsonLd).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: '2025-03-03T08:30:00.000Z',
    author: [{ '@type': 'Person', name: 'Jo Doe' }],
    publisher: { '@type': 'Organization', name: 'Example Wire' },
    image: [{ '@type': 'ImageObject', url: 'https://img.example/1.jpg', caption: 'A street' }],
  });
  const tombstone = { ...enriched, article: { ...enriched.article, pubStatus: 'canceled' as const } };
  expect(toJsonLd(tombstone)).toMatchObject({ creativeWorkStatus: 'Retracted' });
});
