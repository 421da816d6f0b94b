import { carriedArticle } from '../shared/carriedArticle.ts';
import type { CleanArticle } from '../shared/cleanArticle.ts';
import { articleIdOf, dropIdOf, orderOf } from '../shared/ids.ts';
import type { Ledger } from '../shared/ledger.ts';
import type { CleanedMessage, DroppedMessage, JudgedMessage } from '../shared/messages.ts';
import type { Clock, MessageQueue, ObjectStore, StateStore } from '../shared/ports.ts';
import type { DedupSettings } from '../shared/settings.ts';
import { fingerprintOf } from './domain/fingerprint.ts';
import { versionStampOf } from './domain/versionStamp.ts';
import { type Delivery, publishPlace, publishRetraction, recordAside, recordWithdrawn } from './publishVerdict.ts';
import { type ArticleRecord, ArticleRecords, arrivalIdOf } from './state/articleRecords.ts';
import { noteCopy } from './state/copies.ts';
import { decideLink, rootOf } from './state/links.ts';
import { claimVersion, type Holding } from './state/versionHeads.ts';
import { freeCopies, withdrawVersions } from './state/withdrawals.ts';

export interface DeduplicateArticleServices {
  articles: Pick<ObjectStore, 'get'>;
  state: StateStore;
  judged: MessageQueue<JudgedMessage>;
  /** Where the copies of a withdrawn article go to be judged anew. */
  dropped: MessageQueue<DroppedMessage>;
  ledger: Pick<Ledger, 'recordFate' | 'drop'>;
  clock: Clock;
  settings: DedupSettings;
}

/**
 * Gives one article its verdict and sends it on, or records its fate where nothing is to be stored. Doing it again gives
 * the same verdict, wherever the last attempt stopped. Throws TransientError when a port fails or a carried article is
 * not there yet.
 */
export async function deduplicateArticle(message: CleanedMessage, services: DeduplicateArticleServices): Promise<void> {
  const began = services.clock.now().getTime();
  const records = new ArticleRecords(services.state);
  const article = await carriedArticle(message, services.articles);
  const delivery: Delivery = { message, article, services, records, began };
  const record = await enter(delivery);
  const firstDay = dayOf(article, message.drop.eventTime);
  const stamp = versionStampOf(article, record.order, record.contentHash);
  const claim = await claimVersion(record, stamp, firstDay, { ...services, records });
  if (claim.kind === 'aside') return recordAside(claim.record, claim.verdict, claim.firstDay, delivery);
  if (article.pubStatus === 'canceled') return retract(record, claim, delivery);
  return place(record, claim, delivery);
}

const enter = ({ message: { drop, item }, article, services, records }: Delivery): Promise<ArticleRecord> => {
  const { contentHash, sketch } = fingerprintOf(article.title, article.text, services.settings.bands);
  return records.enter({
    id: arrivalIdOf(dropIdOf(drop), item),
    order: orderOf(drop, item),
    articleId: articleIdOf(article.uri),
    contentHash,
    sketch,
  });
};

/** The ISO day (UTC) an article's files are filed under: when it was published, else when it was dropped. */
const dayOf = (article: CleanArticle, droppedAt: string): string => {
  const published = Date.parse(article.published?.value ?? '');
  return (Number.isNaN(published) ? droppedAt : new Date(published).toISOString()).slice(0, 10);
};

async function retract(record: ArticleRecord, claim: Holding, delivery: Delivery): Promise<void> {
  const { records, services } = delivery;
  const decidedAt = services.clock.now().toISOString();
  const { version, previous } = claim;
  const set = await records.insist(record, ({ fate }) =>
    fate === 'retracted' ? undefined : { fate: 'retracted', version, previous, decidedAt },
  );
  await withdrawVersions(set, records);
  await publishRetraction(set, claim, delivery);
  await freeCopies(set, { ...services, records });
}

/** Original, update or copy: decided among all that is like it. */
async function place(start: ArticleRecord, claim: Holding, delivery: Delivery): Promise<void> {
  const { services, records } = delivery;
  const links = { ...services, records };
  let record = await decideLink(start, links);
  while (!record.withdrawn) {
    const found = await rootOf(record, links);
    record = found.record;
    const { root } = found;
    if (record.withdrawn) break;
    if (root.id === record.id) return publishPlace(record, undefined, claim, delivery);
    const sentOn = root.contentHash !== record.contentHash;
    await noteCopy(root.articleId, { arrival: record.id, articleId: record.articleId, sentOn }, services.state);
    const standing = await records.get(root.id);
    if (!standing.withdrawn) return publishPlace(record, root, claim, delivery);
  }
  return recordWithdrawn(record, claim, delivery);
}
