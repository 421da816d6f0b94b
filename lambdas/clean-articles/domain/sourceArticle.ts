import type { DateValue, QualityFlag, Repair } from '../../shared/cleanArticle.ts';

/** A value with where it came from (`json-ld`, `meta:og:title`, `time`, `rss:pubDate`, `text` ...) and how sure it is, 0 to 1. */
export interface Sourced<T> {
  value: T;
  source: string;
  confidence: number;
}

export interface SourcePerson {
  name: string;
  role?: string;
  uri?: string;
}

export interface SourceImage {
  url: string;
  caption?: string;
  credit?: string;
  width?: number;
  height?: number;
}

/** Fields whose values stand on their own, with their origins apart. */
export type OriginField = 'canonicalUrl' | 'site' | 'section' | 'description' | 'image' | 'infoSources';

/**
 * The body as its format gives it: a whole web page to extract from, an HTML fragment that is all article, plain text,
 * or text and sanitised html that are final already.
 */
export type SourceBody =
  | { kind: 'page'; html: string }
  | { kind: 'fragment'; html: string }
  | { kind: 'text'; text: string }
  | { kind: 'clean'; text: string; html: string };

/** One article as a format reader found it, before repair, identity and language. Absent means unknown. */
export interface SourceArticle {
  body: SourceBody;
  /** The id its source gives it; `idScope` (feed, provider) makes an id that is no URI unique. */
  id?: string;
  idScope?: string;
  url?: string;
  canonicalUrl?: string;
  pubStatus?: 'usable' | 'withheld' | 'canceled';
  sourceVersion?: string;
  title?: Sourced<string>;
  subtitle?: string;
  slugline?: string;
  description?: string;
  authors?: Sourced<SourcePerson[]>;
  published?: Sourced<DateValue>;
  /** When it first came out, where `published` is the date of a later edition. */
  firstPublished?: DateValue;
  modified?: Sourced<DateValue>;
  embargoedUntil?: string;
  /** As declared; checked against the text later. */
  language?: Sourced<string>;
  dateline?: { text: string; place?: string; agency?: string };
  site?: string;
  section?: string;
  tags?: string[];
  subjects?: { name: string; code?: string }[];
  infoSources?: { name: string; role?: string }[];
  images?: SourceImage[];
  altIds?: { role: string; value: string }[];
  copyrightHolder?: string;
  copyrightNotice?: string;
  usageTerms?: string;
  edNote?: string;
  urgency?: number;
  flags?: QualityFlag[];
  repairs?: Repair[];
  /** Where these values come from; the format itself where nothing is said. */
  origins?: Partial<Record<OriginField, { source: string; confidence: number }>>;
}
