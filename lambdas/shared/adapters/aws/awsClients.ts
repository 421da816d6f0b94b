import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';

/** Connecting and waiting for an answer are bounded, so that a hung call becomes a TransientError well before the function times out. */
const bounded = {
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 20_000, throwOnRequestTimeout: true },
  maxAttempts: 4,
};

/** Region and credentials come from the SDK's own chain; an endpoint of our own (AWS_ENDPOINT_URL) is for emulators. */
const custom = (): boolean => process.env.AWS_ENDPOINT_URL !== undefined;

/** Emulators serve buckets by path. */
export const s3Client = (): S3Client => new S3Client({ ...bounded, forcePathStyle: custom() });

export const dynamoClient = (): DynamoDBClient => new DynamoDBClient(bounded);

/** The SDK sends to the queue URL's host, which an emulator may name as only itself can reach it. */
export const sqsClient = (): SQSClient => new SQSClient({ ...bounded, useQueueUrlAsEndpoint: !custom() });
