import * as z from 'zod';

/** Bounds on what one dropped file may ask of us. Each has a default that a real feed never meets. */
export const inputLimits = z.object({
  maxArticleBytes: z.int().default(10 * 1024 * 1024),
  maxFileBytes: z.int().default(5 * 1024 * 1024 * 1024),
  /** Unpacked bytes per packed byte, over the whole file. */
  maxExpansion: z.number().default(200),
  maxDepth: z.int().default(500),
  maxItems: z.int().default(5_000_000),
  maxSeconds: z.number().default(2),
  /** Containers within containers (a zip of gzipped WARCs is 2). */
  maxNesting: z.int().default(3),
  /** Shorter texts, in characters, can't be an article. */
  minTextLength: z.int().default(40),
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
  /** Articles one is compared with at most: those first that share most keys with it. */
  candidates: z.int().min(16).max(100).default(24),
});
export type DedupSettings = z.infer<typeof dedupSettings>;
