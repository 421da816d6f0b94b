import { imagesOf, peopleOf, tagsOf } from '../fields/fieldValues.ts';
import { asList, asText, fieldAt, isRecord, textAt } from '../json/jsonValue.ts';
import type { SourceArticle } from '../sourceArticle.ts';
import type { ReadItem } from './formatReader.ts';
import { guessBody } from './guessBody.ts';
import type { JsonContext, JsonObject, JsonShape } from './jsonShape.ts';
import { pubStatusOf } from './pubStatus.ts';
import { fromDraft, rejected } from './sourceDraft.ts';
import { firstDate, stated } from './sourceFields.ts';

/** Types of schema.org that are articles: https://schema.org/Article and what descends from it. */
const ARTICLE_TYPE =
  /^(?:https?:\/\/schema\.org\/|schema:)?(?:\w*Article|\w*NewsArticle|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/;

const isArticle = (value: JsonObject): boolean =>
  asList(fieldAt(value, '@type')).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));

/** The articles among the object itself, its `@graph` and what it is the main entity of. */
function articlesOf(value: JsonObject): JsonObject[] {
  const candidates = [value, ...asList(fieldAt(value, '@graph')), ...asList(fieldAt(value, 'mainEntity'))];
  return candidates.filter(isRecord).filter(isArticle);
}

type NodesById = ReadonlyMap<string, JsonObject>;

/** The nodes of a graph that others may point to. */
const nodesById = (value: JsonObject): NodesById =>
  new Map(
    asList(fieldAt(value, '@graph'))
      .filter(isRecord)
      .flatMap((node): [string, JsonObject][] => {
        const id = textAt(node, '@id');
        return id === undefined ? [] : [[id, node]];
      }),
  );

/** What a reference (`{"@id": ...}`) points to, where the document holds it. */
function resolved(value: unknown, nodes: NodesById): unknown {
  const id = isRecord(value) && textAt(value, 'name', 'url') === undefined ? textAt(value, '@id') : undefined;
  return (id === undefined ? undefined : nodes.get(id)) ?? value;
}

/** What a correction says was wrong: https://schema.org/correction, a text or a CorrectionComment. */
const correctionOf = (corrections: readonly unknown[]): string | undefined =>
  corrections.flatMap((one) => (isRecord(one) ? textAt(one, 'text', 'description') : asText(one)) ?? []).join(' ') ||
  undefined;

/** A reference: its `@id`, its `url`, or itself. */
const reference = (value: unknown): string | undefined =>
  isRecord(value) ? textAt(value, '@id', 'url') : asText(value);

const dateOf = (value: JsonObject, now: Date, ...names: string[]): SourceArticle['published'] =>
  firstDate(
    names.map((name) => [textAt(value, name), `json-ld:${name}`] as const),
    now,
  );

function readArticle(value: JsonObject, nodes: NodesById, context: JsonContext): ReadItem {
  const text = textAt(value, 'articleBody', 'text');
  const description = textAt(value, 'description', 'abstract');
  const body = text ?? description;
  if (body === undefined)
    return rejected('no-article-text', 'The schema.org article has neither articleBody nor description.');
  const linked = (field: string): unknown[] => asList(fieldAt(value, field)).map((one) => resolved(one, nodes));
  const nameOf = (field: string): string | undefined =>
    linked(field).flatMap((one) => (isRecord(one) ? textAt(one, 'name') : asText(one)) ?? [])[0];
  const authors = linked('author');
  const dateline = textAt(value, 'dateline');
  const paywalled = /^false$/i.test(String(fieldAt(value, 'isAccessibleForFree')));
  return {
    article: fromDraft({
      body: guessBody(body),
      pubStatus: pubStatusOf(textAt(value, 'creativeWorkStatus')),
      id: textAt(value, '@id'),
      url: textAt(value, 'url') ?? reference(fieldAt(value, 'mainEntityOfPage')) ?? context.url,
      title: stated(textAt(value, 'headline', 'name'), 'json-ld:headline'),
      subtitle: textAt(value, 'alternativeHeadline'),
      description: text === undefined ? undefined : description,
      ...peopleOf(authors.length > 0 ? authors : linked('creator'), 'json-ld:author'),
      published: dateOf(value, context.now, 'datePublished', 'dateCreated'),
      modified: dateOf(value, context.now, 'dateModified'),
      language: stated(textAt(value, 'inLanguage'), 'json-ld:inLanguage'),
      site: nameOf('publisher'),
      dateline: dateline === undefined ? undefined : { text: dateline },
      section: asText(asList(fieldAt(value, 'articleSection'))[0]),
      tags: tagsOf(fieldAt(value, 'keywords')),
      images: imagesOf(linked('image')),
      sourceVersion: textAt(value, 'version'),
      copyrightHolder: nameOf('copyrightHolder'),
      copyrightNotice: textAt(value, 'copyrightNotice'),
      edNote: correctionOf(linked('correction')),
      usageTerms: textAt(value, 'usageInfo', 'license'),
      flags: [...(text === undefined ? (['teaser'] as const) : []), ...(paywalled ? (['paywalled'] as const) : [])],
    }),
  };
}

/** A JSON-LD document of schema.org articles, alone or in a `@graph`. */
export const schemaOrgShape: JsonShape = {
  name: 'schema-org',
  recognise: (value) => (articlesOf(value).length > 0 ? 0.95 : 0),
  *read(value, context) {
    const nodes = nodesById(value);
    for (const article of articlesOf(value)) yield readArticle(article, nodes, context);
  },
};
