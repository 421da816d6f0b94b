import { guessBody, isWholePage } from '../formats/guessBody.ts';
import type { JsonObject } from '../formats/jsonShape.ts';
import { fromDraft, type ItemResult, rejected } from '../formats/sourceDraft.ts';
import { firstDate, stated, titleWithoutSite } from '../formats/sourceFields.ts';
import { asText, fieldAt, isRecord, textAt } from '../json/jsonValue.ts';
import type { SourceArticle, SourceBody } from '../sourceArticle.ts';
import { type ArticleField, articleFields, fieldName } from './articleFields.ts';
import { imagesOf, peopleOf, tagsOf } from './fieldValues.ts';

/** No article has more; what comes behind is not looked at. */
const MOST_FIELDS = 1000;

/** Where some APIs keep an article's fields, beside what they say of it themselves: Guardian, JSON:API. */
const INNER = ['fields', 'attributes'];

/** Fields by their folded names; of two that fold to the same, the first with something in it. */
export type FoldedFields = ReadonlyMap<string, unknown>;

export function foldFields(record: JsonObject): FoldedFields {
  const fields = new Map<string, unknown>();
  const inner = INNER.map((name) => fieldAt(record, name)).filter(isRecord);
  const entries = [record, ...inner].flatMap((part) => Object.entries(part).slice(0, MOST_FIELDS));
  for (const [name, value] of entries) {
    const folded = fieldName(name);
    if (value !== null && value !== '' && !fields.has(folded)) fields.set(folded, value);
  }
  return fields;
}

type Found = { name: string; value: unknown };

function* found(fields: FoldedFields, field: ArticleField): Generator<Found> {
  for (const name of articleFields[field]) {
    if (fields.has(name)) yield { name, value: fields.get(name) };
  }
}

/** Text of a field: itself, the name or text of an object, or the paragraphs of a list. */
function fieldText(value: unknown): string | undefined {
  if (isRecord(value))
    return textAt(value, 'name', 'title', 'text', 'value', 'rendered', '#text', '$t', 'full', 'main');
  if (!Array.isArray(value)) return asText(value);
  const parts = value.map((part) => (isRecord(part) ? fieldText(part) : asText(part)));
  return asText(parts.filter((part) => part !== undefined).join('\n\n'));
}

function firstText(fields: FoldedFields, field: ArticleField): { text: string; name: string } | undefined {
  for (const { name, value } of found(fields, field)) {
    const text = fieldText(value);
    if (text !== undefined) return { text, name };
  }
  return undefined;
}

/** Markup that says what it is first, then the surest text field; a shorter first field yields to a much longer later one. */
function bodyOf(fields: FoldedFields): SourceBody | undefined {
  const html = firstText(fields, 'html')?.text;
  if (html !== undefined && !isWholePage(html)) return { kind: 'fragment', html };
  let best: string | undefined;
  for (const { value } of found(fields, 'body')) {
    const text = fieldText(value);
    if (text !== undefined && (best === undefined || text.length > 2 * best.length)) best = text;
  }
  if (best !== undefined) return guessBody(best);
  return html === undefined ? undefined : { kind: 'page', html };
}

/** Epoch seconds and milliseconds may come with a fraction. */
const dateText = (value: unknown): string | undefined =>
  typeof value === 'number' ? asText(Math.trunc(value)) : fieldText(value);

const dates = (fields: FoldedFields, field: 'published' | 'modified', prefix: string) =>
  [...found(fields, field)].map(({ name, value }) => [dateText(value), `${prefix}:${name}`] as const);

const first = (fields: FoldedFields, field: ArticleField): unknown => found(fields, field).next().value?.value;

/**
 * An id that is a URI or UUID stands for itself. A bare one ("17") means something inside its source only, so it needs the source's name;
 * without one two files would share ids.
 */
function identity(id: string | undefined, url: string | undefined, scope: string | undefined): Partial<SourceArticle> {
  if (id === undefined) return {};
  if (/^[a-z][a-z\d+.-]{1,20}:\S+$/i.test(id)) return { id };
  if (/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(id)) return { id: `urn:uuid:${id.toLowerCase()}` };
  if (url === undefined && scope !== undefined) return { id, idScope: scope };
  return { altIds: [{ role: 'source', value: id }] };
}

const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]+\/\S/i.test(text);

/** How likely the fields are an article's: 0 when no body or description is among them. */
export function articleLikeness(fields: FoldedFields): number {
  const has = (field: ArticleField): boolean => firstText(fields, field) !== undefined;
  if (has('body') || has('html')) return has('title') ? 0.7 : 0.5;
  if (!has('description')) return 0;
  return has('title') || has('url') ? 0.6 : 0.3;
}

/** An article from fields of common names; `prefix` names the format in the provenance. */
export function fieldArticle(fields: FoldedFields, now: Date, prefix: string): ItemResult {
  const text = (field: ArticleField): string | undefined => firstText(fields, field)?.text;
  const description = text('description');
  const fullBody = bodyOf(fields);
  const body = fullBody ?? (description === undefined ? undefined : guessBody(description));
  if (body === undefined) return rejected('no-article-text', 'None of its fields holds the text of an article.');
  const title = firstText(fields, 'title');
  const language = firstText(fields, 'language');
  const author = found(fields, 'authors').next().value;
  const sites = [...found(fields, 'site')].flatMap(({ value }) => fieldText(value) ?? []);
  const site = sites.find((name) => !isAddress(name));
  const url = text('url') ?? sites.find(isAddress);
  const dateline = text('dateline');
  return {
    article: fromDraft({
      body,
      ...identity(text('id'), url, site),
      url,
      title: title && stated(titleWithoutSite(title.text, site), `${prefix}:${title.name}`),
      subtitle: text('subtitle'),
      description: description === title?.text ? undefined : description,
      ...(author ? peopleOf(author.value, `${prefix}:${author.name}`) : {}),
      published: firstDate(dates(fields, 'published', prefix), now, language?.text),
      modified: firstDate(dates(fields, 'modified', prefix), now, language?.text),
      language: language && stated(language.text, `${prefix}:${language.name}`),
      dateline: dateline === undefined ? undefined : { text: dateline },
      site,
      section: text('section'),
      tags: tagsOf(first(fields, 'tags')),
      images: imagesOf(first(fields, 'images')),
      copyrightNotice: text('copyright'),
      flags: fullBody ? [] : ['teaser'],
    }),
  };
}
