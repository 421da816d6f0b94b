import { deduplicateArticlesHandler } from '../../lambdas/deduplicate-articles/handler.ts';
import { articleKey } from '../../lambdas/shared/ids.ts';
import type { DroppedMessage, JudgedMessage } from '../../lambdas/shared/messages.ts';
import { dedupSettings } from '../../lambdas/shared/settings.ts';
import type { LocalStores } from '../stores.ts';
import { deliver } from './deliver.ts';
import type { EmbeddedPipeline } from './embeddedPipeline.ts';
import type { BatchOutcome } from './localQueue.ts';
import type { Outbox } from './outbox.ts';
import type { QueueMessage } from './queueMessage.ts';
import type { Storing } from './storing.ts';

/**
 * Deduplication in the main thread, one article at a time. What it decides goes into the outbox as one piece before any
 * other article is judged; an article that has its fate is not judged again in the light of later ones.
 */
export function deduplicateStage(
  { articles, state, ledger, clock }: LocalStores,
  pipeline: EmbeddedPipeline,
  outbox: Outbox,
  storing: Storing,
): (messages: readonly QueueMessage[]) => Promise<BatchOutcome> {
  let judged: JudgedMessage[] = [];
  let again: DroppedMessage[] = [];
  const handler = deduplicateArticlesHandler(() => ({
    articles: { get: (key) => storing.settled(key).then(() => articles.get(key)) },
    state,
    ledger,
    clock,
    settings: dedupSettings.parse({}),
    judged: { send: async (messages) => void judged.push(...messages) },
    dropped: { send: async (messages) => void again.push(...messages) },
  }));

  async function isDone({ article }: QueueMessage): Promise<boolean> {
    if (!article || outbox.isAgain(article.dropId, article.item)) return false;
    return (await ledger.fate(article.dropId, article.item)) !== undefined;
  }

  return async (messages) => {
    const [message] = messages;
    if (!message || (await isDone(message))) return new Map();
    judged = [];
    again = [];
    const failed = await deliver('cleaned', handler, messages);
    if (failed.size > 0) return failed;
    const cause = pipeline.at(message.seq)?.dropId ?? '';
    const storedAt = judged.map(({ judgement }) =>
      articleKey(judgement.articleId, judgement.version, judgement.firstDay),
    );
    const decided = judged.map((sent) => ({ body: JSON.stringify(sent), group: sent.judgement.articleId }));
    const letters = await outbox.commit({ cause, judged: decided, again });
    for (const [at, { key }] of letters.entries()) storing.begin(key, storedAt[at] ?? '');
    const outgoing = letters.map(({ key, body, group }) => ({ body, group, outboxKey: key, seq: message.seq }));
    await pipeline.send('judged', outgoing);
    return failed;
  };
}
