import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { instrumentedHandler } from '../../../../../lambdas/shared/adapters/aws/instrumentedHandler.ts';
import { powertoolsObserver } from '../../../../../lambdas/shared/adapters/aws/powertoolsObserver.ts';
import { TransientError } from '../../../../../lambdas/shared/errors.ts';
import type { StateFields } from '../../../../../lambdas/shared/ports.ts';
import { sqsHandler } from '../../../../../lambdas/shared/sqsHandler.ts';

const record = (messageId: string, body: string, deliveries = 1): SQSRecord =>
  ({ messageId, body, attributes: { ApproximateReceiveCount: String(deliveries) } }) as SQSRecord;
const observation = { outcome: 'original', dropId: 'd', item: 0, timings: { clean: 2, index: 3 } } as const;

let written: string[];
let lines: () => Record<string, unknown>[];
beforeEach(() => {
  written = [];
  process.env.POWERTOOLS_METRICS_NAMESPACE = 'newsdrop-test';
  process.env.POWERTOOLS_SERVICE_NAME = 'index-articles';
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
  jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
  lines = () =>
    written
      .join('')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
});
afterEach(() => {
  jest.restoreAllMocks();
});

function running(put: (fields: StateFields) => Promise<void> = async () => undefined) {
  const kept: StateFields[] = [];
  const observer = powertoolsObserver();
  const handler = sqsHandler<string, object>({
    parse: (body) => [JSON.parse(body)],
    services: () => ({}),
    handle: async (message) => {
      if (message === 'fails') throw new TransientError('read work/x.json: SlowDown');
      observer.observe(observation);
    },
  });
  const state = {
    put: async (_: unknown, fields: StateFields) => {
      kept.push(fields);
      await put(fields);
    },
  };
  const run = instrumentedHandler(handler, () => ({ stage: 'index-articles', observer, state, maxReceives: 5 }));
  return { kept, run: (...Records: SQSRecord[]) => run({ Records } as SQSEvent) };
}

test('one line per article, one metrics line per invocation with a count per outcome', async () => {
  await running().run(record('a', '"x"'), record('b', '"y"'), record('c', '"fails"'));
  expect(lines().filter(({ message }) => message === 'article')).toEqual(
    Array(2).fill(expect.objectContaining({ outcome: 'original', dropId: 'd', service: 'index-articles' })),
  );
  const emf = lines().filter((line) => '_aws' in line);
  expect(emf).toEqual([
    expect.objectContaining({ original: 2, failed: 1, articleTime: [5, 5], service: 'index-articles' }),
  ]);
});

test('only the failed record is reported failed', async () => {
  const answer = await running().run(record('a', '"x"'), record('b', '"fails"'));
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'b' }] });
});

test('keeps the reason of a last delivery only', async () => {
  const { kept, run } = running();
  await run(record('early', '"fails"', 4), record('last', '"fails"', 5));
  expect(kept).toEqual([
    expect.objectContaining({
      messageId: 'last',
      stage: 'index-articles',
      error: 'TransientError: read work/x.json: SlowDown',
    }),
  ]);
});

test('a reason that cannot be kept fails no other record', async () => {
  const { run } = running(() => Promise.reject(new TransientError('throttled')));
  const answer = await run(record('a', '"x"'), record('last', '"fails"', 5));
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'last' }] });
});

test('neither log lines nor kept reasons repeat a body', async () => {
  const { kept, run } = running();
  await run(record('last', 'The minister said nothing', 9));
  expect(kept).toHaveLength(1);
  expect(written.join('') + JSON.stringify(kept)).not.toMatch(/minister/);
});
