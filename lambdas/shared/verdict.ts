import * as z from 'zod';

export const verdict = z.enum([
  'original',
  'update',
  'unchanged',
  'superseded',
  'duplicate',
  'near-duplicate',
  'retracted',
  'rejected',
]);
export type Verdict = z.infer<typeof verdict>;

/** What changed between the stored version and an update, in words. */
const changeSummary = z.object({
  wordsAdded: z.int(),
  wordsRemoved: z.int(),
  headlineChanged: z.boolean(),
  fields: z.array(z.string()),
});
export type ChangeSummary = z.infer<typeof changeSummary>;

/** deduplicate-articles' answer: exactly one per article, always with its reason. */
export const judgement = z.looseObject({
  verdict,
  /** One sentence for people: "near-duplicate of X: 0.91 of its shingles, lead replaced". */
  reason: z.string(),
  articleId: z.string(),
  /** 1 for the first stored version of this uri. */
  version: z.int().min(1),
  /** ISO day (UTC) of the article's first version: fixes the folder all its versions share. */
  firstDay: z.string(),
  /** The article this one copies: the original at the end of the chain. */
  duplicateOf: z.string().optional(),
  similarity: z.number().min(0).max(1).optional(),
  method: z.enum(['uri', 'content-hash', 'jaccard', 'containment']).optional(),
  changes: changeSummary.optional(),
  contentHash: z.string(),
  /** The signature, base64url, as the state table holds it. */
  signature: z.string(),
  decidedAt: z.string(),
});
export type Judgement = z.infer<typeof judgement>;
