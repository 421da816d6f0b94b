import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bootstrap, cdk, credentials, deploy, deployedStack } from './deployedStack.ts';
import { motoServer, region } from './motoServer.ts';

let moto: Awaited<ReturnType<typeof motoServer>>;
beforeAll(async () => {
  moto = await motoServer();
}, 60_000);
afterAll(() => moto?.stop());

/** Names of what can hold data or cost money, without CDK's own. */
async function standing() {
  const at = { endpoint: moto.endpoint, region, credentials };
  const s3 = new S3Client({ ...at, forcePathStyle: true });
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  const { TableNames = [] } = await new DynamoDBClient(at).send(new ListTablesCommand({}));
  const { QueueUrls = [] } = await new SQSClient(at).send(new ListQueuesCommand({}));
  const buckets = Buckets.map(({ Name = '' }) => Name).filter((name) => !name.startsWith('cdk-'));
  return { s3, buckets, tables: TableNames, queues: QueueUrls };
}

test('destroying a stage with removal: destroy leaves nothing, also of files with versions', async () => {
  await bootstrap(moto.port, 'trial');
  await deploy(moto.port, 'trial');
  const stack = await deployedStack(moto.endpoint, 'trial');
  await stack.completeDropBucket();
  const before = await standing();
  expect([before.buckets.length, before.tables.length, before.queues.length]).toEqual([2, 1, 6]);
  for (const Bucket of before.buckets)
    for (const Body of ['first', 'second'])
      await before.s3.send(new PutObjectCommand({ Bucket, Key: 'a/b.txt', Body }));

  await cdk(moto.port, 'trial', 'destroy', '--force');

  expect(await standing()).toMatchObject({ buckets: [], tables: [], queues: [] });
}, 600_000);
