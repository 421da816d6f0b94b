import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { enrichedArticle } from '../../lambdas/shared/enrichedArticle.ts';
import { DeployedFunction } from './deployedFunction.ts';
import { bootstrap, cdk, credentials, deploy, deployedStack, stackNameOf } from './deployedStack.ts';
import { awsEnv, motoServer, region } from './motoServer.ts';
import { newsdrop, newsdropEndingWith1 } from './newsdrop.ts';
import { drainQueue } from './queueDriver.ts';

const stages = { CleanArticles: 'Dropped', DeduplicateArticles: 'Cleaned', IndexArticles: 'Judged' };
const minutes = 60_000;
const stage = 'rehearsal';
const stackName = stackNameOf(stage);

let moto: Awaited<ReturnType<typeof motoServer>>;
let stack: Awaited<ReturnType<typeof deployedStack>>;
let s3: S3Client;
const functions: Record<string, DeployedFunction> = {};

beforeAll(async () => {
  moto = await motoServer();
  s3 = new S3Client({ endpoint: moto.endpoint, region, credentials, forcePathStyle: true });
}, 2 * minutes);
afterAll(() => {
  for (const one of Object.values(functions)) one.stop();
  moto?.stop();
});

const started = async (id: string): Promise<DeployedFunction> => {
  const { bundle, environment } = stack.functionOf(id);
  functions[id] ??= await DeployedFunction.start(id, bundle, { ...awsEnv(moto.endpoint), ...environment });
  return functions[id];
};

async function drain(): Promise<Record<string, number>> {
  const worked: Record<string, number> = {};
  for (const [id, queue] of Object.entries(stages))
    worked[id] = await drainQueue(moto.endpoint, stack.name(`${queue}Queue`), await started(id));
  return worked;
}

async function keysIn(bucket: string, prefix: string): Promise<string[]> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
  return Contents.map(({ Key = '' }) => Key);
}

const drop = (key: string, body: string) =>
  s3.send(new PutObjectCommand({ Bucket: stack.name('DropsBucket'), Key: key, Body: body }));

const search = async (query: string) => {
  const event = {
    rawPath: '/search',
    rawQueryString: `q=${encodeURIComponent(query)}`,
    headers: { accept: 'application/json' },
    requestContext: { http: { method: 'GET' }, domainName: 'api.example.org' },
  };
  return (await (await started('SearchArticles')).invoke(event)) as { statusCode: number; body: string };
};

const ferry = `PORT ELLEN, March 3 - The last wooden ferry of the western isles made its final crossing on Tuesday, with 212 passengers
and the brass band of Port Ellen on its deck. Its engines, built in Greenock, had run for sixty-one years.

The harbour master said that the new boat would carry twice as many cars. Islanders lined the pier in the rain until it was out of sight.`;

test(
  'bootstraps and deploys; a second deploy changes nothing',
  async () => {
    await bootstrap(moto.port, stage);
    const first = await deploy(moto.port, stage);
    expect(first).toContain(`${stackName}.DropBucket = `);
    const second = await deploy(moto.port, stage);
    expect(second).toContain('(no changes)');
    stack = await deployedStack(moto.endpoint, stage);
    await stack.completeDropBucket();
    // S3 tests a new notification with an event of its own, which is no work.
    expect(await drain()).toEqual({ CleanArticles: 1, DeduplicateArticles: 0, IndexArticles: 0 });
  },
  10 * minutes,
);

test(
  'a dropped file comes out as enriched JSON and is found',
  async () => {
    await drop('incoming/island news/ferry + band.txt', ferry);
    expect(await drain()).toEqual({ CleanArticles: 1, DeduplicateArticles: 1, IndexArticles: 1 });
    const bucket = stack.name('ArticlesBucket');
    const [key = ''] = await keysIn(bucket, 'articles/');
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    const stored = enrichedArticle.parse(JSON.parse((await Body?.transformToString()) ?? ''));
    expect(stored.article.bodies?.[0]?.value).toContain('brass band of Port Ellen');
    expect(stored.pipeline.judgement.verdict).toBe('original');
    const { statusCode, body } = await search('wooden ferry');
    expect([statusCode, body]).toEqual([200, expect.stringContaining(stored.article.uri)]);
  },
  3 * minutes,
);

test(
  'what lies outside incoming/ is left alone, and the same text again is a duplicate',
  async () => {
    await drop('other/ferry.txt', ferry);
    await drop('incoming/copy.txt', ferry);
    expect(await drain()).toEqual({ CleanArticles: 1, DeduplicateArticles: 1, IndexArticles: 0 });
    expect(await keysIn(stack.name('ArticlesBucket'), 'articles/')).toHaveLength(1);
  },
  2 * minutes,
);

