import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import type { SQSEvent } from 'aws-lambda';
import type { CleanArticlesServices } from '../../../lambdas/clean-articles/cleanArticles.ts';
import { cleanArticlesHandler } from '../../../lambdas/clean-articles/handler.ts';
import type { CleanArticle } from '../../../lambdas/shared/cleanArticle.ts';
import { dropIdOf } from '../../../lambdas/shared/ids.ts';
import { type CleanedMessage, cleanedMessage, type DroppedMessage } from '../../../lambdas/shared/messages.ts';
import { inputLimits } from '../../../lambdas/shared/settings.ts';
import { MemoryLedger } from '../../fakes/memoryLedger.ts';
import { MemoryObjectStore } from '../../fakes/memoryObjectStore.ts';
import { MemoryQueue } from '../../fakes/memoryQueue.ts';

const story = (n: number): string =>
  `Harbour reopens after storm ${n}\n\nThe harbour of Altona reopened on Monday after the storm had closed it for ${n} days, the port authority said.`;

function setup(objects: Record<string, string | Uint8Array>, changes: Partial<CleanArticlesServices> = {}) {
  const drops = new MemoryObjectStore(objects);
  const articles = new MemoryObjectStore();
  const cleaned = new MemoryQueue<CleanedMessage>();
  const dropped = new MemoryQueue<DroppedMessage>();
  const ledger = new MemoryLedger();
  const clock = { now: () => new Date('2026-11-24T08:00:00Z') };
  const notes: string[] = [];
  const note = (text: string) => void notes.push(text);
  const limits = inputLimits.parse({});
  const services = { drops, articles, cleaned, dropped, ledger, clock, limits, note, ...changes };
  return { drops, articles, cleaned, dropped, ledger, notes, handler: cleanArticlesHandler(() => services) };
}

const eventOf = (...bodies: unknown[]): SQSEvent => ({
  Records: bodies.map((body, n) => ({
    messageId: `m${n}`,
    receiptHandle: 'r',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 's',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-1:1:dropped',
    awsRegion: 'eu-west-1',
  })),
});

const s3Record = (key: string, object: Record<string, unknown> = {}) => ({
  eventName: 'ObjectCreated:Put',
  eventTime: '2026-11-24T07:59:00.000Z',
  s3: { bucket: { name: 'drops' }, object: { key, size: 10, versionId: 'v1', sequencer: '0A', ...object } },
});
const message = (key: string, more: Partial<DroppedMessage> = {}): DroppedMessage => ({
  schemaVersion: 1,
  drop: { bucket: 'drops', key, versionId: 'v1', sequencer: '0A', eventTime: '2026-11-24T07:59:00.000Z', bytes: 10 },
  ...more,
});
const inline = (sent: CleanedMessage | undefined): CleanArticle => {
  if (!sent || !('inline' in sent.article)) throw new Error('nothing inline');
  return sent.article.inline;
};

test('an empty batch is no work', async () => {
  const { handler, cleaned } = setup({});
  expect(await handler(eventOf())).toEqual({ batchItemFailures: [] });
  expect(cleaned.sent).toEqual([]);
});

test('a malformed body fails alone, its neighbours go on', async () => {
  const { handler, cleaned } = setup({ 'a.txt': story(2) });
  const answer = await handler(eventOf('{not json', { hello: 1 }, message('a.txt')));
  expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m0', 'm1']);
  expect(cleaned.sent).toHaveLength(1);
});

test.each([
  ['small', 10],
  ['read in pieces', 9 * 1024 * 1024],
])('an object that was deleted before it was read (%s) is rejected in so many words', async (_, bytes) => {
  const gone = { stream: async function* () {} };
  const { handler, ledger } = setup({}, { drops: Object.assign(new MemoryObjectStore(), gone) });
  const { drop, ...rest } = message('in/gone.txt');
  expect(await handler(eventOf({ ...rest, drop: { ...drop, bytes } }))).toEqual({ batchItemFailures: [] });
  expect(await ledger.fate(dropIdOf(drop), 0)).toMatchObject({
    verdict: 'rejected',
    code: 'unreadable',
    reason: 'gone.txt was deleted or changed after it was dropped and before it was read. Drop it again.',
  });
});

