import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { fromGateway, toGateway } from './gateway.ts';
import { type SearchArticlesServices, searchArticles } from './searchArticles.ts';

export type HttpHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** The API as an HTTP API (payload version 2.0) calls it. Services are built on the first call. */
export function searchArticlesHandler(services: () => SearchArticlesServices): HttpHandler {
  let ready: SearchArticlesServices | undefined;
  return async (event) => {
    ready ??= services();
    const request = fromGateway(event);
    return toGateway(await searchArticles(request, ready), request);
  };
}
