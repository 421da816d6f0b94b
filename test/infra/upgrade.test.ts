import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { endangered, statefulResources } from './statefulResources.ts';
import { stages, templateOf } from './synthesised.ts';

const baseline = JSON.parse(readFileSync(new URL('./baseline.json', import.meta.url), 'utf8'));

test.each(stages)('%s: an upgrade replaces nothing that holds data, and AwsSolutions finds nothing', (stage) => {
  const template = templateOf(stage, {}, (app) => Validations.of(app).addPlugins(new AwsSolutionsChecks(app)));
  expect(endangered(baseline[stage], statefulResources(template))).toEqual([]);
});

test('a renamed bucket, another key schema and a lost queue would be noticed', () => {
  const before = {
    Bucket: { Type: 'AWS::S3::Bucket' },
    Table: { Type: 'AWS::DynamoDB::Table', KeySchema: ['pk'] },
    Queue: { Type: 'AWS::SQS::Queue' },
    Topic: { Type: 'AWS::SNS::Topic' },
  };
  const after = {
    Bucket: { Type: 'AWS::S3::Bucket', BucketName: 'mine' },
    Table: { Type: 'AWS::DynamoDB::Table', KeySchema: ['id'] },
    Topic: { Type: 'AWS::SNS::Topic' },
  };
  expect(endangered(before, after).map((line) => line.split(':')[0])).toEqual(['Bucket', 'Table', 'Queue']);
});
