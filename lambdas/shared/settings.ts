import * as z from 'zod';

const mebibyte = 1024 * 1024;
const count = (most: number) => z.int().min(1).max(most);

/**
 * Bounds on what one dropped file may ask of us. Each has a default that a real feed never meets; docs/deploying.md lists them. What is
 * held in memory can be set no higher than the function has room for.
 */
export const inputLimits = z.strictObject({
  maxFileBytes: count(1024 ** 4).default(5 * 1024 * mebibyte),
  /** One article, and a file of a format that is read whole. */
  maxArticleBytes: count(64 * mebibyte).default(10 * mebibyte),
  /** A zip inside another container. */
  maxHeldBytes: count(128 * mebibyte).default(64 * mebibyte),
  /** Unpacked bytes per packed byte, over the whole file. */
  maxExpansion: z.number().min(1).default(200),
  /** Up to here, unpacked bytes are never too many: a short file of spaces packs a thousandfold and is harmless. */
  harmlessBytes: count(64 * mebibyte).default(4 * mebibyte),
  /** Containers within containers (a zip of gzipped WARCs is 2). */
  maxNesting: z.int().min(0).max(10).default(3),
  maxItems: count(100_000_000).default(5_000_000),
  maxMailParts: count(10_000).default(2000),
  /** Brackets and elements in each other. */
  maxDepth: count(2000).default(500),
  maxPageElements: count(500_000).default(50_000),
  /** Of one XML item. */
  maxXmlElements: count(1_000_000).default(250_000),
  /** Characters that the internal entities of an XML file come to. */
  maxEntityLength: count(10_000_000).default(100_000),
  /** Characters of a text: a long novel. */
  maxTextLength: count(20_000_000).default(2_000_000),
  /** Shorter texts, in characters, can't be an article. */
  minTextLength: z.int().min(0).default(40),
  maxPdfPages: count(10_000).default(500),
  /** Bytes that the streams of a PDF unpack to. */
  maxPdfBytes: count(512 * mebibyte).default(128 * mebibyte),
  /** Processor time for the pages of a PDF. */
  maxSeconds: z.number().positive().max(120).default(2),
});
export type InputLimits = z.infer<typeof inputLimits>;

/** What counts as a copy, and what finding it may cost. docs/deduplication.md shows what each value trades. */
export const dedupSettings = z.object({
  /** Days between two drops within which the later one can be a copy of the earlier one. */
  windowDays: z.int().min(1).default(30),
  /** Shared shingles over all shingles of both texts. */
  minJaccard: z.number().min(0).max(1).default(0.5),
  /** Shared shingles over those of the shorter text. */
  minContainment: z.number().min(0).max(1).default(0.75),
  /** Shared content words over all of both texts, where edits all over the text leave few shingles whole. */
  minWordJaccard: z.number().min(0).max(1).default(0.6),
  /** Look-up keys per article: one write each. */
  bands: z.int().min(1).max(16).default(8),
  /** Articles one key remembers; up to twice as many until it is trimmed. */
  bandMembers: z.int().min(2).max(16).default(8),
});
export type DedupSettings = z.infer<typeof dedupSettings>;
