import type { FeedChannel } from '../shared/standards/feedChannel.ts';
import { toJsonFeed } from '../shared/standards/toJsonFeed.ts';
import { toRss } from '../shared/standards/toRss.ts';
import { storedArticle } from './articleResources.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from './domain/httpExchange.ts';
import { problem } from './domain/problem.ts';
import { readSearchRequest } from './domain/readSearchRequest.ts';
import type { SearchArticlesServices } from './searchArticles.ts';

/** GET /feeds/json and /feeds/rss: what a search finds, the newest first, as a feed with whole articles. */
export async function feedResource(
  request: HttpRequest,
  { search, articles }: SearchArticlesServices,
  format = 'json',
): Promise<HttpResponse> {
  const read = readSearchRequest(request.queryString, { limit: 20, sort: 'newest' });
  if ('invalid' in read) return problem(400, 'The query string cannot be used.', { parameters: read.invalid });
  const { hits } = await search.search(read.request);
  const items = await Promise.all(hits.map((hit) => storedArticle(hit.storedAt, articles)));
  const present = items.filter((item) => item !== undefined);
  const channel = channelOf(request, read.request.query, read.request.language);
  if (format === 'json') return jsonResponse(toJsonFeed(channel, present), 'application/feed+json');
  return {
    status: 200,
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
    body: toRss(channel, present),
  };
}

function channelOf(request: HttpRequest, query: string, language: string | undefined): FeedChannel {
  const search = request.queryString === '' ? '' : `?${request.queryString}`;
  return {
    title: query === '' ? 'Newsdrop' : `Newsdrop: ${query}`,
    description: query === '' ? 'The newest articles' : `The newest articles that match ${query}`,
    homePage: `${request.origin}/search${search}`,
    self: `${request.origin}${request.path}${search}`,
    ...(language !== undefined && { language }),
  };
}
