import { carriedArticle } from '../shared/carriedArticle.ts';
import type { CleanArticle } from '../shared/cleanArticle.ts';
import { articleKey, dropIdOf, withdrawnKey } from '../shared/ids.ts';
import type { Ledger } from '../shared/ledger.ts';
import type { JudgedMessage } from '../shared/messages.ts';
import type { Clock, ObjectStore } from '../shared/ports.ts';
import type { SearchIndex } from '../shared/searchIndex.ts';
import { enrich } from './domain/enrich.ts';
import { toEnrichedArticle } from './domain/ninjs/toEnrichedArticle.ts';
import { toTombstone } from './domain/ninjs/toTombstone.ts';
import { toSearchRow } from './domain/toSearchRow.ts';
import { isWithdrawn, storeVersion } from './storedVersions.ts';

export interface IndexArticleServices {
  articles: ObjectStore;
  search: Pick<SearchIndex, 'upsert' | 'remove'>;
  ledger: Pick<Ledger, 'recordFate'>;
  clock: Clock;
  /** Hears what a person should know, in words: never of an article's text. */
  note: (text: string) => void;
}

/**
 * Enriches one judged article, stores it, makes it searchable and records its fate, in that order. Every step may be
 * repeated: what is stored depends on the message alone and is written once, or anew by a replay; a tombstone that a
 * retraction left in its place stays. Throws TransientError when a port fails; the message comes again.
 */
export async function indexArticle(message: JudgedMessage, services: IndexArticleServices): Promise<void> {
  const began = services.clock.now().getTime();
  const article = await carriedArticle(message, services.articles);
  const storedAt = articleKey(message.judgement.articleId, message.judgement.version, message.judgement.firstDay);
  if (message.judgement.verdict === 'retracted') await withdraw(article, message, services);
  else await publish(article, message, storedAt, services);
  const elapsed = services.clock.now().getTime() - began;
  await services.ledger.recordFate(fateOf(message, article, storedAt, elapsed));
}

async function publish(
  article: CleanArticle,
  message: JudgedMessage,
  storedAt: string,
  services: IndexArticleServices,
): Promise<void> {
  const enriched = toEnrichedArticle(article, enrich(article), message);
  const isReplay = message.replay !== undefined;
  const json = JSON.stringify(enriched);
  await storeVersion({ storedAt, json, isReplay }, services);
  await services.search.upsert([toSearchRow(article, enriched, message, storedAt)]);
  // A retraction may have come between the two writes: it stores tombstones first and removes the row after, so whoever looks last sees it.
  const { articleId: id, version } = message.judgement;
  if (await isWithdrawn({ storedAt, json }, services)) await services.search.remove([{ id, version }]);
}

/**
 * Puts tombstones over every version up to this one, whether it was stored yet or not, notes the withdrawal by id, then removes the
 * row unless a newer version has brought it back.
 */
async function withdraw(article: CleanArticle, message: JudgedMessage, services: IndexArticleServices): Promise<void> {
  const { articleId, firstDay, version } = message.judgement;
  const tombstone = toTombstone(article, message);
  for (let earlier = 1; earlier <= version; earlier++) {
    const body = { ...tombstone, article: { ...tombstone.article, version: String(earlier) } };
    await services.articles.put(articleKey(articleId, earlier, firstDay), JSON.stringify(body), {
      contentType: 'application/json',
    });
  }
  const withdrawn = { articleId, version, withdrawnAt: message.judgement.decidedAt };
  await services.articles.put(withdrawnKey(articleId), JSON.stringify(withdrawn), { contentType: 'application/json' });
  await services.search.remove([{ id: articleId, version }]);
}

function fateOf(message: JudgedMessage, article: CleanArticle, storedAt: string, elapsed: number) {
  const { judgement } = message;
  return {
    dropId: dropIdOf(message.drop),
    item: message.item,
    uri: article.uri,
    articleId: judgement.articleId,
    verdict: judgement.verdict,
    reason: judgement.reason,
    version: judgement.version,
    ...(judgement.duplicateOf !== undefined && { matchedId: judgement.duplicateOf }),
    ...(judgement.similarity !== undefined && { similarity: judgement.similarity }),
    ...(judgement.method !== undefined && { method: judgement.method }),
    storedAt,
    decidedAt: judgement.decidedAt,
    timings: { ...message.timings, index: elapsed },
  };
}
