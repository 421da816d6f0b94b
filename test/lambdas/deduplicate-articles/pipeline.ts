import { deduplicateArticle } from '../../../lambdas/deduplicate-articles/deduplicateArticle.ts';
import { MemoryStateStore } from '../../../lambdas/shared/adapters/local/memoryStateStore.ts';
import { bareArticle } from '../../../lambdas/shared/bareArticle.ts';
import type { CleanArticle } from '../../../lambdas/shared/cleanArticle.ts';
import { dropIdOf } from '../../../lambdas/shared/ids.ts';
import type { CleanedMessage, DroppedMessage, JudgedMessage } from '../../../lambdas/shared/messages.ts';
import { dedupSettings } from '../../../lambdas/shared/settings.ts';
import { StateLedger } from '../../../lambdas/shared/stateLedger.ts';
import { MemoryObjectStore } from '../../fakes/memoryObjectStore.ts';
import { MemoryQueue } from '../../fakes/memoryQueue.ts';

/** A clean article with what a test says of it. */
export const cleanArticleWith = (given: Partial<CleanArticle> & { uri: string }): CleanArticle =>
  bareArticle({ language: 'en', title: 'A title', text: 'A text.', extractorVersion: '1', ...given });

/** The article dropped at the given second. */
export const cleaned = (given: Partial<CleanArticle> & { uri: string }, second: number): CleanedMessage => ({
  schemaVersion: 1,
  drop: {
    bucket: 'drops',
    key: `incoming/${second}.txt`,
    versionId: 'v1',
    sequencer: '00',
    eventTime: new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString(),
    bytes: 100,
  },
  sha256: 'aa',
  item: 0,
  article: { inline: cleanArticleWith(given) },
  timings: {},
});

/** Prose of `words` different words, the same for the same seed. */
export const prose = (seed: number, words = 120): string =>
  Array.from({ length: words }, (_, at) => `w${((seed * 7919 + at) * 2654435761) % 999983}x`).join(' ');

/** The stage with everything around it in memory. */
export class Stage {
  readonly state = new MemoryStateStore();
  readonly ledger = new StateLedger(this.state);
  readonly articles = new MemoryObjectStore();
  readonly judged = new MemoryQueue<JudgedMessage>();
  readonly dropped = new MemoryQueue<DroppedMessage>();
  #seconds = 0;

  readonly services = {
    articles: this.articles,
    state: this.state,
    judged: this.judged,
    dropped: this.dropped,
    ledger: this.ledger,
    clock: { now: () => new Date(Date.UTC(2026, 1, 1) + this.#seconds++ * 1000) },
    settings: dedupSettings.parse({}),
  };

  /** Judges one message and answers what was sent on or else recorded. */
  async judge(message: CleanedMessage) {
    const before = this.judged.sent.length;
    await this.ledger.receiveDrop(message.drop, message.drop.eventTime);
    await deduplicateArticle(message, this.services);
    const sent = this.judged.sent[before];
    if (sent) return { ...sent.judgement, fate: undefined };
    const fate = await this.ledger.fate(dropIdOf(message.drop), message.item);
    return { ...fate, duplicateOf: fate?.matchedId, fate };
  }
}
