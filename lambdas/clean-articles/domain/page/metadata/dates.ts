import { textContent } from 'domutils';
import type { DateValue } from '../../../../shared/cleanArticle.ts';
import { parseDate } from '../../dates/parseDate.ts';
import type { Sourced } from '../../sourceArticle.ts';
import { asText, type JsonObject } from './json.ts';
import type { PageHead } from './pageHead.ts';

export interface PageDates {
  published?: Sourced<DateValue>;
  modified?: Sourced<DateValue>;
}

const publishedMeta = [
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
  'last-modified',
];
const modifiedMeta = [
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
const updatedWords =
  /updat|modif|aktualis|actuali|atualiz|aggiorn|bijgewerkt|uppdat|oppdat|opdater|обнов|güncel|zaktualiz|päivitet/i;
const MAX_TIME_TEXT = 120;

/** When an article was published and last changed: structured data, meta elements, time elements, its URL, the text that shows it. */
export function readDates(
  head: PageHead,
  node: JsonObject | undefined,
  url: string | undefined,
  now: Date,
  nearTitle: readonly string[],
): PageDates {
  const locale = head.language || undefined;
  const read = (text: string): DateValue | undefined => parseDate(text, { now, locale });
  const published =
    fromJsonLd(node, ['datePublished', 'dateCreated', 'uploadDate'], read) ??
    fromMeta(head, publishedMeta, read) ??
    fromMicrodata(head, 'datepublished', read) ??
    fromTimes(head, true, false, read) ??
    fromUrl(url, read) ??
    fromText(nearTitle, read) ??
    fromTimes(head, false, false, read);
  const modified =
    fromJsonLd(node, ['dateModified'], read) ??
    fromMeta(head, modifiedMeta, read) ??
    fromMicrodata(head, 'datemodified', read) ??
    fromTimes(head, true, true, read) ??
    fromTimes(head, false, true, read);
  return { ...(published ? { published } : {}), ...(modified ? { modified } : {}) };
}

type Read = (text: string) => DateValue | undefined;

function fromJsonLd(
  node: JsonObject | undefined,
  names: readonly string[],
  read: Read,
): Sourced<DateValue> | undefined {
  for (const name of names) {
    const value = read(asText(node?.[name]));
    if (value) return { value, source: 'json-ld', confidence: 0.95 };
  }
  return undefined;
}

function fromMeta({ meta }: PageHead, names: readonly string[], read: Read): Sourced<DateValue> | undefined {
  for (const name of names) {
    for (const content of meta.get(name) ?? []) {
      const value = read(content);
      if (value)
        return { value, source: `meta:${name}`, confidence: name === 'date' || name === 'last-modified' ? 0.6 : 0.9 };
    }
  }
  return undefined;
}

function fromMicrodata({ itemprops }: PageHead, name: string, read: Read): Sourced<DateValue> | undefined {
  for (const element of itemprops.get(name) ?? []) {
    const value = read(element.attribs.content ?? element.attribs.datetime ?? textContent(element));
    if (value) return { value, source: 'microdata', confidence: 0.85 };
  }
  return undefined;
}

/** The first time the page shows, in time elements or in those named for dates; one introduced as an update counts as a change only. */
function fromTimes(
  { times }: PageHead,
  isMarked: boolean,
  isUpdate: boolean,
  read: Read,
): Sourced<DateValue> | undefined {
  for (const element of times) {
    const text = textContent(element).replace(/\s+/g, ' ').trim();
    if (text.length > MAX_TIME_TEXT || (element.name === 'time') !== isMarked) continue;
    const names = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''} ${text}`;
    if (updatedWords.test(names) !== isUpdate) continue;
    const value = read(element.attribs.datetime ?? element.attribs['data-datetime'] ?? '') ?? read(text);
    if (value)
      return {
        value,
        source: element.name === 'time' ? 'time' : 'text',
        confidence: element.name === 'time' ? 0.75 : 0.6,
      };
  }
  return undefined;
}

function fromUrl(url: string | undefined, read: Read): Sourced<DateValue> | undefined {
  const match = inUrl.exec(url ?? '');
  if (!match) return undefined;
  const value = read(`${match[3]} ${match[2]} ${match[1]}`) ?? read(`${match[1]}-${match[2]}-${match[3]}`);
  return value ? { value, source: 'url', confidence: 0.7 } : undefined;
}

/** A short line beside the headline that holds a date. */
function fromText(nearTitle: readonly string[], read: Read): Sourced<DateValue> | undefined {
  for (const line of nearTitle) {
    const value = line.length <= MAX_TIME_TEXT && !updatedWords.test(line) ? read(line) : undefined;
    if (value) return { value, source: 'text', confidence: 0.5 };
  }
  return undefined;
}
