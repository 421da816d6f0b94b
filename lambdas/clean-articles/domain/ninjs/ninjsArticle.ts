import { guessBody } from '../formats/guessBody.ts';
import type { JsonContext, JsonObject } from '../formats/jsonShape.ts';
import { pubStatusOf } from '../formats/pubStatus.ts';
import { fromDraft, type ItemResult, present, rejected, type SourceDraft } from '../formats/sourceDraft.ts';
import { firstDate, stated, statedByline, statedPeople } from '../formats/sourceFields.ts';
import { foldKeys } from '../json/foldKeys.ts';
import { asList, asText, fieldAt, isRecord, recordsAt, textAt } from '../json/jsonValue.ts';
import type { SourceArticle, SourcePerson } from '../sourceArticle.ts';
import { ninjsBody, ninjsTexts, roleText } from './ninjsBody.ts';
import { ninjsImages } from './ninjsImages.ts';

const TEXT_TYPES = new Set(['text', 'composite', 'article', 'story']);

/** A concept of a list: by name, with its URI, or scheme and code as 1.x writes it. */
function conceptsOf(record: JsonObject, ...names: string[]): { name: string; code?: string; rel?: string }[] {
  return names.flatMap((name) =>
    recordsAt(record, name).flatMap((entry) => {
      const [scheme, local] = [textAt(entry, 'scheme'), textAt(entry, 'code')];
      const code = textAt(entry, 'uri') ?? (local === undefined ? textAt(entry, 'literal') : `${scheme ?? ''}${local}`);
      const label = textAt(entry, 'name') ?? code;
      if (label === undefined) return [];
      return [present<{ name: string; code?: string; rel?: string }>({ name: label, code, rel: textAt(entry, 'rel') })];
    }),
  );
}

function authorsOf(record: JsonObject): SourceArticle['authors'] {
  const byline = statedByline(textAt(record, 'byline', 'by'), 'ninjs:by');
  if (byline?.authors) return byline.authors;
  const people = conceptsOf(record, 'people', 'person').filter(({ rel }) =>
    /author|creator|writer|byline/i.test(rel ?? ''),
  );
  return statedPeople(
    people.map(({ name, code }) => present<SourcePerson>({ name, role: undefined, uri: code })),
    'ninjs:people',
  );
}

function sourcesOf(record: JsonObject): { name: string; role?: string }[] {
  const listed = [...recordsAt(record, 'infosources'), ...recordsAt(record, 'infosource')].flatMap((entry) => {
    const name = textAt(entry, 'name', 'literal', 'uri');
    return name === undefined ? [] : [present<{ name: string; role?: string }>({ name, role: textAt(entry, 'role') })];
  });
  const source = textAt(record, 'source');
  if (source !== undefined) listed.push({ name: source });
  return listed.length > 0 ? listed : (statedByline(textAt(record, 'byline', 'by'), 'ninjs:by')?.infoSources ?? []);
}

/** 1.x: an object of role to value or a list; later a list of `{role, value}`. */
function altIdsOf(value: unknown): { role: string; value: string }[] {
  if (isRecord(value)) {
    return Object.entries(value).flatMap(([role, id]) =>
      asText(id) === undefined ? [] : [{ role, value: String(id) }],
    );
  }
  return asList(value).flatMap((entry) => {
    const id = isRecord(entry) ? textAt(entry, 'value') : asText(entry);
    return id === undefined ? [] : [{ role: (isRecord(entry) && textAt(entry, 'role')) || 'source', value: id }];
  });
}

const urgencyOf = (value: unknown): number | undefined => {
  const urgency = Number(asText(value));
  return Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : undefined;
};

function keywordsOf(record: JsonObject): string[] {
  const keywords = asList(fieldAt(record, 'keywords')).map(asText);
  return keywords.filter((keyword) => keyword !== undefined);
}

function datesOf(record: JsonObject, now: Date): Pick<SourceArticle, 'published' | 'modified'> {
  const names = ['firstpublished', 'firstcreated', 'contentcreated', 'versioncreated'];
  const published = firstDate(
    names.map((name) => [textAt(record, name), `ninjs:${name}`]),
    now,
  );
  const isFirst = published?.source === 'ninjs:versioncreated';
  const modified = isFirst ? undefined : firstDate([[textAt(record, 'versioncreated'), 'ninjs:versioncreated']], now);
  return present<Pick<SourceArticle, 'published' | 'modified'>>({ published, modified });
}

/** What a ninjs item says of itself besides its body, its description and its status. */
function statedFields(record: JsonObject, now: Date): Omit<SourceDraft, 'body'> {
  const headlines = ninjsTexts(record, 'headline', 'headlines');
  const located = textAt(record, 'located');
  return {
    id: textAt(record, 'uri'),
    sourceVersion: textAt(record, 'version'),
    title: stated(roleText(headlines, 'main', 'headline', '') ?? textAt(record, 'title'), 'ninjs:headline'),
    subtitle: headlines.find(({ role }) => /sub/i.test(role))?.value,
    slugline: textAt(record, 'slugline'),
    authors: authorsOf(record),
    ...datesOf(record, now),
    embargoedUntil: textAt(record, 'embargoed', 'embargoeduntil'),
    language: stated(textAt(record, 'language'), 'ninjs:language'),
    dateline: located === undefined ? undefined : { text: located, place: located },
    tags: keywordsOf(record),
    subjects: conceptsOf(record, 'subjects', 'subject').map(({ name, code }) =>
      present<{ name: string; code?: string }>({ name, code }),
    ),
    infoSources: sourcesOf(record),
    images: ninjsImages(record),
    altIds: altIdsOf(fieldAt(record, 'altids')),
    copyrightHolder: textAt(record, 'copyrightholder'),
    copyrightNotice: textAt(record, 'copyrightnotice'),
    usageTerms: textAt(record, 'usageterms'),
    edNote: textAt(record, 'ednote'),
    urgency: urgencyOf(fieldAt(record, 'urgency')),
  };
}

/** One ninjs item of any version. Cancelled items need no body; other items without any text of an article are rejected. */
export function readNinjs(value: JsonObject, context: JsonContext): ItemResult {
  const record = foldKeys(value);
  const descriptions = ninjsTexts(record, 'description', 'descriptions');
  const description = roleText(descriptions, 'summary', 'abstract', 'text', 'main');
  const pubStatus = pubStatusOf(textAt(record, 'pubstatus'));
  const full = ninjsBody(record, context);
  const type = textAt(record, 'type') ?? (Object.hasOwn(record, 'eventdetails') && !full ? 'event' : 'text');
  const isText = TEXT_TYPES.has(type);
  const teaser = isText && description !== undefined ? guessBody(description) : undefined;
  const body = full ?? teaser ?? (pubStatus === 'canceled' ? { kind: 'text' as const, text: '' } : undefined);
  if (!body || (!isText && pubStatus !== 'canceled')) {
    return rejected('no-article-text', `The ninjs item is of type "${type}" and has no text of an article.`);
  }
  const flags: SourceDraft['flags'] = full || pubStatus === 'canceled' ? [] : ['teaser'];
  return { article: fromDraft({ ...statedFields(record, context.now), body, pubStatus, description, flags }) };
}
