import { textContent } from 'domutils';
import type { DateValue } from '../../../../shared/cleanArticle.ts';
import type { Sourced } from '../../sourceArticle.ts';
import { asText, type JsonObject } from './json.ts';
import type { PageHead } from './pageHead.ts';

export const publishedMeta = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'og:published_time',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'publication_date',
  'date_published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'article.published',
  'originalpublicationdate',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'rnews:datepublished',
  'citation_publication_date',
  'og:pubdate',
  'date',
];
export const modifiedMeta = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'article.updated',
  'revised',
  'updated_time',
  'moddate',
];
const inUrl =
  /(?:^|[/_-])((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2]|[a-z]{3}|[1-9])[/_-]?(0[1-9]|[12]\d|3[01]|[1-9](?=\/))(?=[/_.-]|$)/i;
/** What introduces the time of a change, in the languages of the feeds we know. */
export const updatedWords =
  /updat|modif|aktualis|actuali|atualiz|aggiorn|bijgewerkt|uppdat|oppdat|opdater|обнов|оновл|güncel|zaktualiz|päivitet|更新|cập nhật|diperbarui|ενημ|محدث|تحديث/i;
/** Longer texts hold a date by chance. */
export const MAX_TIME_TEXT = 120;

/** Reads a text as a date, in the page's language and not later than now. */
export type ReadDate = (text: string) => DateValue | undefined;
export type FoundDate = Sourced<DateValue>;

export function dateOfJsonLd(
  node: JsonObject | undefined,
  names: readonly string[],
  read: ReadDate,
): FoundDate | undefined {
  for (const name of names) {
    const value = read(asText(node?.[name]));
    if (value) return { value, source: 'json-ld', confidence: 0.95 };
  }
  return undefined;
}

export function dateOfMeta({ meta }: PageHead, names: readonly string[], read: ReadDate): FoundDate | undefined {
  for (const name of names) {
    for (const content of meta.get(name) ?? []) {
      const value = read(content);
      if (value) return { value, source: `meta:${name}`, confidence: name === 'date' ? 0.6 : 0.9 };
    }
  }
  return undefined;
}

export function dateOfMicrodata({ itemprops }: PageHead, name: string, read: ReadDate): FoundDate | undefined {
  for (const element of itemprops.get(name) ?? []) {
    const value = read(element.attribs.content ?? element.attribs.datetime ?? textContent(element));
    if (value) return { value, source: 'microdata', confidence: 0.85 };
  }
  return undefined;
}

/**
 * The first time the page shows, in time elements (`isMarked`) or in those named for dates; one introduced as an update
 * counts as a change only.
 */
export function dateOfTimes(
  { times }: PageHead,
  { isMarked, isUpdate }: { isMarked: boolean; isUpdate: boolean },
  read: ReadDate,
): FoundDate | undefined {
  for (const element of times) {
    const text = textContent(element).replace(/\s+/g, ' ').trim();
    if (text.length > MAX_TIME_TEXT || (element.name === 'time') !== isMarked) continue;
    const names = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''} ${text}`;
    if (updatedWords.test(names) !== isUpdate) continue;
    const value = read(element.attribs.datetime ?? element.attribs['data-datetime'] ?? '') ?? read(text);
    if (value)
      return isMarked ? { value, source: 'time', confidence: 0.75 } : { value, source: 'text', confidence: 0.5 };
  }
  return undefined;
}

export function dateOfUrl(url: string | undefined, read: ReadDate): FoundDate | undefined {
  const match = inUrl.exec(url ?? '');
  if (!match) return undefined;
  const value = read(`${match[3]} ${match[2]} ${match[1]}`) ?? read(`${match[1]}-${match[2]}-${match[3]}`);
  return value ? { value, source: 'url', confidence: 0.7 } : undefined;
}
