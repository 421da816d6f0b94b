import * as z from 'zod';

/** A date as its source gave it. `value` is ISO 8601: a full instant with zone, or a bare day when that is all that is known. */
export const dateValue = z.object({ value: z.string(), precision: z.enum(['day', 'minute', 'second']) });
export type DateValue = z.infer<typeof dateValue>;

export const person = z.looseObject({ name: z.string(), role: z.string().optional(), uri: z.string().optional() });
export const image = z.looseObject({
  url: z.string(),
  caption: z.string().optional(),
  credit: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
});
/** Where a value came from (`json-ld`, `meta:og:title`, `time`, `url`, `text` ...) and how sure it is, 0 to 1. */
export const provenance = z.object({ value: z.string(), source: z.string(), confidence: z.number().min(0).max(1) });
export type Provenance = z.infer<typeof provenance>;
export const repair = z.object({ code: z.string(), count: z.int().min(1) });
export type Repair = z.infer<typeof repair>;

export const qualityFlag = z.enum([
  'paywalled',
  'truncated',
  'teaser',
  'future-date',
  'live-ticker',
  'uncertain-language',
]);
export type QualityFlag = z.infer<typeof qualityFlag>;

/**
 * What clean-articles makes of one article, whatever format it came in. Text is NFC plain text with one blank line
 * between blocks; html is sanitised and says the same. Optional fields are absent when unknown, never empty.
 */
export const cleanArticle = z.looseObject({
  uri: z.string(),
  uriSource: z.enum(['source-id', 'canonical-url', 'drop-key', 'text-hash']),
  articleId: z.string(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']),
  /** The source's own version number, when it counts versions. */
  sourceVersion: z.string().optional(),
  /** BCP 47; `und` when it can't be told. */
  language: z.string(),
  title: z.string(),
  subtitle: z.string().optional(),
  slugline: z.string().optional(),
  description: z.string().optional(),
  text: z.string(),
  html: z.string(),
  authors: z.array(person),
  published: dateValue.optional(),
  /** When it first came out, where `published` is the date of a later edition. */
  firstPublished: dateValue.optional(),
  modified: dateValue.optional(),
  embargoedUntil: z.string().optional(),
  /** The dateline as written ("NEW DELHI, Nov 3 (Reuters)") and its place ("NEW DELHI"). */
  dateline: z.object({ text: z.string(), place: z.string().optional() }).optional(),
  canonicalUrl: z.string().optional(),
  site: z.string().optional(),
  section: z.string().optional(),
  tags: z.array(z.string()),
  /** Subjects the source itself gave; `code` is a QCode or URI where it gave one. */
  subjects: z.array(z.looseObject({ name: z.string(), code: z.string().optional() })),
  /** Agencies and other origins: Reuters, AP, AFP ... */
  infoSources: z.array(z.looseObject({ name: z.string(), role: z.string().optional() })),
  images: z.array(image),
  altIds: z.array(z.object({ role: z.string(), value: z.string() })),
  copyrightHolder: z.string().optional(),
  copyrightNotice: z.string().optional(),
  usageTerms: z.string().optional(),
  edNote: z.string().optional(),
  urgency: z.int().optional(),
  flags: z.array(qualityFlag),
  provenance: z.object({
    title: provenance.optional(),
    authors: provenance.optional(),
    published: provenance.optional(),
    modified: provenance.optional(),
    language: provenance.optional(),
    canonicalUrl: provenance.optional(),
    site: provenance.optional(),
    section: provenance.optional(),
    description: provenance.optional(),
    image: provenance.optional(),
    infoSources: provenance.optional(),
  }),
  repairs: z.array(repair),
  format: z.string(),
  charset: z.string(),
  extractorVersion: z.string(),
});
export type CleanArticle = z.infer<typeof cleanArticle>;