test(
  'what can not be an article is rejected with its reason',
  async () => {
    await drop('incoming/empty.txt', '   ');
    expect(await drain()).toEqual({ CleanArticles: 1, DeduplicateArticles: 0, IndexArticles: 0 });
    expect(await keysIn(stack.name('ArticlesBucket'), 'rejected/')).toHaveLength(1);
  },
  2 * minutes,
);

test(
  'the index is maintained beside it',
  async () => {
    await (await started('MaintainIndex')).invoke({});
    expect((await search('ferry')).statusCode).toBe(200);
  },
  2 * minutes,
);

test(
  'a message that keeps failing lies in the dead letters with its reason; it can be sent again, or discarded where it can not be read',
  async () => {
    const sqs = new SQSClient({ endpoint: moto.endpoint, region, credentials, useQueueUrlAsEndpoint: false });
    const on = ['--stack', stackName];
    const broken = 'Islanders lined the pier';
    const drop = {
      bucket: 'b',
      key: 'incoming/lost.txt',
      versionId: 'v',
      sequencer: '',
      eventTime: '2026-01-01T00:00:00Z',
    };
    const lost = { schemaVersion: 1, drop: { ...drop, bytes: 1 }, sha256: '', item: 0, timings: {} };
    const pointing = JSON.stringify({ ...lost, article: { pointer: 'work/lost-0.json' } });
    await sqs.send(new SendMessageCommand({ QueueUrl: stack.name('JudgedQueue'), MessageBody: broken }));
    await sqs.send(new SendMessageCommand({ QueueUrl: stack.name('CleanedQueue'), MessageBody: pointing }));
    await drain();
    const letters = await newsdrop(moto.endpoint, 'dlq', 'list', ...on);
    expect(letters).toEqual([
      expect.objectContaining({ queue: 'cleaned', file: 'incoming/lost.txt', item: 0 }),
      expect.objectContaining({ queue: 'judged', reason: 'SyntaxError' }),
    ]);
    expect(letters[0]?.reason).toContain('TransientError');
    const [readable = '', unreadable = ''] = letters.map(({ id }) => String(id));
    expect(await newsdrop(moto.endpoint, 'dlq', 'show', unreadable, ...on)).toMatchObject([{ body: broken }]);
    const redriven = await newsdropEndingWith1(moto.endpoint, 'dlq', 'redrive', ...on);
    expect(redriven.lines).toMatchObject([{ id: readable }]);
    expect(redriven.said).toContain(`${unreadable} is left in the dead letters of judged`);
    expect(await newsdrop(moto.endpoint, 'dlq', 'discard', unreadable, ...on)).toMatchObject([{ id: unreadable }]);
    expect(await newsdrop(moto.endpoint, 'dlq', 'list', ...on)).toEqual([]);
  },
  5 * minutes,
);

test(
  'the commands of a person on call work on the stack',
  async () => {
    const file = fileURLToPath(new URL('../../samples', import.meta.url));
    const on = ['--stack', stackName];
    const [traced] = await newsdrop(moto.endpoint, 'trace', 'copy.txt', ...on);
    expect(traced).toMatchObject({ fates: [{ verdict: 'duplicate' }] });
    const [hit] = await newsdrop(moto.endpoint, 'search', 'wooden ferry', ...on);
    expect(await newsdrop(moto.endpoint, 'show', String(hit?.id), ...on)).toMatchObject([
      { article: { uri: hit?.uri } },
    ]);
    expect(await newsdrop(moto.endpoint, 'stats', ...on)).toMatchObject([
      { verdicts: { original: 1, duplicate: 1, rejected: 1 } },
    ]);
    expect(await newsdrop(moto.endpoint, 'replay', '--prefix', 'copy', ...on)).toEqual([{ files: 1 }]);
    expect(await newsdrop(moto.endpoint, 'rejected', 'retry', ...on)).toEqual([{ files: 1 }]);
    expect(await drain()).toMatchObject({ CleanArticles: 2 });
    expect(await newsdrop(moto.endpoint, 'stats', ...on)).toMatchObject([
      { verdicts: { original: 1, duplicate: 1, rejected: 1 } },
    ]);
    const uploaded = await newsdrop(moto.endpoint, 'upload', join(file, 'README.md'), ...on);
    expect(uploaded).toEqual([expect.objectContaining({ key: expect.stringMatching(/^incoming\/.*README\.md$/) })]);
  },
  5 * minutes,
);

test('no log line of any function holds a body', () => {
  const logs = Object.values(functions)
    .map(({ output }) => output.join(''))
    .join('');
  expect(logs).toContain('"outcome":"original"');
  expect(logs).not.toMatch(/Islanders|brass band/);
});

test(
  'destroying keeps the data',
  async () => {
    await cdk(moto.port, stage, 'destroy', '--force');
    expect(await keysIn(stack.name('ArticlesBucket'), 'articles/')).toHaveLength(1);
  },
  3 * minutes,
);
