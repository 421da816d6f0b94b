import { expect, test } from '@jest/globals';
import type { SQSEvent } from 'aws-lambda';
import fc from 'fast-check';
import { cleanArticlesHandler } from '../../lambdas/clean-articles/handler.ts';
import { MemoryStateStore } from '../../lambdas/shared/adapters/local/memoryStateStore.ts';
import { articleIdOf, articleKey, dropIdOf } from '../../lambdas/shared/ids.ts';
import { inputLimits } from '../../lambdas/shared/settings.ts';
import { StateLedger } from '../../lambdas/shared/stateLedger.ts';
import { MemoryObjectStore } from '../fakes/memoryObjectStore.ts';
import { MemoryQueue } from '../fakes/memoryQueue.ts';

const hostileKeys = [
  'incoming/../../../etc/passwd',
  '/etc/passwd',
  'incoming/..%2f..%2farticles/2026/01/01/x.v1.json',
  'incoming/\u0000\r\n.txt',
  'incoming/articles/2026/01/01/x.v1.json',
  'incoming/C:\\windows\\system32',
  `incoming/${'a/'.repeat(400)}x`,
];
const pieces = fc.oneof(fc.constantFrom('..', '/', '\\', '\u0000', '%2f', '.v1.json'), fc.string());
const hostile = fc.array(pieces, { minLength: 1 }).map((parts) => parts.join(''));

test('ids are letters, digits, - and _ whatever they are made of', () => {
  fc.assert(
    fc.property(hostile, hostile, (uri, key) => {
      expect(articleIdOf(uri)).toMatch(/^[\w-]{22}$/);
      expect(dropIdOf({ bucket: 'drops', key, versionId: 'v1' })).toMatch(/^[\w-]{22}$/);
      expect(articleKey(articleIdOf(uri), 1, '2026-01-31')).toMatch(/^articles\/2026\/01\/31\/[\w-]{22}\.v1\.json$/);
    }),
  );
});

test.each(hostileKeys)('what is written for the drop %j stays in its folder', async (key) => {
  const articles = new MemoryObjectStore();
  const long = `${'The council met on Tuesday and spoke of the harbour at length. '.repeat(2000)}`;
  for (const body of [' ', long]) {
    const drops = new MemoryObjectStore({ [key]: body });
    const services = {
      drops,
      articles,
      cleaned: new MemoryQueue<unknown>(),
      dropped: new MemoryQueue<unknown>(),
      ledger: new StateLedger(new MemoryStateStore()),
      clock: { now: () => new Date('2026-01-31T00:00:00Z') },
      limits: inputLimits.parse({}),
      note: () => {},
    };
    const drop = {
      bucket: 'drops',
      key,
      versionId: 'v1',
      sequencer: '1',
      eventTime: '2026-01-31T00:00:00.000Z',
      bytes: body.length,
    };
    const record = { messageId: 'm', body: JSON.stringify({ schemaVersion: 1, drop }), attributes: {} };
    const answer = await cleanArticlesHandler(() => services)({ Records: [record] } as unknown as SQSEvent);
    expect(answer.batchItemFailures).toEqual([]);
  }
  const written = [...articles.objects.keys()];
  expect(written.length).toBeGreaterThanOrEqual(2);
  for (const one of written) expect(one).toMatch(/^(work|rejected)\/[\w-]{22}-\d+\.json$/);
});
