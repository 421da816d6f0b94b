import * as z from 'zod';
import { dropRef, stageTimings } from './messages.ts';
import { verdict } from './verdict.ts';

/** What became of one dropped object. */
export const dropRecord = z.looseObject({
  dropId: z.string(),
  drop: dropRef,
  receivedAt: z.string(),
  sha256: z.string().optional(),
  format: z.string().optional(),
  /** Set once the whole file has been read: the number of items, each of which gets a fate. */
  articlesFound: z.int().optional(),
});
export type DropRecord = z.infer<typeof dropRecord>;

/** What became of one article of a dropped object: its one verdict and why. */
export const articleFate = z.looseObject({
  dropId: z.string(),
  item: z.int(),
  uri: z.string().optional(),
  articleId: z.string().optional(),
  verdict,
  reason: z.string(),
  /** Reason code when rejected. */
  code: z.string().optional(),
  version: z.int().optional(),
  matchedId: z.string().optional(),
  similarity: z.number().optional(),
  method: z.string().optional(),
  /** Key in the article bucket: the enriched JSON, the tombstone or the rejection. */
  storedAt: z.string().optional(),
  decidedAt: z.string(),
  timings: stageTimings,
});
export type ArticleFate = z.infer<typeof articleFate>;

/** Where fates are kept. Writing the same fate again changes nothing, so every stage may repeat its work. */
export interface Ledger {
  /** Records a drop at first sight and answers what is recorded of it. */
  receiveDrop(drop: DropRecord['drop'], receivedAt: string): Promise<DropRecord>;
  finishDrop(dropId: string, found: { sha256: string; format: string; articlesFound: number }): Promise<void>;
  drop(dropId: string): Promise<DropRecord | undefined>;
  /** Every recorded version of one key, oldest first. */
  dropsOf(bucket: string, key: string): AsyncIterable<DropRecord>;
  recordFate(fate: ArticleFate): Promise<void>;
  fate(dropId: string, item: number): Promise<ArticleFate | undefined>;
  fates(dropId: string): AsyncIterable<ArticleFate>;
}
