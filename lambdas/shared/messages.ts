import * as z from 'zod';
import { cleanArticle } from './cleanArticle.ts';
import { judgement } from './verdict.ts';

/** One version of one dropped object. `eventTime` is ISO 8601 in UTC with milliseconds; it leads the total order of articles. */
export const dropRef = z.looseObject({
  bucket: z.string(),
  key: z.string(),
  versionId: z.string(),
  sequencer: z.string(),
  eventTime: z.string(),
  bytes: z.int(),
});
export type DropRef = z.infer<typeof dropRef>;

/** ISO instant at which somebody asked for this to be done again with the present code: same ids and verdicts, stored anew. */
const replay = z.string().optional();

/** Work for clean-articles: a whole object, or the rest of one that was too big for a single invocation. */
export const droppedMessage = z.looseObject({
  schemaVersion: z.literal(1),
  drop: dropRef,
  /**
   * First item still to do. Reading starts at byte `offset`, where item `itemAtOffset` begins: 0 and 0 where the format
   * can't seek. `sha256` is the whole object's, known from the first reading.
   */
  resume: z
    .looseObject({
      item: z.int(),
      offset: z.int(),
      itemAtOffset: z.int().default(0),
      sha256: z.string().optional(),
      /** What the file was recognised as. */
      format: z.string().optional(),
      /** Invocations so far that had ample time and did not reach `item`. */
      vain: z.int().optional(),
    })
    .optional(),
  /** Only this item: a freed copy or a retry. */
  only: z.int().optional(),
  replay,
});
export type DroppedMessage = z.infer<typeof droppedMessage>;

export const stageTimings = z.record(z.string(), z.number());

/** The article inline up to 64 KiB, else where it lies in the article bucket. */
const articleCarrier = z.union([z.object({ inline: cleanArticle }), z.object({ pointer: z.string() })]);

export const cleanedMessage = z.looseObject({
  schemaVersion: z.literal(1),
  drop: dropRef,
  sha256: z.string(),
  /** The article's place in its file, from 0. */
  item: z.int(),
  article: articleCarrier,
  /** Milliseconds per stage so far. */
  timings: stageTimings,
  replay,
});
export type CleanedMessage = z.infer<typeof cleanedMessage>;

export const judgedMessage = z.looseObject({ ...cleanedMessage.shape, judgement });
export type JudgedMessage = z.infer<typeof judgedMessage>;