test('a replay of an object that is gone leaves its fates as they are, and says so', async () => {
  const { handler, drops, cleaned, ledger, notes } = setup({ 'a.txt': story(2) });
  const { drop } = message('a.txt');
  const fate = {
    dropId: dropIdOf(drop),
    item: 0,
    verdict: 'original',
    reason: '',
    decidedAt: '2026-01-01',
    timings: {},
  } as const;
  await ledger.recordFate(fate);
  drops.objects.set('a.txt', Buffer.of());
  expect(await handler(eventOf(message('a.txt', { replay: '2026-11-24T09:00:00Z' })))).toEqual({
    batchItemFailures: [],
  });
  expect([await ledger.fate(dropIdOf(drop), 0), cleaned.sent]).toEqual([fate, []]);
  expect(notes).toEqual(['a.txt is no longer there as it was dropped: its replay changes nothing']);
});

test('reads S3 notifications: encoded keys, several records, the test event', async () => {
  const { handler, cleaned } = setup({ 'in/a b+ü.txt': story(1), 'c.txt': story(2) });
  const records = [s3Record('in/a+b%2B%C3%BC.txt'), s3Record('c.txt', { versionId: undefined, eTag: 'abc' })];
  const answer = await handler(eventOf({ Records: records }, { Service: 'Amazon S3', Event: 's3:TestEvent' }));
  expect(answer.batchItemFailures).toEqual([]);
  expect(cleaned.sent.map(({ drop }) => [drop.key, drop.versionId])).toEqual([
    ['in/a b+ü.txt', 'v1'],
    ['c.txt', 'unversioned-abc'],
  ]);
});

test('an article goes on with its identity, hash and title, and the drop is finished', async () => {
  const { handler, cleaned, ledger } = setup({ 'a.txt': story(2) });
  await handler(eventOf(message('a.txt')));
  const [sent] = cleaned.sent;
  expect(cleanedMessage.parse(sent)).toEqual(sent);
  expect(inline(sent)).toMatchObject({
    uri: 'urn:newsdrop:drop:drops/a.txt',
    uriSource: 'drop-key',
    title: 'Harbour reopens after storm 2',
    language: 'en',
    format: 'text',
  });
  expect(await ledger.drop(dropIdOf(message('a.txt').drop))).toMatchObject({
    articlesFound: 1,
    format: 'text',
    sha256: sent?.sha256,
  });
});

test('a redelivered and a duplicated message say the same again', async () => {
  const { handler, cleaned, ledger } = setup({ 'a.txt': story(2) });
  await handler(eventOf(message('a.txt'), message('a.txt')));
  await handler(eventOf(message('a.txt')));
  expect(cleaned.sent[1]).toEqual(cleaned.sent[0]);
  expect(cleaned.sent[2]).toEqual(cleaned.sent[0]);
  expect(ledger.drops.size).toBe(1);
});

test('a bad item gets its fate and leaves its neighbours alone', async () => {
  const texts = [story(1), 'Too short', story(3)].map((articleBody, n) => ({
    '@type': 'NewsArticle',
    headline: `No ${n}`,
    articleBody,
  }));
  const { handler, cleaned, ledger, articles } = setup({ 'a.json': JSON.stringify(texts) });
  expect(await handler(eventOf(message('a.json')))).toEqual({ batchItemFailures: [] });
  expect(cleaned.sent.map(({ item }) => item)).toEqual([0, 2]);
  const dropId = dropIdOf(message('a.json').drop);
  expect(await ledger.fate(dropId, 1)).toMatchObject({ verdict: 'rejected', code: 'too-short' });
  expect(articles.json(`rejected/${dropId}-1.json`)).toMatchObject({
    code: 'too-short',
    raw: { key: 'a.json', item: 1 },
  });
  expect(await ledger.drop(dropId)).toMatchObject({ articlesFound: 3 });
});

