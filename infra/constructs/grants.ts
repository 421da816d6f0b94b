import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { accept, resourceOf } from './accept.ts';
import type { PipelineFunction } from './pipelineFunction.ts';

/** May read objects under these prefixes, and learn that one is not there: without the right to list, S3 answers 403. */
export function grantRead(to: PipelineFunction, bucket: Bucket, ...prefixes: string[]): void {
  to.allow(['s3:GetObject', 's3:GetObjectVersion'], underPrefixes(to, bucket, prefixes));
  to.allow(['s3:ListBucket'], [bucket.bucketArn], {
    StringLike: { 's3:prefix': prefixes.map((prefix) => `${prefix}*`) },
  });
}

export function grantWrite(to: PipelineFunction, bucket: Bucket, ...prefixes: string[]): void {
  to.allow(['s3:PutObject'], underPrefixes(to, bucket, prefixes));
}

/** All that LanceDB does with a table: reading, writing, large writes in parts, and removing what compaction replaced. */
export function grantSearchIndexWrite(to: PipelineFunction, bucket: Bucket): void {
  grantRead(to, bucket, 'search/');
  to.allow(['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'], underPrefixes(to, bucket, ['search/']));
}

/** The single-item calls the state store makes, and no scan, no table management. */
export function grantState(to: PipelineFunction, table: Table): void {
  to.allow(
    [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:Query',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
    ],
    [table.tableArn],
  );
}

export function grantSend(to: PipelineFunction, queue: Queue): void {
  to.allow(['sqs:SendMessage'], [queue.queueArn]);
}

/** Objects under these prefixes; AwsSolutions wants to hear why a resource ends in a star. */
function underPrefixes(to: PipelineFunction, bucket: Bucket, prefixes: string[]): string[] {
  const bucketId = Stack.of(bucket).getLogicalId(resourceOf(bucket));
  for (const prefix of prefixes)
    accept(
      to,
      `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${prefix}*]`,
      'Keys are known only when articles come in; the right ends at the prefix.',
    );
  return prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`));
}
