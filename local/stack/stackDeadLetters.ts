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

export interface StackDeadLetters extends Pick<DeadLetters, 'list' | 'get' | 'discard'> {
  /** Sends letters back to the queues they came from, all unless one is named. What no stage can read is left. */
  redrive(id?: string): Promise<{ sent: DeadLetter[]; left: DeadLetter[] }>;
}

/** Long enough to look through a queue once; what was looked at is given back at the end. */
const lookSeconds = 60;

interface HeldLetter {
  letter: DeadLetter;
  receipt: string | undefined;
}

interface Post {
  client: SQSClient;
  /** Has the reasons of the last failures. */
  state: StateStore;
  urls: QueueUrls;
}

/** The dead letters of a deployed stack: SQS has the messages, the state table the reasons of their last failures. */
export function stackDeadLetters(post: Post): StackDeadLetters {
  async function* list(): AsyncGenerator<DeadLetter> {
    for (const queue of queueName.options) for await (const { letter } of held(queue, post)) yield letter;
  }
  return {
    list,
    async get(id) {
      for await (const letter of list()) if (letter.id === id) return letter;
      return undefined;
    },
    async discard(id) {
      for (const queue of queueName.options)
        for await (const { letter, receipt } of held(queue, post))
          if (letter.id === id) {
            await remove(queue, receipt, post);
            return letter;
          }
      return undefined;
    },
    async redrive(id) {
      const sent: DeadLetter[] = [];
      const left: DeadLetter[] = [];
      for (const queue of queueName.options)
        for await (const found of held(queue, post)) {
          if (id !== undefined && found.letter.id !== id) continue;
          const isReadable = readLetter(found.letter) !== undefined;
          if (isReadable) await sendBack(queue, found, post);
          (isReadable ? sent : left).push(found.letter);
        }
      return { sent, left };
    },
  };
}

/** Sent before it is deleted: broken off between the two, the message is there twice, which is harmless. */
async function sendBack(queue: QueueName, { letter, receipt }: HeldLetter, post: Post): Promise<void> {
  await post.client.send(new SendMessageCommand({ QueueUrl: post.urls[queue].source, MessageBody: letter.body }));
  await remove(queue, receipt, post);
}

const remove = (queue: QueueName, ReceiptHandle: string | undefined, { client, urls }: Post) =>
  client.send(new DeleteMessageCommand({ QueueUrl: urls[queue].deadLetters, ReceiptHandle }));

async function letterOf(queue: QueueName, message: Message, state: StateStore): Promise<DeadLetter> {
  const { MessageId: id = '', Body: body = '', Attributes } = message;
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
}

/** Every letter of a queue once. SQS hides what it hands out, so each is given back when the looking ends. */
async function* held(queue: QueueName, { client, state, urls }: Post): AsyncGenerator<HeldLetter> {
  const QueueUrl = urls[queue].deadLetters;
  const look = {
    QueueUrl,
    MaxNumberOfMessages: 10,
    VisibilityTimeout: lookSeconds,
    MessageSystemAttributeNames: ['All' as const],
  };
  const receipts = new Map<string, string | undefined>();
  try {
    for (;;) {
      const { Messages = [] } = await client.send(new ReceiveMessageCommand(look));
      const unseen = Messages.filter(({ MessageId = '' }) => !receipts.has(MessageId));
      if (unseen.length === 0) return;
      for (const message of unseen) {
        receipts.set(message.MessageId ?? '', message.ReceiptHandle);
        yield { letter: await letterOf(queue, message, state), receipt: message.ReceiptHandle };
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