test('a file that can not be read at all is rejected as its item 0', async () => {
  const { handler, ledger } = setup({ 'a.txt': '', 'b.png': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1') });
  const { drop, ...rest } = message('a.txt');
  await handler(eventOf({ ...rest, drop: { ...drop, bytes: 0 } }, message('b.png')));
  expect(await ledger.fate(dropIdOf(drop), 0)).toMatchObject({ code: 'empty' });
  const png = await ledger.fate(dropIdOf(message('b.png').drop), 0);
  expect(png).toMatchObject({ code: 'unsupported-format' });
  expect(png?.reason).toContain('PNG picture');
});

test('a failing store or queue fails the record', async () => {
  const { handler } = setup({ 'a.txt': story(2) }, { cleaned: new MemoryQueue<CleanedMessage>(1) });
  expect((await handler(eventOf(message('a.txt'), message('gone.txt')))).batchItemFailures).toHaveLength(2);
});

test('articles beyond 64 KiB go by pointer', async () => {
  const long = `${story(2)}\n\n${Array.from({ length: 2000 }, (_, n) => `Sentence ${n} of a long report on harbours.`).join('\n\n')}`;
  const { handler, cleaned, articles } = setup({ 'a.txt': long });
  await handler(eventOf(message('a.txt')));
  const pointer = `work/${dropIdOf(message('a.txt').drop)}-0.json`;
  expect(cleaned.sent[0]?.article).toEqual({ pointer });
  expect(articles.json(pointer)).toMatchObject({ title: 'Harbour reopens after storm 2' });
});

test('`only` does one item', async () => {
  const texts = [story(1), story(2), story(3)].map((articleBody) => ({ '@type': 'NewsArticle', articleBody }));
  const { handler, cleaned, ledger } = setup({ 'a.json': JSON.stringify(texts) });
  await handler(eventOf(message('a.json', { only: 1 })));
  expect(cleaned.sent.map(({ item }) => item)).toEqual([1]);
  expect((await ledger.drop(dropIdOf(message('a.json').drop)))?.articlesFound).toBeUndefined();
});

test('a file that can only be read from its start, and not far enough in an invocation, gets a fate', async () => {
  const lines = [1, 2, 3].map((n) =>
    JSON.stringify({ '@type': 'NewsArticle', headline: `${n}`, articleBody: story(n) }),
  );
  const packed = gzipSync(lines.join('\n'));
  let left = 300_000;
  const { handler, cleaned, dropped, ledger } = setup({ 'a.jsonl.gz': packed }, { remainingMs: () => left });
  const opened = MemoryObjectStore.prototype.stream;
  const resume = { item: 2, offset: 0, itemAtOffset: 0, sha256: 'x', format: 'gzip' };
  const slow = Object.assign(new MemoryObjectStore({ 'a.jsonl.gz': packed }), {
    async *stream(this: MemoryObjectStore, ...given: Parameters<typeof opened>) {
      yield* opened.apply(this, given);
      left = 5000;
    },
  });
  const stuck = setup({}, { remainingMs: () => left, drops: slow });
  for (let next: DroppedMessage | undefined = message('a.jsonl.gz', { resume }); next; ) {
    left = 300_000;
    const before = stuck.dropped.sent.length;
    expect(await stuck.handler(eventOf(next))).toEqual({ batchItemFailures: [] });
    next = stuck.dropped.sent[before];
  }
  expect(stuck.dropped.sent.map((sent) => sent.resume?.vain)).toEqual([1, 2]);
  expect(await stuck.ledger.fate(dropIdOf(message('a.jsonl.gz').drop), 2)).toMatchObject({ code: 'takes-too-long' });
  expect(await stuck.ledger.drop(dropIdOf(message('a.jsonl.gz').drop))).toMatchObject({
    articlesFound: 3,
    format: 'gzip',
  });
  left = 300_000;
  await handler(eventOf(message('a.jsonl.gz', { resume })));
  expect([cleaned.sent.map(({ item }) => item), dropped.sent]).toEqual([[2], []]);
  expect(await ledger.fate(dropIdOf(message('a.jsonl.gz').drop), 2)).toBeUndefined();
});

test('an invocation that came late to a file does not count against it', async () => {
  const { handler, dropped } = setup({ 'a.txt': story(1) }, { remainingMs: () => 5000 });
  await handler(eventOf(message('a.txt')));
  expect(dropped.sent.map(({ resume }) => resume)).toMatchObject([{ item: 0, vain: 0 }]);
});

test('when time runs short the rest comes back as a message and numbers stay', async () => {
  const texts = [story(1), story(2), story(3)].map((articleBody) => ({ '@type': 'NewsArticle', articleBody }));
  const { handler, cleaned, dropped, ledger } = setup(
    { 'a.json': JSON.stringify(texts) },
    { remainingMs: () => 15_000 },
  );
  await handler(eventOf(message('a.json')));
  while (dropped.sent.length < 10 && cleaned.sent.length < 3) await handler(eventOf(dropped.sent.at(-1)));
  await handler(eventOf(dropped.sent.at(-1)));
  expect(cleaned.sent.map(({ item }) => item)).toEqual([0, 1, 2]);
  expect(new Set(cleaned.sent.map(({ sha256 }) => sha256)).size).toBe(1);
  expect((await ledger.drop(dropIdOf(message('a.json').drop)))?.articlesFound).toBe(3);
});
