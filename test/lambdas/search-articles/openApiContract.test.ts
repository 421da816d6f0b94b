import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { HttpRequest } from '../../../lambdas/search-articles/domain/httpExchange.ts';
import { openApiDocument } from '../../../lambdas/search-articles/domain/openApiDocument.ts';
import { searchArticles } from '../../../lambdas/search-articles/searchArticles.ts';
import { TransientError } from '../../../lambdas/shared/errors.ts';
import { get, id, servicesOf } from './searchFakes.ts';

const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ $id: 'openapi', ...openApiDocument });
type Operation = {
  parameters?: { name: string; in: string; schema: object }[];
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
};
const paths = openApiDocument.paths as unknown as Record<string, { get: Operation }>;

type Failure = 'none' | 'transient' | 'unknown';

/** One request for every status that every operation documents. */
const cases: [string, string, HttpRequest, Failure][] = Object.keys(paths).flatMap((path) => {
  const at = path.replace('{id}', id).replace('{version}', '1');
  const all: [string, string, HttpRequest, Failure][] = [
    [path, '200', get(at), 'none'],
    [path, '304', get(at, { 'if-none-match': '*' }), 'none'],
    [path, '405', get(at, {}, 'POST'), 'none'],
    [path, '414', get(`${at}?q=${'x'.repeat(8_001)}`), 'none'],
  ];
  if (path.includes('{id}'))
    all.push(
      [path, '404', get(at.replace(id, 'unknown')), 'none'],
      [path, '410', get(at.replace(id, 'withdrawn')), 'none'],
    );
  if (path === '/articles/{id}') all.push([path, '200', get(at, { accept: 'application/ld+json' }), 'none']);
  if (/^\/(?:search|feeds)/.test(path)) all.push([path, '400', get(`${at}?limit=0`), 'none']);
  if (path !== '/openapi.json') all.push([path, '503', get(at), 'transient'], [path, '500', get(at), 'unknown']);
  return all;
});

describe('every response is as documented', () => {
  test.each(cases)('%s %s', async (path, status, request, failure) => {
    const services = servicesOf();
    if (failure !== 'none')
      services.search.fail = failure === 'transient' ? new TransientError('throttled') : new Error('a bug');
    const response = await searchArticles(request, services);
    expect(String(response.status)).toBe(status);
    const documented = paths[path]?.get.responses[status];
    expect(documented).toBeDefined();
    if (!documented?.content) return expect(response.body).toBe('');
    const type = response.headers['content-type']?.replace(/;.*/, '') ?? '';
    expect(Object.keys(documented.content)).toContain(type);
    const reference = documented.content[type]?.schema.$ref;
    if (!reference) return undefined;
    const valid = ajv.validate({ $ref: `openapi${reference}` }, JSON.parse(response.body));
    expect(ajv.errorsText()).toBe('No errors');
    return expect(valid).toBe(true);
  });
});

const accepted: Record<string, string> = {
  q: 'homes',
  language: 'en',
  topic: 'politics',
  place: 'Lisbon',
  person: 'Ana Reis',
  source: 'Example Wire',
  from: '2025-03-01',
  to: '2025-03-10T12:00:00Z',
  copiesOf: id,
  sort: 'newest',
  limit: '7',
  cursor: 'eyJvZmZzZXQiOjEwLCJ2ZXJzaW9ucyI6eyJmcmVzaCI6MSwic2V0dGxlZC0wMDAwMSI6MX0sImFzT2YiOjB9',
  duplicates: 'true',
  facets: 'true',
};

describe('every documented parameter', () => {
  const parameters = paths['/search']?.get.parameters ?? [];

  test.each(parameters.map((parameter) => [parameter.name, parameter.schema] as const))(
    '%s reaches the search',
    async (name, schema) => {
      const value = accepted[name];
      expect(value).toBeDefined();
      const typed = /^(?:true|false|\d+)$/.test(value ?? '') && name !== 'q' ? JSON.parse(value ?? '') : value;
      expect(ajv.validate(schema, typed)).toBe(true);
      const services = servicesOf();
      const response = await searchArticles(get(`/search?${new URLSearchParams({ [name]: value ?? '' })}`), services);
      expect(response.status).toBe(200);
      expect(services.search.asked[0]).toHaveProperty(name === 'q' ? 'query' : name, typed);
    },
  );

  test('is all there is: another one is refused by name', async () => {
    expect(Object.keys(accepted).toSorted()).toEqual(parameters.map((parameter) => parameter.name).toSorted());
    const response = await searchArticles(get('/search?langauge=en'), servicesOf());
    expect(JSON.parse(response.body).parameters).toEqual([
      { name: 'langauge', reason: 'is not a parameter of this resource' },
    ]);
  });
});
