import { dropIdOf } from '../../lambdas/shared/ids.ts';
import { jsonOf } from '../../lambdas/shared/jsonOf.ts';
import type { CleanedMessage, DroppedMessage } from '../../lambdas/shared/messages.ts';
import type { MessageQueue } from '../../lambdas/shared/ports.ts';
import type { QueueName } from './deadLetters.ts';
import { handledDrop } from './deliver.ts';
import type { Send } from './embeddedPipeline.ts';
import type { ArticleRef } from './queueMessage.ts';

type StageMessage = Pick<DroppedMessage, 'drop' | 'replay'> & Partial<Pick<CleanedMessage, 'item'>>;

/** One of the embedded queues as the port the stages send through. */
export const sendTo = <Message extends StageMessage>(queue: QueueName, send: Send): MessageQueue<Message> => ({
  async send(messages) {
    const seq = handledDrop.getStore();
    if (seq === undefined) throw new Error('only a handler sends to the embedded queues');
    await send(
      queue,
      messages.map((message) => ({ body: jsonOf(message), seq, article: articleOf(message) })),
    );
  },
});

const articleOf = ({ drop, item, replay }: StageMessage): ArticleRef | undefined =>
  item === undefined || replay !== undefined ? undefined : { dropId: dropIdOf(drop), item };
