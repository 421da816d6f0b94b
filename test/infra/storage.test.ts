import { describe, expect, test } from '@jest/globals';
import type { Template } from 'aws-cdk-lib/assertions';
import { plain, type Resource, resourcesOf, templateOf } from './synthesised.ts';

const dev = templateOf('dev', { alarms: { email: 'desk@example.org' } as never });
const prod = templateOf('prod');
const withKey = templateOf('staging', { paused: true });

const properties = (template: Template, type: string): Resource['Properties'][] =>
  resourcesOf(template, type).map(([, resource]) => resource.Properties);
const isDeadLetters = ([id]: [string, Resource]): boolean => id.includes('DeadLetters');

describe('queues', () => {
  const queues = resourcesOf(prod, 'AWS::SQS::Queue');

  test('three queues, each with dead letters after five deliveries', () => {
    const working = queues.filter((queue) => !isDeadLetters(queue));
    expect(working).toHaveLength(3);
    for (const [id, { Properties }] of working) {
      const { maxReceiveCount, deadLetterTargetArn } = Properties.RedrivePolicy as Record<string, unknown>;
      expect(maxReceiveCount).toBe(5);
      expect(plain(deadLetterTargetArn)).toContain(id.replace(/Queue.*/, 'DeadLetters'));
    }
  });

  test('dead letters stay longer than messages', () => {
    const stay = (dead: boolean) =>
      queues
        .filter((queue) => isDeadLetters(queue) === dead)
        .map(([, { Properties }]) => Properties.MessageRetentionPeriod);
    expect(stay(true)).toEqual(Array(3).fill(14 * 86400));
    expect(stay(false)).toEqual(Array(3).fill(7 * 86400));
  });

  test('a message stays hidden for six timeouts of the function that works on it', () => {
    for (const mapping of properties(prod, 'AWS::Lambda::EventSourceMapping')) {
      const queueId = String(plain(mapping.EventSourceArn)).replace('.Arn', '');
      const functionId = String(plain(mapping.FunctionName));
      const all = prod.toJSON().Resources as Record<string, Resource>;
      expect(all[queueId]?.Properties.VisibilityTimeout).toBe(6 * Number(all[functionId]?.Properties.Timeout));
    }
  });

  test('work is bounded, batches are answered record by record, and a switch stops all of it', () => {
    const mappings = properties(prod, 'AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(3);
    for (const mapping of mappings) {
      expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect((mapping.ScalingConfig as { MaximumConcurrency: number }).MaximumConcurrency).toBeGreaterThanOrEqual(2);
      expect(mapping.Enabled).not.toBe(false);
    }
    expect(properties(withKey, 'AWS::Lambda::EventSourceMapping').map(({ Enabled }) => Enabled)).toEqual(
      Array(3).fill(false),
    );
    withKey.hasResourceProperties('AWS::Events::Rule', { State: 'DISABLED' });
  });

  test('files under incoming/ are announced, and only by buckets of this stack', () => {
    prod.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: {
        QueueConfigurations: [
          { Event: 's3:ObjectCreated:*', Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'incoming/' }] } } },
        ],
      },
    });
    const announcing = properties(prod, 'AWS::SQS::QueuePolicy')
      .flatMap(({ PolicyDocument }) => (PolicyDocument as { Statement: object[] }).Statement.map(plain))
      .filter((statement) => JSON.stringify(statement).includes('s3.amazonaws.com'));
    expect(announcing).toEqual([
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sqs:SendMessage',
        Condition: {
          ArnLike: { 'aws:SourceArn': 'arn:AWS::Partition:s3:::newsdrop-prod-*' },
          StringEquals: { 'aws:SourceAccount': 'AWS::AccountId' },
        },
      }),
    ]);
  });
});

describe('storage', () => {
  const denies = (template: Template, type: string): string[] =>
    properties(template, type)
      .filter(({ PolicyDocument }) => {
        const { Statement } = PolicyDocument as { Statement: { Effect: string; Condition?: unknown }[] };
        return Statement.some(
          ({ Effect, Condition }) =>
            Effect === 'Deny' && JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
        );
      })
      .map(({ Bucket, Queues, Topics }) => String(plain([Bucket ?? Queues ?? Topics].flat()[0])));

  test('buckets, queues and the topic refuse what is not TLS', () => {
    expect(denies(prod, 'AWS::S3::BucketPolicy')).toHaveLength(2);
    expect(denies(prod, 'AWS::SQS::QueuePolicy')).toHaveLength(6);
    expect(denies(prod, 'AWS::SNS::TopicPolicy')).toHaveLength(1);
  });

  test('buckets are encrypted and closed to the public', () => {
    for (const bucket of [...properties(prod, 'AWS::S3::Bucket'), ...properties(withKey, 'AWS::S3::Bucket')]) {
      expect(bucket.BucketEncryption).toBeDefined();
      expect(Object.values(bucket.PublicAccessBlockConfiguration as object)).toEqual(Array(4).fill(true));
    }
  });

  test('queues are encrypted', () => {
    expect(properties(prod, 'AWS::SQS::Queue').map(({ SqsManagedSseEnabled }) => SqsManagedSseEnabled)).toEqual(
      Array(6).fill(true),
    );
  });

  test('a customer key, turning yearly, encrypts all that is kept', () => {
    withKey.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
    const keyed = (type: string) =>
      properties(withKey, type).map((one) => /EncryptionKey[0-9A-F]+\.Arn/.test(JSON.stringify(plain(one))));
    for (const type of [
      'AWS::S3::Bucket',
      'AWS::SQS::Queue',
      'AWS::DynamoDB::Table',
      'AWS::SNS::Topic',
      'AWS::Logs::LogGroup',
    ])
      expect([type, new Set(keyed(type))]).toEqual([type, new Set([true])]);
    prod.resourceCountIs('AWS::KMS::Key', 0);
  });

  test('raw files are versioned and grow cheaper; leftovers vanish', () => {
    const rules = JSON.stringify(
      properties(prod, 'AWS::S3::Bucket').map(({ LifecycleConfiguration }) => LifecycleConfiguration),
    );
    prod.hasResourceProperties('AWS::S3::Bucket', { VersioningConfiguration: { Status: 'Enabled' } });
    expect(rules).toContain('{"StorageClass":"STANDARD_IA","TransitionInDays":30}');
    expect(rules).toContain('"NoncurrentVersionExpiration":{"NoncurrentDays":30}');
    expect(rules.match(/"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":3}/g)).toHaveLength(2);
    expect(rules).toContain('"ExpirationInDays":30,"Id":"work","Prefix":"work/"');
  });

  test('the table forgets what expires', () => {
    prod.hasResourceProperties('AWS::DynamoDB::Table', {
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
  });

  test.each(['AWS::S3::Bucket', 'AWS::DynamoDB::Table'])('%s: prod keeps its data, dev leaves nothing', (type) => {
    const policies = (template: Template) =>
      new Set(resourcesOf(template, type).flatMap(([, one]) => [one.DeletionPolicy, one.UpdateReplacePolicy]));
    expect(policies(prod)).toEqual(new Set(['Retain']));
    expect(policies(dev)).toEqual(new Set(['Delete']));
  });

  test('dev empties its buckets before they go; prod can bring back any minute of its table', () => {
    dev.resourceCountIs('Custom::S3AutoDeleteObjects', 2);
    prod.resourceCountIs('Custom::S3AutoDeleteObjects', 0);
    prod.hasResourceProperties('AWS::DynamoDB::Table', {
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    });
  });
});
