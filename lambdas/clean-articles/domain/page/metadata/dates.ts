import type { DateValue } from '../../../../shared/cleanArticle.ts';
import { parseDate } from '../../dates/parseDate.ts';
import {
  dateOfJsonLd,
  dateOfMeta,
  dateOfMicrodata,
  dateOfTimes,
  dateOfUrl,
  type FoundDate,
  modifiedMeta,
  publishedMeta,
  type ReadDate,
} from './datedBy.ts';
import type { JsonObject } from './json.ts';
import { inZone, isInUtc, offsetOf } from './localTime.ts';
import type { PageHead } from './pageHead.ts';
import { type ShownDate, shownDates } from './shownDates.ts';
import { titleParts } from './withoutSite.ts';

export interface PageDates {
  /** The date under which the page presents the article. */
  published?: FoundDate;
  /** When it first came out, where the page presents a later day as its date. */
  firstPublished?: DateValue;
  modified?: FoundDate;
}

const DAY = 86_400_000;
/**
 * A date that is called an update and lies so much later than the first publication is a new edition; what changes sooner is the
 * same news. A date with no such word is what the page calls the article's own, from the next day on.
 */
const NEW_EDITION = 3 * DAY;
/** Sooner after the first publication, the other day is that of another zone. */
const LEAST_CHANGE = DAY / 2;

/**
 * When an article was published and last changed: structured data, meta elements, time elements, its URL, the text that
 * shows it. Times stated in UTC are given in the zone of the clock that the page shows.
 */
export function readDates(
  head: PageHead,
  node: JsonObject | undefined,
  url: string | undefined,
  now: Date,
  nearTitle: readonly string[],
): PageDates {
  const locale = head.language || undefined;
  const read = (text: string): DateValue | undefined => parseDate(text, { now, locale });
  // Clocks on the page may be ahead of UTC: they show times that are not yet in it.
  const readAhead = (text: string): DateValue | undefined =>
    parseDate(text, { now: new Date(now.getTime() + DAY), locale });
  const shown = shownDates(nearTitle, readAhead);
  const published = readPublished(head, node, url, shown, read);
  const modified = readModified(head, node, read);
  const offset = zoneShown([published, modified], [...shown, ...timesShown(head, read)]);
  const local = (found: FoundDate | undefined): FoundDate | undefined =>
    found && isInUtc(found.value) ? { ...found, value: inZone(found.value, offset) } : found;
  return present(local(published), isAfter(modified, published) ? local(modified) : undefined, shown, now);
}

/** Whether a change may follow the publication: systems that publish anew leave the date of the last change as it was. */
function isAfter(modified: FoundDate | undefined, published: FoundDate | undefined): boolean {
  if (!modified || !published) return true;
  const isOfDay = modified.value.precision === 'day' || published.value.precision === 'day';
  return isOfDay
    ? modified.value.value.slice(0, 10) >= published.value.value.slice(0, 10)
    : Date.parse(modified.value.value) >= Date.parse(published.value.value);
}

function readPublished(
  head: PageHead,
  node: JsonObject | undefined,
  url: string | undefined,
  shown: readonly ShownDate[],
  read: ReadDate,
): FoundDate | undefined {
  const beside = shown.find(({ isUpdate }) => !isUpdate)?.value;
  return (
    dateOfJsonLd(node, ['datePublished'], read) ??
    dateOfMeta(head, publishedMeta, read) ??
    dateOfMicrodata(head, 'datepublished', read) ??
    dateOfJsonLd(node, ['dateCreated', 'uploadDate'], read) ??
    dateOfTimes(head, { isMarked: true, isUpdate: false }, read) ??
    dateOfUrl(url, read) ??
    dateOfTitle(head, read) ??
    (beside && { value: beside, source: 'text', confidence: 0.6 }) ??
    dateOfTimes(head, { isMarked: false, isUpdate: false }, read) ??
    dateOfMeta(head, ['last-modified'], read)
  );
}

const readModified = (head: PageHead, node: JsonObject | undefined, read: ReadDate): FoundDate | undefined =>
  dateOfJsonLd(node, ['dateModified'], read) ??
  dateOfMeta(head, modifiedMeta, read) ??
  dateOfMicrodata(head, 'datemodified', read) ??
  dateOfTimes(head, { isMarked: true, isUpdate: true }, read) ??
  dateOfTimes(head, { isMarked: false, isUpdate: true }, read);

/** A part of the page's title that is a date and nothing else. */
function dateOfTitle({ title }: PageHead, read: ReadDate): FoundDate | undefined {
  const part = titleParts(title).find((text) => /^[\d./-]{8,10}$/.test(text));
  const value = part === undefined ? undefined : read(part);
  return value && { value, source: 'title', confidence: 0.6 };
}

/** Times of the page's time elements that name a zone. */
const timesShown = ({ times }: PageHead, read: ReadDate): ShownDate[] =>
  times.slice(0, 40).flatMap((element) => {
    const value = /[+-]\d\d:?\d\d$/.test(element.attribs.datetime ?? '')
      ? read(element.attribs.datetime ?? '')
      : undefined;
    return value ? [{ value, isUpdate: false }] : [];
  });

/** The zone, in minutes east of UTC, in which the page shows one of the article's instants; UTC when it shows none. */
function zoneShown(instants: readonly (FoundDate | undefined)[], shown: readonly ShownDate[]): number {
  for (const found of instants) {
    if (!found || !isInUtc(found.value)) continue;
    for (const { value } of shown) {
      const offset = offsetOf(value, found.value);
      if (offset !== undefined) return offset;
    }
  }
  return 0;
}

/** Where the page shows one date alone, later than the first publication but no later than the last change, that date is the article's. */
function present(
  published: FoundDate | undefined,
  modified: FoundDate | undefined,
  shown: readonly ShownDate[],
  now: Date,
): PageDates {
  const days = new Set(shown.map(({ value }) => value.value.slice(0, 10)));
  const [only] = shown;
  const dates = { ...(published ? { published } : {}), ...(modified ? { modified } : {}) };
  if (!published || !modified || !only || days.size !== 1) return dates;
  const day = only.value.value.slice(0, 10);
  const isChange = day === modified.value.value.slice(0, 10);
  const isNew =
    Date.parse(day) - Date.parse(published.value.value.slice(0, 10)) >= (only.isUpdate ? NEW_EDITION : DAY) &&
    Date.parse(modified.value.value) - Date.parse(published.value.value) >= LEAST_CHANGE &&
    Date.parse(day) <= Date.parse(modified.value.value) &&
    Date.parse(only.value.value) <= now.getTime();
  if (!isNew) return dates;
  const edition = isChange ? modified.value : only.value;
  return { published: { value: edition, source: 'text', confidence: 0.7 }, firstPublished: published.value, modified };
}
