import type { Template } from 'aws-cdk-lib/assertions';
import { plain, resourcesOf } from './synthesised.ts';

/** What may never be replaced by an upgrade, with the properties whose change makes CloudFormation replace it. */
const replacing: Record<string, string[]> = {
  'AWS::S3::Bucket': ['BucketName', 'BucketNamePrefix', 'ObjectLockEnabled'],
  'AWS::DynamoDB::Table': ['TableName', 'KeySchema', 'LocalSecondaryIndexes', 'ImportSourceSpecification'],
  'AWS::SQS::Queue': ['QueueName', 'FifoQueue'],
  'AWS::SNS::Topic': ['TopicName', 'FifoTopic'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion'],
  'AWS::Logs::LogGroup': ['LogGroupName', 'LogGroupClass'],
  'AWS::ApiGatewayV2::Api': ['ProtocolType'],
};

/** Logical id -> type and replacing properties, as far as set. */
export const statefulResources = (template: Template): Record<string, object> =>
  Object.fromEntries(
    resourcesOf(template)
      .filter(([, { Type }]) => Type in replacing)
      .map(([id, { Type, Properties = {} }]) => {
        const own = (replacing[Type] ?? [])
          .filter((name) => name in Properties)
          .map((name) => [name, plain(Properties[name])]);
        return [id, { Type, ...Object.fromEntries(own) }];
      }),
  );

/** What an upgrade from the baseline would replace or remove, a line each. */
export const endangered = (baseline: Record<string, object>, now: Record<string, object>): string[] =>
  Object.entries(baseline)
    .filter(([id, before]) => JSON.stringify(now[id]) !== JSON.stringify(before))
    .map(([id, before]) => `${id}: ${JSON.stringify(before)} becomes ${JSON.stringify(now[id]) ?? 'nothing'}`);
