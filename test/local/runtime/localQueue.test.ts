import { expect, test } from '@jest/globals';
import { GroupBacklog, OrderedBacklog } from '../../../local/runtime/backlog.ts';
import { LocalQueue, type QueueOptions } from '../../../local/runtime/localQueue.ts';
import type { QueueMessage } from '../../../local/runtime/queueMessage.ts';

const tick = (ms = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves once it is so, however slow the machine is. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await tick(2);
}

function queueWith(options: Partial<QueueOptions>) {
  const batches: string[][] = [];
  const dead: [string, string][] = [];
  const done: string[] = [];
  const queue = new LocalQueue({
    backlog: new GroupBacklog(100),
    deliver: async (messages) => {
      batches.push(messages.map(({ body }) => body));
      return new Map();
    },
    batchSize: 10,
    concurrency: 1,
    maxReceives: 3,
    retryDelay: () => 1,
    visibilityTimeout: 1_000,
    deadLetter: async ({ body }, reason) => void dead.push([body, reason]),
    onDone: ({ body }) => void done.push(body),
    ...options,
  });
  return { queue, batches, dead, done };
}
const deliverFailing =
  (fails: (message: QueueMessage) => string | undefined, seen: string[][]) =>
  async (messages: readonly QueueMessage[]) => {
    seen.push(messages.map(({ body }) => body));
    return new Map(
      messages.flatMap((message) => {
        const reason = fails(message);
        return reason === undefined ? [] : [[message.id, reason] as const];
      }),
    );
  };

test('a failed message comes again, its neighbours do not', async () => {
  const seen: string[][] = [];
  const { queue, done, dead } = queueWith({
    deliver: deliverFailing(({ body, receives }) => (body === 'b' && receives < 2 ? 'once' : undefined), seen),
  });
  for (const body of ['a', 'b', 'c']) await queue.send({ body, seq: 0 });
  await until(() => done.length === 3);
  expect(seen.flat().filter((body) => body === 'a')).toHaveLength(1);
  expect(seen.flat().filter((body) => body === 'b')).toHaveLength(2);
  expect([done.sort(), dead]).toEqual([['a', 'b', 'c'], []]);
});

test('after too many receives it is a dead letter with its reason', async () => {
  const seen: string[][] = [];
  const { queue, done, dead } = queueWith({ deliver: deliverFailing(() => 'broken', seen) });
  await queue.send({ body: 'a', seq: 0 });
  await until(() => done.length === 1);
  expect([seen.length, dead, done]).toEqual([3, [['a', 'broken']], ['a']]);
});

test('a batch that breaks down as a whole is handed out one by one, so one message harms no other', async () => {
  const done: string[] = [];
  const { queue, dead } = queueWith({
    backlog: new GroupBacklog(100),
    deliver: async (messages) => {
      if (messages.some(({ body }) => body === 'bomb')) throw new Error('the worker broke down');
      return new Map();
    },
    onDone: ({ body }) => void done.push(body),
  });
  await Promise.all(['a', 'bomb', 'c', 'd'].map((body) => queue.send({ body, seq: 0 })));
  await until(() => done.length === 4);
  expect(done.sort()).toEqual(['a', 'bomb', 'c', 'd']);
  expect(dead.map(([body]) => body)).toEqual(['bomb']);
});

test('no answer within the visibility time-out counts as failed', async () => {
  const { queue, dead } = queueWith({ deliver: () => new Promise(() => {}), visibilityTimeout: 5, maxReceives: 1 });
  await queue.send({ body: 'a', seq: 0 });
  await until(() => dead.length === 1);
  expect(dead).toEqual([['a', 'no answer within 0.005 s']]);
});

test('a sender waits while the queue is full', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { queue } = queueWith({
    backlog: new GroupBacklog(2),
    batchSize: 1,
    deliver: async () => held.then(() => new Map()),
  });
  let sent = 0;
  const sending = (async () => {
    for (let n = 0; n < 6; n += 1) await queue.send({ body: String(n), seq: 0 }).then(() => (sent += 1));
  })();
  await tick();
  expect(sent).toBe(3);
  release();
  await sending;
  expect(sent).toBe(6);
});

test('of one group only one message is out at a time, in order', async () => {
  const log: string[] = [];
  const { queue } = queueWith({
    batchSize: 1,
    concurrency: 4,
    deliver: async ([message]) => {
      log.push(`+${message?.body}`);
      await tick(5);
      log.push(`-${message?.body}`);
      return new Map();
    },
  });
  for (const body of ['x1', 'x2', 'y1']) await queue.send({ body, seq: 0, group: body.slice(0, 1) });
  await tick(40);
  expect(log.indexOf('-x1')).toBeLessThan(log.indexOf('+x2'));
  expect(log.indexOf('+y1')).toBeLessThan(log.indexOf('-x1'));
});

test('drops are handed out in their order however their messages arrive, and the head always finds room', async () => {
  const drained: number[] = [];
  const backlog = new OrderedBacklog(2, (seq) => {
    drained.push(seq);
    backlog.release();
  });
  const { queue, batches } = queueWith({ backlog, batchSize: 1 });
  await queue.send({ body: '1a', seq: 1 });
  await queue.send({ body: '1b', seq: 1 });
  let blocked = true;
  const third = queue.send({ body: '2a', seq: 2 }).then(() => {
    blocked = false;
  });
  await queue.send({ body: '0a', seq: 0 });
  await tick();
  expect([batches, blocked]).toEqual([[['0a']], true]);
  for (const seq of [1, 0, 2]) backlog.close(seq);
  queue.pump();
  await third;
  await tick();
  expect(batches.flat()).toEqual(['0a', '1a', '1b', '2a']);
  expect(drained).toEqual([0, 1, 2]);
});
