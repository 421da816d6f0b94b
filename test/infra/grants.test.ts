import { expect, test } from '@jest/globals';
import type { Template } from 'aws-cdk-lib/assertions';
import { plain, resourcesOf, templateOf } from './synthesised.ts';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}
type Grants = Record<string, string[]>;

const asList = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
/** Logical ids without their hash: `ArticlesBucketEB4F3852.Arn` is `ArticlesBucket.Arn`. */
const named = (resource: unknown): string => String(plain(resource)).replaceAll(/([A-Za-z]+)[0-9A-F]{8}/g, '$1');

/** What the role of a function may do: actions by resource. */
function grantsOf(template: Template, name: string): Grants {
  const grants: Grants = {};
  for (const [, { Properties }] of resourcesOf(template, 'AWS::IAM::Policy')) {
    if (!asList(plain(Properties.Roles) as string[]).some((role) => role.startsWith(`${name}Role`))) continue;
    for (const statement of (Properties.PolicyDocument as { Statement: Statement[] }).Statement) {
      expect(statement.Effect).toBe('Allow');
      for (const resource of asList(statement.Resource))
        grants[named(resource)] = [...(grants[named(resource)] ?? []), ...asList(statement.Action)].toSorted();
    }
  }
  return grants;
}

const state = [
  'dynamodb:BatchGetItem',
  'dynamodb:DeleteItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:UpdateItem',
];
const consume = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:GetQueueUrl',
  'sqs:ReceiveMessage',
];
const read = ['s3:GetObject', 's3:GetObjectVersion'];
const readWrite = [...read, 's3:PutObject'];
const index = ['s3:AbortMultipartUpload', 's3:DeleteObject', ...readWrite];
const observed = (name: string): Grants => ({
  '*': ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
  [`${name}Logs.Arn`]: ['logs:CreateLogStream', 'logs:PutLogEvents'],
});

/** The whole list: a right that is not here is not given. */
const expected: Record<string, Grants> = {
  CleanArticles: {
    ...observed('CleanArticles'),
    'DroppedQueue.Arn': [...consume, 'sqs:SendMessage'],
    'CleanedQueue.Arn': ['sqs:SendMessage'],
    'DropsBucket.Arn': ['s3:ListBucket'],
    'DropsBucket.Arn/incoming/*': read,
    'ArticlesBucket.Arn/work/*': ['s3:PutObject'],
    'ArticlesBucket.Arn/rejected/*': ['s3:PutObject'],
    'ArticlesTable.Arn': state,
  },
  DeduplicateArticles: {
    ...observed('DeduplicateArticles'),
    'CleanedQueue.Arn': consume,
    'DroppedQueue.Arn': ['sqs:SendMessage'],
    'JudgedQueue.Arn': ['sqs:SendMessage'],
    'ArticlesBucket.Arn': ['s3:ListBucket'],
    'ArticlesBucket.Arn/work/*': read,
    'ArticlesBucket.Arn/articles/*': read,
    'ArticlesTable.Arn': state,
  },
  IndexArticles: {
    ...observed('IndexArticles'),
    'JudgedQueue.Arn': consume,
    'ArticlesBucket.Arn': ['s3:ListBucket', 's3:ListBucket'],
    'ArticlesBucket.Arn/work/*': read,
    'ArticlesBucket.Arn/articles/*': readWrite,
    'ArticlesBucket.Arn/withdrawn/*': ['s3:PutObject'],
    'ArticlesBucket.Arn/search/*': index,
    'ArticlesTable.Arn': state,
  },
  SearchArticles: {
    ...observed('SearchArticles'),
    'ArticlesBucket.Arn': ['s3:ListBucket'],
    'ArticlesBucket.Arn/articles/*': read,
    'ArticlesBucket.Arn/withdrawn/*': read,
    'ArticlesBucket.Arn/search/*': read,
  },
  MaintainIndex: {
    ...observed('MaintainIndex'),
    'ArticlesBucket.Arn': ['s3:ListBucket'],
    'ArticlesBucket.Arn/search/*': index,
  },
};

const template = templateOf('prod');

test.each(Object.keys(expected))('%s may do exactly what it must', (name) => {
  expect(grantsOf(template, name)).toEqual(expected[name]);
});

test('no role but those of the five functions exists, and none carries a managed policy', () => {
  const roles = resourcesOf(template, 'AWS::IAM::Role');
  expect(roles.map(([id]) => named(id)).toSorted()).toEqual(
    Object.keys(expected)
      .map((name) => `${name}Role`)
      .toSorted(),
  );
  for (const [, { Properties }] of roles) expect(Properties).not.toHaveProperty('ManagedPolicyArns');
});

test('listing is bound to the prefixes that may be read', () => {
  const lists = resourcesOf(template, 'AWS::IAM::Policy')
    .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement)
    .filter(({ Action }) => asList(Action).includes('s3:ListBucket'));
  expect(lists.length).toBeGreaterThan(0);
  for (const { Condition } of lists) expect(Condition).toHaveProperty(['StringLike', 's3:prefix']);
});

test('with a customer key each role may use that key and no other', () => {
  const grants = grantsOf(templateOf('staging'), 'CleanArticles');
  const keys = Object.keys(grants).filter((resource) => grants[resource]?.some((action) => action.startsWith('kms:')));
  expect(keys).toEqual(['EncryptionKey.Arn']);
});
