import type { EnrichedArticle, NinjsArticle } from '../enrichedArticle.ts';

/** Where a reader finds the article on the web, if it is there. */
export function webUrl(article: NinjsArticle): string | undefined {
  const canonical = article.altIds?.find((id) => id.role === 'canonicalUrl')?.value;
  return [canonical, article.uri].find((candidate) => candidate !== undefined && /^https?:\/\//i.test(candidate));
}

export function bodyOf(article: NinjsArticle, contentType: 'text/plain' | 'text/html') {
  return article.bodies?.find((body) => body.contentType === contentType);
}

/** The source's own description, else our summary. */
export function abstractOf(article: NinjsArticle): string | undefined {
  const of = (role: string) => article.descriptions?.find((description) => description.role === role)?.value;
  return of('description') ?? of('summary');
}

/** toNinjs joins the byline's names with ', '. */
export const authorNames = (article: NinjsArticle): string[] => (article.by ? article.by.split(', ') : []);

/** Topic names first, then keywords, each once. */
export const labelsOf = ({ article, analysis }: EnrichedArticle): string[] => [
  ...new Set([...(article.subjects ?? []).map((subject) => subject.name), ...(analysis?.keywords ?? [])]),
];
