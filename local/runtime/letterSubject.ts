import { droppedMessages } from '../../lambdas/clean-articles/droppedMessages.ts';
import { cleanedMessage, type DropRef, judgedMessage } from '../../lambdas/shared/messages.ts';
import type { DeadLetter, QueueName } from './deadLetters.ts';

interface ReadLetter {
  drop: DropRef;
  item?: number | undefined;
  articleId?: string | undefined;
}

/** What a message is about; undefined where its stage can't read it, so that sending it again would change nothing. */
export function readLetter({ queue, body }: Pick<DeadLetter, 'queue' | 'body'>): ReadLetter | undefined {
  try {
    return readAs[queue](body);
  } catch {
    return undefined;
  }
}

/** The same as a dead letter tells it; nothing where its body can't be read. */
export function letterSubject(queue: QueueName, body: string): Pick<DeadLetter, 'file' | 'item' | 'articleId'> {
  const { drop, item, articleId } = readLetter({ queue, body }) ?? {};
  return { file: drop?.key, item, articleId };
}

const readAs: Record<QueueName, (body: string) => ReadLetter | undefined> = {
  dropped(body) {
    const [first] = droppedMessages(body);
    return first && { drop: first.drop, item: first.only };
  },
  cleaned(body) {
    const { drop, item, article } = cleanedMessage.parse(JSON.parse(body));
    return { drop, item, articleId: 'inline' in article ? article.inline.articleId : undefined };
  },
  judged(body) {
    const { drop, item, judgement } = judgedMessage.parse(JSON.parse(body));
    return { drop, item, articleId: judgement.articleId };
  },
};
