import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { failureKey, failureReport } from '../../lambdas/shared/failureReport.ts';
import type { StateStore } from '../../lambdas/shared/ports.ts';
import { type DeadLetter, type DeadLetters, type QueueName, queueName } from '../runtime/deadLetters.ts';
import { letterSubject, readLetter } from '../runtime/letterSubject.ts';

type QueueUrls = Record<QueueName, { deadLetters: string; source: string }>;

export interface StackDeadLetters extends Pick<DeadLetters, 'list' | 'get'> {
  /** Sends letters back to the queues they came from, all unless one is named. What no stage can read is left. */
  redrive(id?: string): Promise<{ sent: DeadLetter[]; left: DeadLetter[] }>;
}

/** Long enough to look through a queue once; what was looked at is given back at the end. */
const lookSeconds = 60;

interface HeldLetter {
  letter: DeadLetter;
  receipt: string | undefined;
}

/** The dead letters of a deployed stack: SQS has the messages, the state table the reasons of their last failures. */
export function stackDeadLetters(client: SQSClient, state: StateStore, urls: QueueUrls): StackDeadLetters {
  const letterOf = async (queue: QueueName, { MessageId: id = '', Body: body = '', Attributes }: Message) => {
    const kept = failureReport.safeParse((await state.get(failureKey(id)))?.fields);
    return {
      id,
      queue,
      reason: kept.data?.error ?? 'not recorded: the function ended before it could answer (out of time or memory)',
      receives: Number(Attributes?.ApproximateReceiveCount ?? 0),
      at: kept.data?.at ?? new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString(),
      ...letterSubject(queue, body),
      body,
    };
  };

  /** Every letter of a queue once. SQS hides what it hands out, so each is given back when the looking ends. */
  async function* held(queue: QueueName): AsyncGenerator<HeldLetter> {
    const QueueUrl = urls[queue].deadLetters;
    const receipts = new Map<string, string | undefined>();
    try {
      for (;;) {
        const { Messages = [] } = await client.send(
          new ReceiveMessageCommand({
            QueueUrl,
            MaxNumberOfMessages: 10,
            VisibilityTimeout: lookSeconds,
            MessageSystemAttributeNames: ['All'],
          }),
        );
        const unseen = Messages.filter(({ MessageId = '' }) => !receipts.has(MessageId));
        if (unseen.length === 0) return;
        for (const message of unseen) {
          receipts.set(message.MessageId ?? '', message.ReceiptHandle);
          yield { letter: await letterOf(queue, message), receipt: message.ReceiptHandle };
        }
      }
    } finally {
      for (const ReceiptHandle of receipts.values())
        await client
          .send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }))
          // Deleted by a redrive, or visible again already: either is what we want.
          .catch(() => undefined);
    }
  }

  async function* list(): AsyncGenerator<DeadLetter> {
    for (const queue of queueName.options) for await (const { letter } of held(queue)) yield letter;
  }

  return {
    list,

    async get(id) {
      for await (const letter of list()) if (letter.id === id) return letter;
      return undefined;
    },

    async redrive(id) {
      const sent: DeadLetter[] = [];
      const left: DeadLetter[] = [];
      for (const queue of queueName.options)
        for await (const { letter, receipt } of held(queue)) {
          if (id !== undefined && letter.id !== id) continue;
          if (!readLetter(letter)) {
            left.push(letter);
            continue;
          }
          // Sent before it is deleted: broken off between the two, the message is there twice, which is harmless.
          await client.send(new SendMessageCommand({ QueueUrl: urls[queue].source, MessageBody: letter.body }));
          await client.send(new DeleteMessageCommand({ QueueUrl: urls[queue].deadLetters, ReceiptHandle: receipt }));
          sent.push(letter);
        }
      return { sent, left };
    },
  };
}
