import * as z from 'zod';
import type { CleanArticle } from '../shared/cleanArticle.ts';
import { articleKey, dropIdOf } from '../shared/ids.ts';
import { jsonIn } from '../shared/jsonIn.ts';
import type { CleanedMessage } from '../shared/messages.ts';
import type { ChangeSummary, Judgement, Verdict } from '../shared/verdict.ts';
import type { DeduplicateArticleServices } from './deduplicateArticle.ts';
import { type Likening, likenTo } from './domain/isCopy.ts';
import { reasonFor } from './domain/reasons.ts';
import { readSketch } from './domain/sketch.ts';
import { summarizeChanges } from './domain/summarizeChanges.ts';
import { type ArticleRecord, type ArticleRecords, fingerprintIn } from './state/articleRecords.ts';
import type { Holding } from './state/versionHeads.ts';

/** One delivery of one article at work. `began` is in epoch milliseconds. */
export interface Delivery {
  message: CleanedMessage;
  article: CleanArticle;
  services: DeduplicateArticleServices;
  records: ArticleRecords;
  began: number;
}

interface Outcome {
  verdict: Verdict;
  version: number;
  firstDay: string;
  duplicateOf?: string | undefined;
  match?: Likening | undefined;
  changes?: ChangeSummary | undefined;
  withdrawn?: boolean | undefined;
}

/** Sends on what is to be stored, or records a duplicate's fate. `root` is the original it copies. */
export async function publishPlace(
  record: ArticleRecord,
  root: ArticleRecord | undefined,
  claim: Holding,
  delivery: Delivery,
): Promise<void> {
  const match = root && likenTo(fingerprintIn(root), fingerprintIn(record), delivery.services.settings);
  const isUpdate = claim.version > 1;
  const verdict = isUpdate
    ? 'update'
    : !match
      ? 'original'
      : match.method === 'content-hash' && !record.sentOn
        ? 'duplicate'
        : 'near-duplicate';
  const changes = isUpdate ? await changesOf(record, claim, delivery) : undefined;
  const judgement = judgementOf(record, { ...claim, verdict, duplicateOf: root?.articleId, match, changes }, delivery);
  if (verdict === 'duplicate') await recordFate(judgement, delivery);
  else await send(judgement, delivery);
}

export const publishRetraction = (record: ArticleRecord, claim: Holding, delivery: Delivery): Promise<void> =>
  send(judgementOf(record, { ...claim, verdict: 'retracted' }, delivery), delivery);

/** Nothing new, or older than what is stored. */
export const recordAside = (
  record: ArticleRecord,
  verdict: 'unchanged' | 'superseded',
  firstDay: string,
  delivery: Delivery,
): Promise<void> => {
  const outcome: Outcome = { verdict, version: record.against ?? 1, firstDay, match: { method: 'uri', similarity: 1 } };
  return recordFate(judgementOf(record, outcome, delivery), delivery);
};

/** Withdrawn by its source before it could be sent on, or delivered again after that. */
export const recordWithdrawn = (record: ArticleRecord, claim: Holding, delivery: Delivery): Promise<void> =>
  recordFate(judgementOf(record, { ...claim, verdict: 'superseded', withdrawn: true }, delivery), delivery);

const judgementOf = (record: ArticleRecord, outcome: Outcome, { services }: Delivery): Judgement => {
  const { verdict, version, firstDay, duplicateOf, match, changes, withdrawn } = outcome;
  return {
    verdict,
    reason: reasonFor({ verdict, version, duplicateOf, ...match, changes, withdrawn }),
    articleId: record.articleId,
    version,
    firstDay,
    ...(duplicateOf !== undefined && { duplicateOf }),
    ...(match && { similarity: Math.round(match.similarity * 1000) / 1000, method: match.method }),
    ...(changes && { changes }),
    contentHash: record.contentHash,
    signature: record.sketch,
    decidedAt: record.decidedAt ?? services.clock.now().toISOString(),
  };
};

const timingsOf = ({ message, services, began }: Delivery) => ({
  ...message.timings,
  deduplicate: services.clock.now().getTime() - began,
});

const send = ({ ...judgement }: Judgement, delivery: Delivery): Promise<void> =>
  delivery.services.judged.send([{ ...delivery.message, judgement, timings: timingsOf(delivery) }]);

const recordFate = (judgement: Judgement, delivery: Delivery): Promise<void> => {
  const { verdict, reason, articleId, version, duplicateOf, similarity, method, decidedAt } = judgement;
  return delivery.services.ledger.recordFate({
    dropId: dropIdOf(delivery.message.drop),
    item: delivery.message.item,
    uri: delivery.article.uri,
    articleId,
    verdict,
    reason,
    version,
    ...(duplicateOf !== undefined && { matchedId: duplicateOf }),
    ...(similarity !== undefined && { similarity }),
    ...(method !== undefined && { method }),
    decidedAt,
    timings: timingsOf(delivery),
  });
};

const storedBody = z.object({
  article: z.object({
    bodies: z.array(z.object({ contentType: z.string().optional(), value: z.string() })).optional(),
  }),
});

/** The plain text in a stored JSON; undefined in one without and in one that is damaged. */
const storedTextOf = (bytes: Uint8Array): string | undefined => {
  const read = storedBody.safeParse(jsonIn(bytes));
  return read.data?.article.bodies?.find(({ contentType }) => contentType === 'text/plain')?.value;
};

/** What an update changes: against the stored version before, or its sketch while that is not stored yet or damaged. */
const changesOf = async (record: ArticleRecord, claim: Holding, delivery: Delivery): Promise<ChangeSummary> => {
  const { article, services, records } = delivery;
  const bytes = claim.changed.includes('text')
    ? await services.articles.get(articleKey(record.articleId, claim.version - 1, claim.firstDay))
    : undefined;
  const text = bytes && storedTextOf(bytes);
  const before = text === undefined && claim.previous !== undefined ? await records.find(claim.previous) : undefined;
  return summarizeChanges(
    { text, sketch: before && readSketch(before.sketch) },
    { text: article.text, sketch: readSketch(record.sketch) },
    claim.changed,
  );
};
