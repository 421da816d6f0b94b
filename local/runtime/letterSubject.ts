import { droppedMessages } from '../../lambdas/clean-articles/droppedMessages.ts';
import { cleanedMessage, judgedMessage } from '../../lambdas/shared/messages.ts';
import type { DeadLetter, QueueName } from './deadLetters.ts';

type Subject = Pick<DeadLetter, 'file' | 'item' | 'articleId'>;

/** The file and the article a message is about; nothing where its body can't be read. */
export function letterSubject(queue: QueueName, body: string): Subject {
  try {
    return subjectOf(queue, body);
  } catch {
    return {};
  }
}

function subjectOf(queue: QueueName, body: string): Subject {
  if (queue === 'dropped') {
    const [first] = droppedMessages(body);
    return { file: first?.drop.key, item: first?.only };
  }
  const json: unknown = JSON.parse(body);
  const { drop, item, article } = cleanedMessage.parse(json);
  const inline = 'inline' in article ? article.inline.articleId : undefined;
  const articleId = queue === 'judged' ? judgedMessage.parse(json).judgement.articleId : inline;
  return { file: drop.key, item, articleId };
}
