import type { EnrichedArticle } from '../enrichedArticle.ts';
import { abstractOf, authorNames, bodyOf, webUrl } from './articleParts.ts';
import type { FeedChannel } from './feedChannel.ts';

const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** RSS 2.0 (https://www.rssboard.org/rss-specification) with full bodies as content:encoded, items in the order given. */
export function toRss(channel: FeedChannel, articles: readonly EnrichedArticle[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${NAMESPACES}>`,
    '<channel>',
    element('title', channel.title),
    element('link', channel.homePage),
    element('description', channel.description),
    channel.language ? element('language', channel.language) : '',
    `<atom:link href="${escaped(channel.self)}" rel="self" type="application/rss+xml"/>`,
    ...articles.map(item),
    '</channel>',
    '</rss>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function item(enriched: EnrichedArticle): string {
  const { article, analysis } = enriched;
  const url = webUrl(article);
  const html = bodyOf(article, 'text/html')?.value;
  const published = article.contentCreated ?? article.versionCreated;
  return [
    '<item>',
    element('title', article.title ?? article.uri),
    url ? element('link', url) : '',
    element('description', abstractOf(article) ?? ''),
    ...authorNames(article).map((name) => element('dc:creator', name)),
    ...(analysis?.topics ?? []).map((topic) => element('category', topic.name)),
    `<guid isPermaLink="${url === article.uri}">${escaped(article.uri)}</guid>`,
    published ? element('pubDate', new Date(published).toUTCString()) : '',
    html ? element('content:encoded', html) : '',
    '</item>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

const element = (name: string, value: string): string => `<${name}>${escaped(value)}</${name}>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no way to write most control characters, a lone surrogate or U+FFFE and U+FFFF: they are left out. */
function escaped(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
