import type { DroppedMessage, JudgedMessage } from '../../lambdas/shared/messages.ts';
import type { MessageQueue } from '../../lambdas/shared/ports.ts';
import type { QueueName } from './deadLetters.ts';
import { handledDrop } from './deliver.ts';
import type { Send } from './embeddedPipeline.ts';

type StageMessage = Pick<DroppedMessage, 'drop'> & Partial<Pick<JudgedMessage, 'judgement'>>;

/** One of the embedded queues as the port the stages send through. Versions of one article stay in order behind `judged`. */
export const sendTo = <Message extends StageMessage>(queue: QueueName, send: Send): MessageQueue<Message> => ({
  async send(messages) {
    const seq = handledDrop.getStore();
    if (seq === undefined) throw new Error('only a handler sends to the embedded queues');
    const outgoing = messages.map((message) => ({
      body: JSON.stringify(message),
      seq,
      group: message.judgement?.articleId,
    }));
    await send(queue, outgoing);
  },
});
