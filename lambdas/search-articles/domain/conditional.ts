import { createHash } from 'node:crypto';
import type { HttpRequest, HttpResponse } from './httpExchange.ts';

/**
 * Adds the entity tag, and answers a request that already holds this entity with 304 (RFC 9110, 13.1.2). A success may be
 * kept but is asked about each time; HEAD has no body.
 */
export function conditional(response: HttpResponse, request: HttpRequest): HttpResponse {
  if (response.status !== 200) return request.method === 'HEAD' ? { ...response, body: '' } : response;
  const etag = `"${createHash('sha256').update(response.body).digest('base64url').slice(0, 27)}"`;
  const headers: Record<string, string> = { 'cache-control': 'private, no-cache', ...response.headers, etag };
  if (holds(request.headers['if-none-match'], etag)) {
    delete headers['content-type'];
    return { status: 304, headers, body: '' };
  }
  if (request.method !== 'HEAD') return { ...response, headers };
  return { status: 200, headers: { ...headers, 'content-length': String(Buffer.byteLength(response.body)) }, body: '' };
}

const holds = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag) ?? false;
