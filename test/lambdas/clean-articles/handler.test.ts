import { expect, test } from '@jest/globals';
import { dropIdOf } from '../../../lambdas/shared/ids.ts';
import { type CleanedMessage, cleanedMessage } from '../../../lambdas/shared/messages.ts';
import { MemoryObjectStore } from '../../fakes/memoryObjectStore.ts';
import { MemoryQueue } from '../../fakes/memoryQueue.ts';
import { eventOf, inline, message, s3Record, setup, story } from './stage.ts';

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
