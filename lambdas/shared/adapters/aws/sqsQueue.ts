import { setTimeout as sleep } from 'node:timers/promises';
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { TransientError } from '../../errors.ts';
import type { MessageQueue } from '../../ports.ts';
import { awsCall } from './awsErrors.ts';

/** SQS takes ten messages a call; 256 KiB in all is what every region and emulator accepts. */
const maxBatchMessages = 10;
const maxBatchBytes = 256 * 1024;
const attempts = 4;

interface QueueOptions {
  client: SQSClient;
  queueUrl: string;
  /** Waits that many milliseconds: another one in tests. */
  wait?: (milliseconds: number) => Promise<unknown>;
}

/** SQS refuses U+FFFE and U+FFFF, which JSON allows unescaped; all else it refuses, JSON escapes by itself. */
const bodyOf = (message: unknown): string =>
  JSON.stringify(message).replace(/[\uFFFE\uFFFF]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);

/** Bodies in order, in batches within SQS's bounds. */
function batchesOf(bodies: readonly string[]): string[][] {
  const batches: string[][] = [];
  let room = 0;
  for (const body of bodies) {
    const bytes = Buffer.byteLength(body);
    const last = batches.at(-1);
    if (last && last.length < maxBatchMessages && bytes <= room) {
      last.push(body);
      room -= bytes;
    } else {
      batches.push([body]);
      room = maxBatchBytes - bytes;
    }
  }
  return batches;
}

/** One SQS queue. What a batch call leaves behind is sent again a few times; then the whole send is a TransientError. */
export function sqsQueue<Message>({ client, queueUrl, wait = sleep }: QueueOptions): MessageQueue<Message> {
  /** The bodies that SQS did not take. */
  async function sendBatch(bodies: readonly string[]): Promise<string[]> {
    const Entries = bodies.map((MessageBody, place) => ({ Id: String(place), MessageBody }));
    const answer = await awsCall('send messages', () =>
      client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries })),
    );
    const failed = new Set((answer.Failed ?? []).map(({ Id }) => Id));
    return Entries.filter(({ Id }) => failed.has(Id)).map(({ MessageBody }) => MessageBody);
  }

  return {
    async send(messages) {
      for (const batch of batchesOf(messages.map(bodyOf))) {
        let left = batch;
        for (let attempt = 0; left.length > 0; attempt += 1) {
          if (attempt === attempts) throw new TransientError(`send messages: ${left.length} not taken`);
          if (attempt > 0) await wait(50 * 2 ** attempt);
          left = await sendBatch(left);
        }
      }
    },
  };
}
