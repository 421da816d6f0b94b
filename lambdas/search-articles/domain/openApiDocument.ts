import { openApiSchemas } from './openApiSchemas.ts';

const query = (name: string, description: string, schema: object = { type: 'string', maxLength: 200 }) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});
const date = { type: 'string', examples: ['2026-03-10', '2026-03-10T12:00:00Z'] };
const flag = { type: 'boolean', default: false };

const searchParameters = [
  query('q', 'Words (all required), "phrases", prefix*, -exclusion, OR, (brackets), title:word.', {
    type: 'string',
    maxLength: 1000,
  }),
  query('language', 'BCP 47; `en` finds `en-GB` too.'),
  query('topic', 'A topic by name, whatever its case and accents.'),
  query('place', 'A place by name, whatever its case and accents.'),
  query('person', 'A person by name, whatever its case and accents.'),
  query('source', 'The source by name, whatever its case and accents.'),
  query('from', 'Published on this day or instant or later.', date),
  query('to', 'Published on this day or instant or earlier.', date),
  query('copiesOf', 'Only the edited copies of the article with this id.'),
  query('sort', 'Without a query, newest.', { type: 'string', enum: ['relevance', 'newest'] }),
  query('limit', 'Hits on a page; 10 unless said, 20 in feeds.', { type: 'integer', minimum: 1, maximum: 100 }),
  query('cursor', 'From the answer before: the next page, of the index as it was then.', {
    type: 'string',
    maxLength: 2000,
  }),
  query('duplicates', 'Edited copies too.', flag),
  query('facets', 'Counts by language, source, topic, person, place and day too.', flag),
];
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' } };
const version = { name: 'version', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } };

const json = (schema: string, type = 'application/json') => ({
  [type]: { schema: { $ref: `#/components/schemas/${schema}` } },
});
const ok = (description: string, content: object) => ({ description, headers: { ETag: etag }, content });
const etag = { description: 'Send it back as If-None-Match.', schema: { type: 'string' } };
const failure = (description: string) => ({ description, content: json('Problem', 'application/problem+json') });
const always = {
  '304': { description: 'You hold this already.' },
  '405': failure('Not GET or HEAD.'),
  '414': failure('The query string is over 8,000 characters.'),
  '500': failure('Something went wrong here.'),
  '503': failure('The index or the store did not answer; Retry-After says when to try again.'),
};
const article = {
  '200': ok('The article.', { ...json('EnrichedArticle'), ...json('NewsArticle', 'application/ld+json') }),
  '404': failure('No such article.'),
  '410': failure('Its source withdrew the article.'),
  '413': failure('Over 5.5 MB uncompressed.'),
  ...always,
};
const wrongParameters = { '400': failure('A parameter is unknown, repeated or has a value it cannot have.') };

/** The API in OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1), as the tests hold it against the handler. */
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Newsdrop',
    version: '1.0.0',
    description: 'Search the articles that went through the pipeline, and read them with all their versions.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  paths: {
    '/search': {
      get: {
        operationId: 'searchArticles',
        summary: 'Search',
        parameters: searchParameters,
        responses: { '200': ok('Ranked hits.', json('SearchAnswer')), ...wrongParameters, ...always },
      },
    },
    '/articles/{id}': {
      get: {
        operationId: 'getArticle',
        summary: 'The newest version of an article',
        parameters: [id],
        responses: article,
      },
    },
    '/articles/{id}/versions': {
      get: {
        operationId: 'listVersions',
        summary: 'The versions of an article, newest first',
        parameters: [id],
        responses: {
          '200': ok('Up to fifty versions.', json('Versions')),
          '404': failure('No such article.'),
          '410': failure('Its source withdrew the article.'),
          ...always,
        },
      },
    },
    '/articles/{id}/versions/{version}': {
      get: { operationId: 'getVersion', summary: 'One version', parameters: [id, version], responses: article },
    },
    '/feeds/json': {
      get: {
        operationId: 'jsonFeed',
        summary: 'A search as JSON Feed 1.1, newest first, with whole articles',
        parameters: searchParameters,
        responses: { '200': ok('The feed.', json('JsonFeed', 'application/feed+json')), ...wrongParameters, ...always },
      },
    },
    '/feeds/rss': {
      get: {
        operationId: 'rssFeed',
        summary: 'A search as RSS 2.0, newest first, with whole articles',
        parameters: searchParameters,
        responses: {
          '200': ok('The feed.', { 'application/rss+xml': { schema: { type: 'string' } } }),
          ...wrongParameters,
          ...always,
        },
      },
    },
    '/openapi.json': {
      get: {
        operationId: 'describe',
        summary: 'This document',
        responses: { '200': ok('OpenAPI 3.1.', { 'application/json': { schema: { type: 'object' } } }), ...always },
      },
    },
  },
  components: { schemas: openApiSchemas },
};
