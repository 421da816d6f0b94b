import { z } from 'zod';

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

export const dedupSettings = z.object({
  windowDays: z.int().default(30),
  minJaccard: z.number().default(0.5),
  minContainment: z.number().default(0.75),
});
export type DedupSettings = z.infer<typeof dedupSettings>;
