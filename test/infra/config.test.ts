import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readStageConfig } from '../../infra/config.ts';

test('every stage of cdk.json is well set', () => {
  const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));
  expect(Object.keys(context.stages)).toEqual(['dev', 'staging', 'prod']);
  for (const stage of Object.keys(context.stages)) expect(readStageConfig(stage, context.stages).stage).toBe(stage);
});

test('without settings, data is kept and costs are guarded', () => {
  const { config } = readStageConfig('own', { own: {} });
  expect(config).toMatchObject({
    removal: 'retain',
    paused: false,
    budget: { monthlyDollars: 50 },
    concurrency: { clean: 20, deduplicate: 10, index: 4 },
    retention: { logDays: 30, rawToInfrequentAccessDays: 30, oldVersionDays: 30 },
    alarms: { freshnessMinutes: 180 },
  });
});

test('an unknown stage is answered with those there are', () => {
  expect(() => readStageConfig('live', { dev: {}, prod: {} })).toThrow(/live.*dev, prod/);
});

test.each([
  ['a setting that does not exist', { retain: true }, /retain/],
  ['a misspelt nested setting', { alarms: { mail: 'a@example.org' } }, /mail/],
  ['concurrency below what SQS takes', { concurrency: { clean: 1 } }, /clean/],
  [
    'infrequent access before S3 allows it',
    { retention: { rawToInfrequentAccessDays: 7 } },
    /rawToInfrequentAccessDays/,
  ],
])('%s is refused by name', (_, settings, name) => {
  expect(() => readStageConfig('own', { own: settings })).toThrow(name);
});

test.each(['', 'Prod', '1st', 'a-b', 'averylongstagename'])('a stage can not be called %j', (stage) => {
  expect(() => readStageConfig(stage, { [stage]: {} })).toThrow();
});
