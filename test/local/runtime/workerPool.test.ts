import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { inputLimits } from '../../../lambdas/shared/settings.ts';
import type { QueueName } from '../../../local/runtime/deadLetters.ts';
import type { QueueMessage } from '../../../local/runtime/queueMessage.ts';
import { WorkerPool } from '../../../local/runtime/workerPool.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsdrop-pool-'));
const entry = join(folder, 'worker.mjs');
const broken = join(folder, 'broken');
/** A worker that does as the body says; it can't be loaded once the file `broken` is there. */
writeFileSync(
  entry,
  `import { existsSync } from 'node:fs';
import { parentPort, threadId } from 'node:worker_threads';
if (existsSync(${JSON.stringify(broken)})) throw new Error('its library is missing');
const post = (message) => parentPort.postMessage([message]);
post({ kind: 'alive' });
parentPort.on('message', (bundle) => bundle.forEach(take));
function take(message) {
  if (message.kind === 'close') return parentPort.close();
  if (message.kind !== 'deliver') return;
  const [{ body }] = message.messages;
  if (body === 'crash') throw new Error('out of hand');
  if (body === 'hang') for (;;);
  if (body === 'leave') process.exit(0);
  if (body === 'refuse') return post({ kind: 'broken', call: message.call, reason: 'refused' });
  if (body === 'who') return post({ kind: 'outcome', call: message.call, outcome: new Map([['x', String(threadId)]]) });
  if (body !== 'never') post({ kind: 'outcome', call: message.call, outcome: new Map([['x', body]]) });
}
`,
);
let pool: WorkerPool;
let notes: string[];
afterEach(async () => {
  await pool.close();
  rmSync(broken, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

type Deliver = (body: string, queue?: QueueName) => Promise<string | undefined>;

async function opened(size: number, silentMs?: number): Promise<Deliver> {
  notes = [];
  pool = new WorkerPool({
    size,
    entry: pathToFileURL(entry),
    settings: { out: folder, base: folder, limits: inputLimits.parse({}) },
    answer: async () => {},
    note: (text) => void notes.push(text),
    ...(silentMs === undefined ? {} : { silentMs }),
  });
  await pool.ready;
  const message: QueueMessage = { id: 'x', body: '', seq: 0, receives: 1, sentAt: 0 };
  return async (body, queue = 'judged') => (await pool.deliver(queue, [{ ...message, body }])).get('x');
}

test.each([
  ['throws', 'crash', 'the worker broke down: out of hand'],
  ['leaves', 'leave', 'the worker broke down: it stopped answering'],
])('a worker that %s fails what it held and is replaced', async (_, body, reason) => {
  const deliver = await opened(1);
  const held = deliver('never');
  const [broke, lost] = await Promise.allSettled([deliver(body), held]);
  expect([broke, lost].map((one) => one.status === 'rejected' && one.reason.message)).toEqual([reason, reason]);
  expect(notes).toEqual([expect.stringMatching(/^a worker broke down \(.*\) and was replaced$/)]);
  expect(await deliver('fine')).toBe('fine');
});

test('a worker that hangs is ended, fails what it held and is replaced', async () => {
  const deliver = await opened(1, 300);
  await expect(deliver('hang')).rejects.toThrow('the worker broke down: it stopped answering');
  expect(notes).toEqual(['a worker broke down (it stopped answering) and was replaced']);
});

test('what a worker refuses fails alone; the worker stays', async () => {
  const deliver = await opened(1);
  await expect(deliver('refuse')).rejects.toThrow('refused');
  expect([await deliver('fine'), notes]).toEqual(['fine', []]);
});

test('a replacement that can not be loaded is not tried again; the others do its work', async () => {
  const deliver = await opened(2);
  writeFileSync(broken, '');
  await expect(deliver('crash')).rejects.toThrow('out of hand');
  const answers = await Promise.allSettled([...Array(6).keys()].map((n) => deliver(String(n))));
  const failed = answers.filter(({ status }) => status === 'rejected');
  // Only what the replacement was given before it turned out broken.
  expect(failed.length).toBeLessThan(6);
  expect([await deliver('fine'), await deliver('still')]).toEqual(['fine', 'still']);
});

test('with no worker left, whatever is delivered fails in so many words', async () => {
  const deliver = await opened(1);
  writeFileSync(broken, '');
  await expect(deliver('crash')).rejects.toThrow('out of hand');
  await expect(deliver('fine')).rejects.toThrow('its library is missing');
  await expect(deliver('fine')).rejects.toThrow('no worker is left');
});

test('of two workers one cleans and one indexes, whatever waits for the other', async () => {
  const deliver = await opened(2);
  const threads = (queue: QueueName) => Promise.all(Array.from({ length: 80 }, () => deliver('who', queue)));
  const [cleaning, indexing] = [new Set(await threads('dropped')), new Set(await threads('judged'))];
  expect([cleaning.size, indexing.size, new Set([...cleaning, ...indexing]).size]).toEqual([1, 1, 2]);
});

test('of more, one that has nothing of its own takes of the other stage', async () => {
  const deliver = await opened(3);
  const threads = await Promise.all(Array.from({ length: 200 }, () => deliver('who', 'dropped')));
  expect(new Set(threads).size).toBe(3);
});
