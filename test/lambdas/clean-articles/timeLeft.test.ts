import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { dropIdOf } from '../../../lambdas/shared/ids.ts';
import type { DroppedMessage } from '../../../lambdas/shared/messages.ts';
import { MemoryObjectStore } from '../../fakes/memoryObjectStore.ts';
import { eventOf, message, setup, story } from './stage.ts';

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
