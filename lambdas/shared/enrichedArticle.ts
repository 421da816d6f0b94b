import * as z from 'zod';
import { provenance, qualityFlag, repair } from './cleanArticle.ts';
import { dropRef, stageTimings } from './messages.ts';
import { judgement } from './verdict.ts';

const role = z.string().optional();
const textValue = z.object({ role, contentType: z.string().optional(), value: z.string() });
const named = {
  name: z.string(),
  rel: z.string().optional(),
  uri: z.string().optional(),
  literal: z.string().optional(),
};
const point = z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) });
const rendition = z.object({
  name: z.string(),
  href: z.string().optional(),
  contentType: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
});

/** The part of ninjs 3.1 we write (https://iptc.org/std/ninjs/ninjs-schema_3.1.json); the root allows no other field. */
export const ninjsArticle = z.object({
  uri: z.string(),
  type: z.literal('text'),
  representationType: z.enum(['full', 'partial']).optional(),
  version: z.string(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']),
  language: z.string().optional(),
  title: z.string().optional(),
  slugline: z.string().optional(),
  by: z.string().optional(),
  located: z.string().optional(),
  firstCreated: z.string().optional(),
  versionCreated: z.string().optional(),
  contentCreated: z.string().optional(),
  embargoedUntil: z.string().optional(),
  urgency: z.int().optional(),
  copyrightHolder: z.string().optional(),
  copyrightNotice: z.string().optional(),
  usageTerms: z.string().optional(),
  edNote: z.string().optional(),
  headlines: z.array(textValue).optional(),
  descriptions: z.array(textValue).optional(),
  bodies: z.array(textValue.extend({ charCount: z.int(), wordCount: z.int() })).optional(),
  people: z.array(z.object(named)).optional(),
  organisations: z.array(z.object(named)).optional(),
  places: z.array(z.object({ ...named, geoJSON: point.optional() })).optional(),
  subjects: z
    .array(
      z.object({
        ...named,
        creator: z.string().optional(),
        relevance: z.int().optional(),
        confidence: z.int().optional(),
      }),
    )
    .optional(),
  infoSources: z.array(z.object({ name: z.string(), role, uri: z.string().optional() })).optional(),
  altIds: z.array(z.object({ role: z.string(), value: z.string() })).optional(),
  associations: z
    .array(
      z.object({
        name: z.string(),
        uri: z.string(),
        type: z.literal('picture'),
        descriptions: z.array(textValue).optional(),
        by: z.string().optional(),
        renditions: z.array(rendition).optional(),
      }),
    )
    .optional(),
  standard: z.object({ name: z.string(), version: z.string(), schema: z.string() }),
});
export type NinjsArticle = z.infer<typeof ninjsArticle>;

/** A stretch of the plain-text body, in UTF-16 code units, end exclusive. */
export const span = z.object({ start: z.int(), end: z.int() });
const entityMention = z.object({ ...span.shape, text: z.string() });
export const entity = z.object({
  type: z.enum(['person', 'organisation', 'place']),
  name: z.string(),
  role: z.string().optional(),
  /** GeoNames or other authority, `https://sws.geonames.org/<id>/`. */
  uri: z.string().optional(),
  country: z.string().optional(),
  coordinates: z.tuple([z.number(), z.number()]).optional(),
  count: z.int(),
  /** 0 to 1: what the article is about before what it mentions. */
  salience: z.number(),
  mentions: z.array(entityMention),
});
export type Entity = z.infer<typeof entity>;
export const quote = z.object({ text: z.string(), speaker: z.string().optional(), ...span.shape });
export type Quote = z.infer<typeof quote>;
export const topic = z.object({ qcode: z.string(), name: z.string(), confidence: z.number().min(0).max(1) });
export type Topic = z.infer<typeof topic>;

export const analysis = z.looseObject({
  /** Of the text; `headline` only where the headline is in another language or can't be told. */
  language: z.object({
    code: z.string(),
    confidence: z.number(),
    mixed: z.boolean(),
    headline: z.object({ code: z.string(), confidence: z.number() }).optional(),
  }),
  keywords: z.array(z.string()),
  summary: z.string(),
  quotes: z.array(quote),
  entities: z.array(entity),
  topics: z.array(topic),
  readingMinutes: z.number(),
  flags: z.array(qualityFlag),
});
export type Analysis = z.infer<typeof analysis>;

const pipelineRecord = z.looseObject({
  raw: z.looseObject({ ...dropRef.shape, sha256: z.string(), item: z.int() }),
  format: z.string(),
  charset: z.string(),
  versions: z.record(z.string(), z.string()),
  provenance: z.record(z.string(), provenance),
  repairs: z.array(repair),
  judgement,
  /** Ids of the articles that copy this one, as far as known when asked for: a stored version is never rewritten, so it has none. */
  copies: z.array(z.string()).optional(),
  timings: stageTimings,
});

/** The stored product, one file per version. */
export const enrichedArticle = z.looseObject({
  $schema: z.string(),
  article: ninjsArticle,
  analysis: analysis.optional(),
  pipeline: pipelineRecord,
});
export type EnrichedArticle = z.infer<typeof enrichedArticle>;
