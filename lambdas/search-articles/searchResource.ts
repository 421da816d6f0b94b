import { type HttpRequest, type HttpResponse, jsonResponse } from './domain/httpExchange.ts';
import { problem } from './domain/problem.ts';
import { readSearchRequest } from './domain/readSearchRequest.ts';
import type { SearchArticlesServices } from './searchArticles.ts';

/** GET /search: ranked hits, with the link to the next page where there is one. */
export async function searchResource(request: HttpRequest, services: SearchArticlesServices): Promise<HttpResponse> {
  const read = readSearchRequest(request.queryString);
  if ('invalid' in read) return problem(400, 'The query string cannot be used.', { parameters: read.invalid });
  const answer = await services.search.search(read.request);
  const response = jsonResponse(answer);
  if (answer.cursor === undefined) return response;
  const next = new URLSearchParams(request.queryString);
  next.set('cursor', answer.cursor);
  response.headers.link = `<${request.path}?${next}>; rel="next"`;
  return response;
}
