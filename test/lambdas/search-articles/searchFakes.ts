import { enrich } from '../../../lambdas/index-articles/domain/enrich.ts';
import { toEnrichedArticle } from '../../../lambdas/index-articles/domain/ninjs/toEnrichedArticle.ts';
import type { HttpRequest } from '../../../lambdas/search-articles/domain/httpExchange.ts';
import type { SearchArticlesServices } from '../../../lambdas/search-articles/searchArticles.ts';
import type { SearchAnswer, SearchIndex, SearchRequest } from '../../../lambdas/shared/searchIndex.ts';
import { MemoryObjectStore } from '../../fakes/memoryObjectStore.ts';
import { articleOf, messageOf } from '../index-articles/articles.ts';

export const id = 'SAMPLEsampleSAMPLEsamp';
const folder = 'articles/2025/03/03';

export const oneHit: SearchAnswer = {
  hits: [
    {
      id,
      uri: 'https://news.example/homes',
      title: 'Portugal to build 2,000 homes',
      snippet: 'Portugal would build 2,000 homes',
      highlights: [{ start: 0, end: 8 }],
      published: '2025-03-03T09:30:00+01:00',
      language: 'en',
      source: 'Example Wire',
      score: 3.2,
      version: 2,
      storedAt: `${folder}/${id}.v2.json`,
    },
  ],
  total: 31,
  totalIsExact: true,
  cursor: 'eyJvZmZzZXQiOjEwLCJ2ZXJzaW9ucyI6WzEsMSwxXSwiYXNPZiI6MH0',
  facets: { language: [{ value: 'en', count: 31 }], source: [], topic: [], person: [], place: [], day: [] },
};

/** A search index that gives one answer and remembers what it was asked; `fail` makes every call throw. */
export class FakeSearchIndex implements SearchIndex {
  readonly asked: SearchRequest[] = [];
  fail: Error | undefined;

  async search(request: SearchRequest): Promise<SearchAnswer> {
    if (this.fail) throw this.fail;
    this.asked.push(request);
    return oneHit;
  }

  async locate(wanted: string): Promise<string | undefined> {
    if (this.fail) throw this.fail;
    return wanted === id ? `${folder}/${id}.v2.json` : undefined;
  }

  async upsert(): Promise<void> {}
  async remove(): Promise<void> {}
  maintain = async () => ({ rows: 0, compactedFiles: 0, removedVersions: 0 });
}

const article = articleOf();
const enrichment = enrich(article);
const stored = (version: number): string =>
  JSON.stringify(toEnrichedArticle(article, enrichment, messageOf(article, { articleId: id, version })));

/** Services around a fake search index that holds one article in two versions. */
export function servicesOf(more: Pick<SearchArticlesServices, 'failed' | 'allowedOrigins'> = {}) {
  const search = new FakeSearchIndex();
  const articles = new MemoryObjectStore({
    [`${folder}/${id}.v1.json`]: stored(1),
    [`${folder}/${id}.v2.json`]: stored(2),
    [`${folder}/${id}x.v1.json`]: stored(1),
    'withdrawn/withdrawn.json': '{"withdrawnAt":"2025-03-04T10:00:00Z"}',
  });
  return { search, articles, ...more };
}

export const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): HttpRequest => {
  const [bare = '', queryString = ''] = path.split('?');
  return { method, path: bare, queryString, headers, origin: 'https://api.example' };
};
