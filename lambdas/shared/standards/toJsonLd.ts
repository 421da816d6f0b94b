import type { EnrichedArticle, Entity, NinjsArticle } from '../enrichedArticle.ts';
import { abstractOf, authorNames, bodyOf, labelsOf, webUrl } from './articleParts.ts';

export type JsonLd = { readonly [property: string]: JsonLdValue };
type JsonLdValue = string | number | JsonLd | readonly JsonLdValue[];

const SALIENT = 0.3;

/** schema.org NewsArticle (https://schema.org/NewsArticle) as JSON-LD. What the article is about is told from what it mentions by salience. */
export function toJsonLd(enriched: EnrichedArticle): JsonLd {
  const { article } = enriched;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': article.uri,
    identifier: article.altIds?.find((id) => id.role === 'newsdrop')?.value ?? article.uri,
    version: article.version,
    ...(article.pubStatus === 'canceled' && { creativeWorkStatus: 'Retracted' }),
    ...present({
      url: webUrl(article),
      headline: article.title,
      alternativeHeadline: article.headlines?.find((headline) => headline.role === 'subtitle')?.value,
      inLanguage: article.language,
      datePublished: article.contentCreated,
      dateModified: article.versionCreated,
      dateline: article.located,
      copyrightNotice: article.copyrightNotice,
    }),
    ...contents(enriched),
    ...parties(article),
    ...topics(enriched),
  };
}

function contents(enriched: EnrichedArticle): JsonLd {
  const { article, analysis } = enriched;
  const body = bodyOf(article, 'text/plain');
  const images = article.associations?.flatMap((picture) => {
    const rendition = picture.renditions?.[0];
    if (!rendition?.href) return [];
    const caption = picture.descriptions?.[0]?.value;
    return [
      {
        '@type': 'ImageObject',
        url: rendition.href,
        ...present({ caption, creditText: picture.by, width: rendition.width, height: rendition.height }),
      },
    ];
  });
  return present({
    abstract: abstractOf(article),
    articleBody: body?.value,
    wordCount: body?.wordCount,
    timeRequired: analysis && `PT${Math.max(1, Math.round(analysis.readingMinutes))}M`,
    image: images?.length ? images : undefined,
  });
}

function parties(article: NinjsArticle): JsonLd {
  const authors = authorNames(article).map((name) => ({ '@type': 'Person', name }));
  const source = article.infoSources?.[0]?.name;
  return present({
    author: authors.length > 0 ? authors : undefined,
    publisher: source ? { '@type': 'Organization', name: source } : undefined,
    copyrightHolder: article.copyrightHolder ? { '@type': 'Organization', name: article.copyrightHolder } : undefined,
  });
}

function topics(enriched: EnrichedArticle): JsonLd {
  const labels = labelsOf(enriched);
  const entities = enriched.analysis?.entities ?? [];
  const about = entities.filter((entity) => entity.salience >= SALIENT).map(thing);
  const mentions = entities.filter((entity) => entity.salience < SALIENT).map(thing);
  const sections = enriched.analysis?.topics.map((topic) => topic.name) ?? [];
  return present({
    keywords: labels.length > 0 ? labels : undefined,
    articleSection: sections.length > 0 ? sections : undefined,
    about: about.length > 0 ? about : undefined,
    mentions: mentions.length > 0 ? mentions : undefined,
  });
}

const SCHEMA_TYPE = { person: 'Person', organisation: 'Organization', place: 'Place' } as const;

function thing(entity: Entity): JsonLd {
  const [longitude, latitude] = entity.coordinates ?? [];
  return {
    '@type': SCHEMA_TYPE[entity.type],
    name: entity.name,
    ...present({
      sameAs: entity.uri,
      jobTitle: entity.type === 'person' ? entity.role : undefined,
      geo: longitude !== undefined && latitude !== undefined && { '@type': 'GeoCoordinates', latitude, longitude },
    }),
  };
}

function present(values: { readonly [property: string]: JsonLdValue | false | undefined }): JsonLd {
  const known: { [property: string]: JsonLdValue } = {};
  for (const [property, value] of Object.entries(values))
    if (value !== undefined && value !== false) known[property] = value;
  return known;
}
