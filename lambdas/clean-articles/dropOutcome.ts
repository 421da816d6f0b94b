import { dropIdOf } from '../shared/ids.ts';
import { jsonOf } from '../shared/jsonOf.ts';
import type { CleanedMessage, DroppedMessage, DropRef } from '../shared/messages.ts';
import type { CleanArticlesServices } from './cleanArticles.ts';
import type { CleanedItem } from './domain/cleanFile.ts';

/** One SQS billing unit, in bytes of JSON. */
const inlineBytes = 64 * 1024;
/** As many as one SendMessageBatch takes. */
const batchSize = 10;

/** Where the items of one drop go: articles to the next queue, rejections to their fate. */
export class DropOutcome {
  private readonly drop: DropRef;
  private readonly replay: string | undefined;
  private readonly dropId: string;
  private readonly sha256: string;
  private readonly services: CleanArticlesServices;
  private pending: CleanedMessage[] = [];
  private found = 0;
  private format = 'unknown';
  private lastAt: number;

  constructor({ drop, replay }: DroppedMessage, sha256: string, services: CleanArticlesServices) {
    this.drop = drop;
    this.replay = replay;
    this.dropId = dropIdOf(drop);
    this.sha256 = sha256;
    this.services = services;
    this.lastAt = services.clock.now().getTime();
  }

  async take(item: CleanedItem): Promise<void> {
    const now = this.services.clock.now();
    const timings = { clean: now.getTime() - this.lastAt };
    this.lastAt = now.getTime();
    this.found = item.item + 1;
    this.format = item.fileFormat;
    if ('rejected' in item) await this.reject(item.item, item.rejected, timings, now);
    else await this.queue(item.item, item.article, timings);
  }

  /** Sends what is ready. */
  async flush(): Promise<void> {
    const { pending } = this;
    this.pending = [];
    if (pending.length > 0) await this.services.cleaned.send(pending);
  }

  /** Closes the drop: the whole file was read, and earlier invocations had done the items before `itemsBefore`. */
  async finish(itemsBefore: number): Promise<void> {
    const { dropId, sha256, format } = this;
    const articlesFound = Math.max(this.found, itemsBefore);
    await this.services.ledger.finishDrop(dropId, { sha256, format, articlesFound });
  }

  private async queue(
    item: number,
    article: Extract<CleanedItem, { article: unknown }>['article'],
    timings: CleanedMessage['timings'],
  ): Promise<void> {
    const message: CleanedMessage = {
      schemaVersion: 1,
      drop: this.drop,
      sha256: this.sha256,
      item,
      article: { inline: article },
      timings,
      ...(this.replay !== undefined && { replay: this.replay }),
    };
    this.pending.push(await this.light(message, article));
    if (this.pending.length >= batchSize) await this.flush();
  }

  /** The message as it is up to 64 KiB; above, with a pointer to where the article was put. */
  private async light(message: CleanedMessage, article: unknown): Promise<CleanedMessage> {
    if (Buffer.byteLength(jsonOf(message)) <= inlineBytes) return message;
    const pointer = `work/${this.dropId}-${message.item}.json`;
    await this.services.articles.put(pointer, JSON.stringify(article), { contentType: 'application/json' });
    return { ...message, article: { pointer } };
  }

  private async reject(
    item: number,
    { code, message }: Extract<CleanedItem, { rejected: unknown }>['rejected'],
    timings: CleanedMessage['timings'],
    now: Date,
  ): Promise<void> {
    const { dropId, drop, sha256 } = this;
    const storedAt = `rejected/${dropId}-${item}.json`;
    const decidedAt = now.toISOString();
    const record = { code, message, raw: { ...drop, sha256, item }, decidedAt };
    await this.services.articles.put(storedAt, JSON.stringify(record, undefined, 2), {
      contentType: 'application/json',
    });
    await this.services.ledger.recordFate({
      dropId,
      item,
      verdict: 'rejected',
      reason: message,
      code,
      storedAt,
      decidedAt,
      timings,
    });
  }
}
