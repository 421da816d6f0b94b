/** The schemas of what the API answers (JSON Schema 2020-12, as OpenAPI 3.1 has it). */
const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const instant = { type: 'string', description: 'ISO 8601.' } as const;
const listOf = <Items>(items: Items) => ({ type: 'array', items }) as const;
const facetValues = listOf({
  type: 'object',
  required: ['value', 'count'],
  additionalProperties: false,
  properties: { value: text, count },
});

export const openApiSchemas = {
  Hit: {
    type: 'object',
    required: [
      ...['id', 'uri', 'title', 'snippet', 'highlights', 'published', 'language', 'source', 'score', 'version'],
      'storedAt',
    ],
    additionalProperties: false,
    properties: {
      id: text,
      uri: text,
      title: text,
      snippet: { type: 'string', description: 'Plain text around the matches.' },
      highlights: {
        ...listOf({
          type: 'object',
          required: ['start', 'end'],
          additionalProperties: false,
          properties: { start: count, end: count },
        }),
        description: 'Stretches of the snippet in UTF-16 code units, end exclusive.',
      },
      published: instant,
      language: { type: 'string', description: 'BCP 47.' },
      source: text,
      score: { type: 'number', description: 'BM25 with recency blended in; 0 in a list by date without a query.' },
      version: { type: 'integer', minimum: 1 },
      duplicateOf: { type: 'string', description: 'The id of the article this is an edited copy of.' },
      storedAt: { type: 'string', description: 'Key of the enriched JSON in the article bucket.' },
    },
  },
  SearchAnswer: {
    type: 'object',
    required: ['hits', 'total', 'totalIsExact'],
    additionalProperties: false,
    properties: {
      hits: listOf({ $ref: '#/components/schemas/Hit' }),
      total: { ...count, description: 'Matches in all; a lower bound when totalIsExact is false.' },
      totalIsExact: { type: 'boolean' },
      cursor: { type: 'string', description: 'Give it back for the next page; absent on the last one.' },
      facets: {
        type: 'object',
        required: ['language', 'source', 'topic', 'person', 'place', 'day'],
        additionalProperties: false,
        properties: {
          language: facetValues,
          source: facetValues,
          topic: facetValues,
          person: facetValues,
          place: facetValues,
          day: facetValues,
        },
      },
    },
  },
  EnrichedArticle: {
    type: 'object',
    required: ['$schema', 'article', 'pipeline'],
    properties: {
      $schema: text,
      article: {
        type: 'object',
        description: 'ninjs 3.1 (https://iptc.org/std/ninjs/ninjs-schema_3.1.json).',
        required: ['uri', 'type', 'version', 'pubStatus'],
        properties: { uri: text, type: { const: 'text' }, version: text, pubStatus: text, title: text },
      },
      analysis: { type: 'object', description: 'Keywords, summary, quotes, entities, topics, flags.' },
      pipeline: {
        type: 'object',
        description: 'Where it came from, how it was read, and the verdict with its reason.',
      },
    },
  },
  NewsArticle: {
    type: 'object',
    description: 'schema.org NewsArticle.',
    required: ['@context', '@type', '@id'],
    properties: { '@context': { const: 'https://schema.org' }, '@type': { const: 'NewsArticle' }, '@id': text },
  },
  Versions: {
    type: 'object',
    required: ['id', 'versions'],
    additionalProperties: false,
    properties: {
      id: text,
      versions: listOf({
        type: 'object',
        required: ['version', 'href'],
        additionalProperties: false,
        properties: {
          version: { type: 'integer', minimum: 1 },
          href: text,
          title: text,
          versionCreated: instant,
          pubStatus: text,
          verdict: text,
          reason: text,
          changes: { type: 'object', description: 'Words added and removed, headline changed, fields.' },
        },
      }),
    },
  },
  JsonFeed: {
    type: 'object',
    description: 'JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).',
    required: ['version', 'title', 'items'],
    properties: {
      version: { const: 'https://jsonfeed.org/version/1.1' },
      title: text,
      items: listOf({ type: 'object' }),
    },
  },
  Problem: {
    type: 'object',
    description: 'RFC 9457 problem details.',
    required: ['type', 'title', 'status', 'detail'],
    additionalProperties: false,
    properties: {
      type: text,
      title: text,
      status: { type: 'integer', minimum: 400, maximum: 599 },
      detail: text,
      parameters: listOf({
        type: 'object',
        required: ['name', 'reason'],
        additionalProperties: false,
        properties: { name: text, reason: text },
      }),
    },
  },
} as const;
