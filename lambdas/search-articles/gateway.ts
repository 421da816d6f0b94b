import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpRequest, HttpResponse } from './domain/httpExchange.ts';
import { problem } from './domain/problem.ts';

/** A function's answer may be 6 MB, as it is sent; API Gateway compresses nothing for an HTTP API. */
const largestBody = 5_500_000;
const worthCompressing = 20_000;

export const fromGateway = (event: APIGatewayProxyEventV2): HttpRequest => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  queryString: event.rawQueryString,
  headers: Object.fromEntries(Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value])),
  origin: `${event.headers['x-forwarded-proto'] ?? 'https'}://${event.requestContext.domainName}`,
});

export function toGateway(response: HttpResponse, request: HttpRequest): APIGatewayProxyStructuredResultV2 {
  const { status, headers, body } = response;
  if (body.length >= worthCompressing && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    const packed = gzipSync(body).toString('base64');
    if (packed.length <= largestBody) {
      const vary = [headers.vary, 'accept-encoding'].filter(Boolean).join(', ');
      return {
        statusCode: status,
        headers: { ...headers, vary, 'content-encoding': 'gzip' },
        body: packed,
        isBase64Encoded: true,
      };
    }
  }
  if (Buffer.byteLength(body) > largestBody) {
    const { status: statusCode, ...tooLarge } = problem(
      413,
      'The article is too large for one answer. Ask with Accept-Encoding: gzip.',
    );
    return { statusCode, ...tooLarge };
  }
  return { statusCode: status, headers, body };
}
