import * as z from 'zod';
import { type EnrichedArticle, enrichedArticle } from '../shared/enrichedArticle.ts';
import { withdrawnKey } from '../shared/ids.ts';
import type { ObjectStore } from '../shared/ports.ts';
import { toJsonLd } from '../shared/standards/toJsonLd.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from './domain/httpExchange.ts';
import { prefersJsonLd } from './domain/prefersJsonLd.ts';
import { problem } from './domain/problem.ts';
import type { SearchArticlesServices } from './searchArticles.ts';

/** GET /articles/{id}: the newest version's enriched JSON, or its schema.org JSON-LD where Accept prefers that. */
export async function articleResource(
  request: HttpRequest,
  { search, articles }: SearchArticlesServices,
  id = '',
): Promise<HttpResponse> {
  const key = await search.locate(id);
  const article = key === undefined ? undefined : await storedArticle(key, articles);
  return article ? represented(article, request) : missingArticle(id, articles);
}

/** GET /articles/{id}/versions: what each stored version is, newest first. */
export async function versionsResource(
  _request: HttpRequest,
  { search, articles }: SearchArticlesServices,
  id = '',
): Promise<HttpResponse> {
  const keys = await versionKeys(id, { search, articles });
  if (!keys) return missingArticle(id, articles);
  const newest = [...keys].sort((a, b) => b[0] - a[0]).slice(0, mostVersions);
  const versions = await Promise.all(
    newest.map(async ([version, key]) => {
      const stored = await storedArticle(key, articles);
      return { version, href: `/articles/${id}/versions/${version}`, ...(stored && described(stored)) };
    }),
  );
  return jsonResponse({ id, versions });
}

/** GET /articles/{id}/versions/{version}. */
export async function versionResource(
  request: HttpRequest,
  { search, articles }: SearchArticlesServices,
  id = '',
  version = '',
): Promise<HttpResponse> {
  const key = (await versionKeys(id, { search, articles }))?.get(Number(version));
  const article = key === undefined ? undefined : await storedArticle(key, articles);
  return article ? represented(article, request) : missingArticle(id, articles, `, version ${version}`);
}

/** Of an article with more versions than this the list shows the newest. */
const mostVersions = 50;

/** All versions of an article lie in the folder of its first day. */
async function versionKeys(
  id: string,
  { search, articles }: Pick<SearchArticlesServices, 'search' | 'articles'>,
): Promise<Map<number, string> | undefined> {
  const newest = await search.locate(id);
  if (newest === undefined) return undefined;
  const prefix = newest.replace(/\.v\d+\.json$/, '.v');
  const keys = new Map<number, string>();
  for await (const key of articles.list(prefix)) {
    const version = /\.v(\d+)\.json$/.exec(key)?.[1];
    if (version !== undefined) keys.set(Number(version), key);
  }
  return keys;
}

export async function storedArticle(key: string, articles: ObjectStore): Promise<EnrichedArticle | undefined> {
  const bytes = await articles.get(key);
  return bytes && enrichedArticle.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

const represented = (article: EnrichedArticle, request: HttpRequest): HttpResponse => {
  const response = prefersJsonLd(request.headers.accept)
    ? jsonResponse(toJsonLd(article), 'application/ld+json')
    : jsonResponse(article);
  response.headers.vary = 'accept';
  return response;
};

const described = ({ article, pipeline }: EnrichedArticle) => ({
  title: article.title,
  versionCreated: article.versionCreated,
  pubStatus: article.pubStatus,
  verdict: pipeline.judgement.verdict,
  reason: pipeline.judgement.reason,
  changes: pipeline.judgement.changes,
});

const withdrawal = z.object({ withdrawnAt: z.string() });

/** 410 for an article that its source withdrew, and that did not come back since; 404 for one that never was. */
async function missingArticle(id: string, articles: ObjectStore, version = ''): Promise<HttpResponse> {
  const note = await articles.get(withdrawnKey(id));
  if (!note) return problem(404, `There is no article ${id}${version}.`);
  const { withdrawnAt } = withdrawal.parse(JSON.parse(new TextDecoder().decode(note)));
  return problem(410, `The article ${id} was withdrawn by its source, which was learned at ${withdrawnAt}.`);
}
