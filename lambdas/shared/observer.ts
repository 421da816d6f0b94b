import { dropIdOf } from './ids.ts';
import type { ArticleFate, Ledger } from './ledger.ts';
import type { CleanedMessage, JudgedMessage } from './messages.ts';
import type { MessageQueue } from './ports.ts';
import type { Verdict } from './verdict.ts';

/** What a stage did with one article: ids and figures, never text. */
export interface Observation {
  outcome: Verdict | 'passed-on';
  dropId: string;
  item: number;
  articleId?: string | undefined;
  version?: number | undefined;
  /** Reason code of a rejection. */
  code?: string | undefined;
  /** Milliseconds per stage so far. */
  timings: Record<string, number>;
}

/** Hears of every article once per stage and delivery; a redelivered message is heard of again. */
export interface Observer {
  observe(observation: Observation): void;
}

const ofFate = ({ verdict, dropId, item, articleId, version, code, timings }: ArticleFate): Observation => ({
  outcome: verdict,
  dropId,
  item,
  articleId,
  version,
  code,
  timings,
});

/** The ledger, with every fate told to the observer once it is recorded. */
export const observedLedger = (ledger: Ledger, observer: Observer): Ledger => ({
  receiveDrop: (drop, receivedAt) => ledger.receiveDrop(drop, receivedAt),
  finishDrop: (dropId, found) => ledger.finishDrop(dropId, found),
  drop: (dropId) => ledger.drop(dropId),
  dropsOf: (bucket, key) => ledger.dropsOf(bucket, key),
  fate: (dropId, item) => ledger.fate(dropId, item),
  fates: (dropId) => ledger.fates(dropId),
  async recordFate(fate) {
    await ledger.recordFate(fate);
    observer.observe(ofFate(fate));
  },
});

const articleIdOfMessage = (message: CleanedMessage | JudgedMessage): string | undefined =>
  'inline' in message.article ? message.article.inline.articleId : undefined;

/** The queue to the next stage, with every article told to the observer once it is sent. */
export const observedQueue = <Message extends CleanedMessage | JudgedMessage>(
  queue: MessageQueue<Message>,
  observer: Observer,
): MessageQueue<Message> => ({
  async send(messages) {
    await queue.send(messages);
    for (const message of messages)
      observer.observe({
        outcome: 'passed-on',
        dropId: dropIdOf(message.drop),
        item: message.item,
        articleId: articleIdOfMessage(message),
        timings: message.timings,
      });
  },
});
