import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type CleanArticle, dateValue } from '../../shared/cleanArticle.ts';

/** What tells one version of an article from another: when it was made, and what its parts say, as short hashes. */
export const versionStamp = z.object({
  sourceVersion: z.string().optional(),
  changed: dateValue.optional(),
  order: z.string(),
  contentHash: z.string(),
  /** Field name to hash of its value, only fields that have one. */
  fields: z.record(z.string(), z.string()),
  canceled: z.boolean(),
});
export type VersionStamp = z.infer<typeof versionStamp>;

/** Letters of a field's hash: 30 bits, for at most a few hundred versions of one field. */
const FIELD_HASH_LETTERS = 5;

/** The parts whose change makes a new version, beside the text. The modification time alone does not: feeds touch it daily. */
const fieldValues = (article: CleanArticle): Record<string, unknown> => ({
  title: article.title,
  subtitle: article.subtitle,
  description: article.description,
  authors: article.authors.map(({ name }) => name),
  published: article.published?.value,
  embargo: article.embargoedUntil,
  status: article.pubStatus === 'usable' ? undefined : article.pubStatus,
  section: article.section,
  tags: article.tags,
  subjects: article.subjects.map(({ name, code }) => code ?? name),
  images: article.images.map(({ url }) => url),
  copyright: [article.copyrightHolder, article.copyrightNotice, article.usageTerms].filter(
    (part) => part !== undefined,
  ),
  edNote: article.edNote,
  urgency: article.urgency,
});

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, FIELD_HASH_LETTERS);
const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** The stamp of one version: small enough for the state table (under 350 bytes). */
export function versionStampOf(article: CleanArticle, order: string, contentHash: string): VersionStamp {
  const given = Object.entries(fieldValues(article)).filter(([, value]) => !isEmpty(value));
  const changed = article.modified ?? article.published;
  return {
    ...(article.sourceVersion === undefined ? {} : { sourceVersion: article.sourceVersion }),
    ...(changed === undefined ? {} : { changed }),
    order,
    contentHash,
    fields: Object.fromEntries(given.map(([name, value]) => [name, hashOf(value)])),
    canceled: article.pubStatus === 'canceled',
  };
}

/** Names of the fields in which two versions differ, `text` first. */
export function changedFields(before: VersionStamp, after: VersionStamp): string[] {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  const fields = [...names].filter((name) => before.fields[name] !== after.fields[name]).sort();
  return before.contentHash === after.contentHash ? fields : ['text', ...fields];
}

const versionNumbers = (version: string | undefined): number[] | undefined =>
  version !== undefined && /^\d{1,15}(\.\d{1,9}){0,3}$/.test(version) ? version.split('.').map(Number) : undefined;

const compareNumbers = (a: readonly number[], b: readonly number[]): number => {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

const compareDates = (a: VersionStamp['changed'], b: VersionStamp['changed']): number => {
  if (a === undefined || b === undefined) return 0;
  const first = Date.parse(a.value);
  const second = Date.parse(b.value);
  if (Number.isNaN(first) || Number.isNaN(second)) return 0;
  const isDay = a.precision === 'day' || b.precision === 'day';
  return isDay ? Math.floor(first / 86_400_000) - Math.floor(second / 86_400_000) : first - second;
};

/**
 * Which of two versions of one article is newer: the source's own count where both have one, then when the source says
 * it changed, then the order of the drops. Positive when `a` is newer.
 */
export function compareVersions(a: VersionStamp, b: VersionStamp): number {
  const mine = versionNumbers(a.sourceVersion);
  const theirs = versionNumbers(b.sourceVersion);
  const counted = mine && theirs ? compareNumbers(mine, theirs) : 0;
  if (counted !== 0) return counted;
  const dated = compareDates(a.changed, b.changed);
  if (dated !== 0) return dated;
  return a.order < b.order ? -1 : a.order > b.order ? 1 : 0;
}
