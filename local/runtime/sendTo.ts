import { dropIdOf } from '../../lambdas/shared/ids.ts';
import type { DroppedMessage, JudgedMessage } from '../../lambdas/shared/messages.ts';
import type { MessageQueue } from '../../lambdas/shared/ports.ts';
import type { QueueName } from './deadLetters.ts';
import type { Send } from './embeddedPipeline.ts';

type StageMessage = Pick<DroppedMessage, 'drop'> & Partial<Pick<JudgedMessage, 'judgement'>>;

/** One of the embedded queues as the port the stages send through. Versions of one article stay in order behind `judged`. */
export const sendTo = <Message extends StageMessage>(queue: QueueName, send: Send): MessageQueue<Message> => ({
  send: (messages) =>
    send(
      queue,
      messages.map((message) => ({
        body: JSON.stringify(message),
        dropId: dropIdOf(message.drop),
        group: message.judgement?.articleId,
      })),
    ),
});
