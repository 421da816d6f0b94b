import { type SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from '@jest/globals';
import { sqsQueue } from '../../../../../lambdas/shared/adapters/aws/sqsQueue.ts';
import { TransientError } from '../../../../../lambdas/shared/errors.ts';

type Entries = { Id: string; MessageBody: string }[];

/** A queue whose client answers each call as `answer` says; `sent` are the entries of each call. */
function scripted(answer: (entries: Entries, call: number) => { Failed?: { Id: string }[] } | Error) {
  const sent: Entries[] = [];
  const client = new SQSClient({ region: 'eu-west-1' });
  client.send = (async (command: SendMessageBatchCommand) => {
    const entries = command.input.Entries as Entries;
    sent.push(entries);
    const answered = answer(entries, sent.length);
    if (answered instanceof Error) throw answered;
    return answered;
  }) as unknown as typeof client.send;
  return { sent, queue: sqsQueue<unknown>({ client, queueUrl: 'https://queue', wait: async () => undefined }) };
}

test('sends ten messages a call, in order', async () => {
  const { sent, queue } = scripted(() => ({}));
  await queue.send([...Array(23).keys()]);
  expect(sent.map((entries) => entries.length)).toEqual([10, 10, 3]);
  expect(sent.flat().map(({ MessageBody }) => MessageBody)).toEqual([...Array(23).keys()].map(String));
});

test('keeps a call within 256 KiB, counted in UTF-8 bytes', async () => {
  const { sent, queue } = scripted(() => ({}));
  await queue.send([...Array(9).keys()].map(() => 'ü'.repeat(30_000)));
  expect(sent.map((entries) => entries.length)).toEqual([4, 4, 1]);
});

test('sends nothing for no messages', async () => {
  const { sent, queue } = scripted(() => ({}));
  await queue.send([]);
  expect(sent).toEqual([]);
});

test('sends again only what a call left behind', async () => {
  const { sent, queue } = scripted((_, call) => (call === 1 ? { Failed: [{ Id: '1' }, { Id: '3' }] } : {}));
  await queue.send(['a', 'b', 'c', 'd']);
  expect(sent[1]?.map(({ MessageBody }) => MessageBody)).toEqual(['"b"', '"d"']);
});

test('gives up as a TransientError when SQS keeps refusing', async () => {
  const { sent, queue } = scripted(() => ({ Failed: [{ Id: '0' }] }));
  await expect(queue.send(['a'])).rejects.toBeInstanceOf(TransientError);
  expect(sent.length).toBe(4);
});

test('a throttled call is a TransientError, a forbidden one is not', async () => {
  const named = (name: string) => Object.assign(new Error('refused'), { name });
  await expect(scripted(() => named('RequestThrottled')).queue.send([1])).rejects.toBeInstanceOf(TransientError);
  await expect(scripted(() => named('AccessDenied')).queue.send([1])).rejects.not.toBeInstanceOf(TransientError);
});

test('escapes what SQS refuses, and the body still says the same', async () => {
  const { sent, queue } = scripted(() => ({}));
  const text = 'a\u0000b\u001f\ud800c\uffff\ufffe😀';
  await queue.send([{ text }]);
  const body = sent[0]?.[0]?.MessageBody ?? '';
  expect(body).toMatch(/^[\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  expect(JSON.parse(body)).toEqual({ text });
});
