import { TransientError } from '../shared/errors.ts';
import type { ObjectStore } from '../shared/ports.ts';
import type { SearchIndex } from '../shared/searchIndex.ts';
import { articleResource, versionResource, versionsResource } from './articleResources.ts';
import { conditional } from './domain/conditional.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from './domain/httpExchange.ts';
import { openApiDocument } from './domain/openApiDocument.ts';
import { problem } from './domain/problem.ts';
import { feedResource } from './feedResource.ts';
import { searchResource } from './searchResource.ts';

export interface SearchArticlesServices {
  search: SearchIndex;
  articles: ObjectStore;
  /** Told of every error that became a 500 or 503. */
  failed?: (error: unknown) => void;
  /** The origins that browsers may call the API from; none unless set. */
  allowedOrigins?: readonly string[];
}

type Resource = (request: HttpRequest, services: SearchArticlesServices, ...path: string[]) => Promise<HttpResponse>;

const resources: readonly { path: RegExp; resource: Resource }[] = [
  { path: /^\/search$/, resource: searchResource },
  { path: /^\/articles\/([\w-]{1,64})$/, resource: articleResource },
  { path: /^\/articles\/([\w-]{1,64})\/versions$/, resource: versionsResource },
  { path: /^\/articles\/([\w-]{1,64})\/versions\/(\d{1,9})$/, resource: versionResource },
  { path: /^\/feeds\/(json|rss)$/, resource: feedResource },
  { path: /^\/openapi\.json$/, resource: async () => jsonResponse(openApiDocument) },
];

const longestQueryString = 8_000;

/** Answers one request of the API. Never throws: what fails becomes a problem document, and is reported. */
export async function searchArticles(request: HttpRequest, services: SearchArticlesServices): Promise<HttpResponse> {
  const response = await answer(request, services).catch((error: unknown) => {
    services.failed?.(error);
    return error instanceof TransientError
      ? problem(503, 'The index or the store did not answer. Try again in a moment.', {
          headers: { 'retry-after': '1' },
        })
      : problem(500, 'Something went wrong here. It has been logged.');
  });
  return { ...response, headers: { ...commonHeaders(request, services), ...response.headers } };
}

async function answer(request: HttpRequest, services: SearchArticlesServices): Promise<HttpResponse> {
  const path = request.path.length > 1 ? request.path.replace(/\/$/, '') : request.path;
  for (const { path: pattern, resource } of resources) {
    const match = pattern.exec(path);
    if (!match) continue;
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return problem(405, `${request.method} is not offered here.`, { headers: { allow: 'GET, HEAD' } });
    if (request.queryString.length > longestQueryString)
      return problem(414, `The query string is longer than ${longestQueryString} characters.`);
    return conditional(await resource(request, services, ...match.slice(1)), request);
  }
  return problem(404, 'There is no such resource. /openapi.json lists those there are.');
}

function commonHeaders(request: HttpRequest, services: SearchArticlesServices): Record<string, string> {
  const origin = request.headers.origin;
  return {
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    ...(services.allowedOrigins && { vary: 'origin' }),
    ...(origin !== undefined && services.allowedOrigins?.includes(origin) && { 'access-control-allow-origin': origin }),
  };
}
