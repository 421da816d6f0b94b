import type { CleanArticle } from '../../../shared/cleanArticle.ts';
import type { Analysis, Entity, NinjsArticle } from '../../../shared/enrichedArticle.ts';
import { countWords } from '../text/countWords.ts';
import { instantOf } from './instantOf.ts';
import { safeUri } from './safeUri.ts';

const STANDARD = { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' };

export interface NinjsContext {
  version: number;
  /** ISO instant that stands in where the article names no date: when it was dropped. */
  received: string;
}

/** The fields that every version has, a tombstone too: identity, status and dates, and nothing of the content. */
export function toNinjsHead(article: CleanArticle, context: NinjsContext): NinjsArticle {
  const published = instantOf(article.published);
  const embargo = article.embargoedUntil
    ? instantOf({ value: article.embargoedUntil, precision: 'second' })
    : undefined;
  return {
    uri: safeUri(article.uri) ?? `urn:newsdrop:${article.articleId}`,
    type: 'text',
    version: String(context.version),
    pubStatus: article.pubStatus,
    ...(article.language !== 'und' && { language: article.language }),
    firstCreated: instantOf(article.firstPublished) ?? published ?? context.received,
    versionCreated: instantOf(article.modified) ?? published ?? context.received,
    ...(embargo && { embargoedUntil: embargo }),
    standard: STANDARD,
  };
}

/** The article as ninjs 3.1 (https://iptc.org/std/ninjs/): what its source said, and the analysis where ninjs has a place for it. */
export function toNinjs(article: CleanArticle, analysis: Analysis, context: NinjsContext): NinjsArticle {
  const published = instantOf(article.published);
  return {
    ...toNinjsHead(article, context),
    representationType: article.flags.some((flag) => flag === 'truncated' || flag === 'teaser') ? 'partial' : 'full',
    title: article.title,
    ...(article.slugline && { slugline: article.slugline }),
    ...(article.authors.length > 0 && { by: article.authors.map((author) => author.name).join(', ') }),
    ...(article.dateline?.place && { located: article.dateline.place }),
    ...(published && { contentCreated: published }),
    ...(article.urgency !== undefined && article.urgency >= 1 && article.urgency <= 9 && { urgency: article.urgency }),
    ...(article.copyrightHolder && { copyrightHolder: article.copyrightHolder }),
    ...(article.copyrightNotice && { copyrightNotice: article.copyrightNotice }),
    ...(article.usageTerms && { usageTerms: article.usageTerms }),
    ...(article.edNote && { edNote: article.edNote }),
    ...contents(article, analysis),
    ...named(analysis.entities),
    subjects: subjects(article, analysis),
    ...(article.infoSources.length > 0 && {
      infoSources: article.infoSources.map(({ name, role }) => ({ name, ...(role && { role }) })),
    }),
    altIds: altIds(article),
    ...(article.images.length > 0 && { associations: pictures(article) }),
  };
}

function contents(article: CleanArticle, analysis: Analysis): Partial<NinjsArticle> {
  const wordCount = countWords(article.text);
  const charCount = Array.from(article.text).length;
  const descriptions = [
    ...(article.description ? [{ role: 'description', contentType: 'text/plain', value: article.description }] : []),
    ...(analysis.summary ? [{ role: 'summary', contentType: 'text/plain', value: analysis.summary }] : []),
  ];
  return {
    headlines: [
      { role: 'main', contentType: 'text/plain', value: article.title },
      ...(article.subtitle ? [{ role: 'subtitle', contentType: 'text/plain', value: article.subtitle }] : []),
    ],
    ...(descriptions.length > 0 && { descriptions }),
    bodies: [
      { role: 'main', contentType: 'text/plain', charCount, wordCount, value: article.text },
      { role: 'main', contentType: 'text/html', charCount, wordCount, value: article.html },
    ],
  };
}

function named(entities: readonly Entity[]): Partial<NinjsArticle> {
  const people = entities
    .filter((entity) => entity.type === 'person')
    .map((entity) => ({ name: entity.name, ...(entity.role && { rel: entity.role }) }));
  const organisations = entities
    .filter((entity) => entity.type === 'organisation')
    .map((entity) => ({ name: entity.name, ...(entity.uri && { uri: entity.uri }) }));
  const places = entities
    .filter((entity) => entity.type === 'place')
    .map(({ name, uri, coordinates }) => ({
      name,
      ...(uri && { uri }),
      ...(coordinates && { geoJSON: { type: 'Point' as const, coordinates } }),
    }));
  return {
    ...(people.length > 0 && { people }),
    ...(organisations.length > 0 && { organisations }),
    ...(places.length > 0 && { places }),
  };
}

/** Media Topics of our own with their confidence in percent, then what the source itself said, as it said it. */
function subjects(article: CleanArticle, analysis: Analysis): NonNullable<NinjsArticle['subjects']> {
  const ours = analysis.topics.map((topic) => ({
    name: topic.name,
    uri: `http://cv.iptc.org/newscodes/mediatopic/${topic.qcode.replace('medtop:', '')}`,
    literal: topic.qcode,
    creator: 'newsdrop',
    confidence: Math.round(topic.confidence * 100),
  }));
  const given = article.subjects.map(({ name, code }) => ({ name, ...(code && codeFields(code)), creator: 'source' }));
  return [...ours, ...given];
}

function codeFields(code: string): { uri?: string; literal?: string } {
  const uri = /^https?:/i.test(code) ? safeUri(code) : undefined;
  return uri ? { uri } : { literal: code };
}

function altIds(article: CleanArticle): { role: string; value: string }[] {
  const ids = [{ role: 'newsdrop', value: article.articleId }, ...article.altIds];
  if (!safeUri(article.uri)) ids.push({ role: 'source', value: article.uri });
  if (article.canonicalUrl && article.canonicalUrl !== article.uri)
    ids.push({ role: 'canonicalUrl', value: article.canonicalUrl });
  return ids;
}

function pictures(article: CleanArticle): NonNullable<NinjsArticle['associations']> {
  return article.images.map((image, index) => {
    const uri = safeUri(image.url) ?? `urn:newsdrop:${article.articleId}:picture:${index}`;
    return {
      name: `picture-${index + 1}`,
      uri,
      type: 'picture' as const,
      ...(image.credit && { by: image.credit }),
      ...(image.caption && {
        descriptions: [{ role: 'caption', contentType: 'text/plain', value: image.caption }],
      }),
      // A wire's pictures may be known by their id alone.
      ...(/^https?:/i.test(uri) && {
        renditions: [
          {
            name: 'source',
            href: uri,
            ...(image.width !== undefined && { width: image.width }),
            ...(image.height !== undefined && { height: image.height }),
          },
        ],
      }),
    };
  });
}
