import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dynamoStateStore } from '../../lambdas/shared/adapters/aws/dynamoStateStore.ts';
import { s3ObjectStore } from '../../lambdas/shared/adapters/aws/s3ObjectStore.ts';
import { sqsQueue } from '../../lambdas/shared/adapters/aws/sqsQueue.ts';
import { objectStoreContract } from '../contracts/objectStoreContract.ts';
import { stateStoreContract } from '../contracts/stateStoreContract.ts';
import { credentials } from './deployedStack.ts';
import { motoServer, region } from './motoServer.ts';

let moto: Awaited<ReturnType<typeof motoServer>>;
beforeAll(async () => {
  moto = await motoServer();
}, 60_000);
afterAll(() => moto?.stop());

objectStoreContract('s3ObjectStore', async () => {
  const client = new S3Client({ endpoint: moto.endpoint, region, credentials, forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: 'contract' }));
  return { store: s3ObjectStore({ client, bucket: 'contract' }), close: () => client.destroy() };
});

stateStoreContract('dynamoStateStore', async () => {
  const client = new DynamoDBClient({ endpoint: moto.endpoint, region, credentials });
  await client.send(
    new CreateTableCommand({
      TableName: 'state',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  return { store: dynamoStateStore({ client, table: 'state' }), close: () => client.destroy() };
});

test('sqsQueue: what is sent is there, emoji and control characters too', async () => {
  const client = new SQSClient({ endpoint: moto.endpoint, region, credentials, useQueueUrlAsEndpoint: false });
  const { QueueUrl: queueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName: 'contract' }));
  await sqsQueue<string>({ client, queueUrl }).send([...Array(23).keys()].map((n) => `😀\u0000\uffff ${n}`));
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
  );
  expect(Attributes?.ApproximateNumberOfMessages).toBe('23');
});
