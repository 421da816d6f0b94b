import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { functionEnv } from '../../lambdas/shared/env.ts';
import { plain, type Resource, resourcesOf, templateOf } from './synthesised.ts';

const dev = templateOf('dev', { alarms: { email: 'desk@example.org' } as never });
const prod = templateOf('prod');

const properties = (template: Template, type: string): Resource['Properties'][] =>
  resourcesOf(template, type).map(([, resource]) => resource.Properties);
const pipelineFunctions = (template: Template): Resource['Properties'][] =>
  properties(template, 'AWS::Lambda::Function').filter(({ Description }) => String(Description).startsWith('Newsdrop'));

describe('functions', () => {
  test('each is told exactly what it reads', () => {
    const told = pipelineFunctions(prod).map(({ Environment, Description }) => {
      const { Variables } = Environment as { Variables: Record<string, unknown> };
      const { POWERTOOLS_SERVICE_NAME: name, POWERTOOLS_METRICS_NAMESPACE: namespace, ...own } = Variables;
      expect([Description, namespace]).toEqual([`Newsdrop ${name}`, 'newsdrop-prod']);
      return [name, Object.keys(own).toSorted()];
    });
    const read = Object.entries(functionEnv).map(([name, schema]) => [
      name,
      Object.keys(schema.shape)
        .filter((key) => key !== 'RETENTION_DAYS')
        .toSorted(),
    ]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(read));
  });

  test('no variable looks like a secret', () => {
    const variables = JSON.stringify(pipelineFunctions(prod).map(({ Environment }) => Environment));
    expect(variables).not.toMatch(/secret|password|token|api_?key|credential/i);
  });

  test('each runs on arm64 with JSON logs that expire, and is traced', () => {
    expect(pipelineFunctions(prod)).toHaveLength(5);
    for (const one of pipelineFunctions(prod)) {
      expect(one).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON', LogGroup: expect.anything() },
      });
    }
    const kept = (template: Template) =>
      new Set(properties(template, 'AWS::Logs::LogGroup').map(({ RetentionInDays }) => RetentionInDays));
    expect([kept(dev), kept(prod)]).toEqual([new Set([14]), new Set([90])]);
  });

  test('Lance comes in its layer, to the three that search', () => {
    const layered = pipelineFunctions(prod).filter(({ Layers }) => Layers !== undefined);
    expect(layered.map(({ Description }) => Description).toSorted()).toEqual(
      ['index-articles', 'maintain-index', 'search-articles'].map((name) => `Newsdrop ${name}`),
    );
    prod.resourceCountIs('AWS::Lambda::LayerVersion', 1);
  });
});

describe('API', () => {
  test('every route asks for a signature, and calls are throttled', () => {
    expect(properties(prod, 'AWS::ApiGatewayV2::Route').map(({ AuthorizationType }) => AuthorizationType)).toEqual([
      'AWS_IAM',
    ]);
    prod.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    });
  });

  test('its access log says who and what, not what for', () => {
    const [stage] = properties(prod, 'AWS::ApiGatewayV2::Stage');
    const format = JSON.stringify(stage?.AccessLogSettings);
    expect(format).toContain('$context.identity.userArn');
    expect(format).not.toMatch(/rawPath|queryString|sourceIp/i);
  });
});

describe('on call', () => {
  const alarms = properties(prod, 'AWS::CloudWatch::Alarm');
  const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
  const anchors = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    String(title)
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );

  test('each alarm says what it means and leads to its paragraph in the runbook', () => {
    for (const { AlarmDescription } of alarms) {
      const [, impact, anchor] =
        /^(.{20,}) What to do: docs\/runbook\.md#([a-z-]+)$/.exec(String(AlarmDescription)) ?? [];
      expect([AlarmDescription, impact]).not.toContain(undefined);
      expect(anchors).toContain(anchor);
    }
  });

  test('dead letters, age, errors, throttles, freshness and rejections are watched, all by one topic', () => {
    const watched: Record<string, number> = {};
    for (const { AlarmDescription } of alarms) {
      const about = String(AlarmDescription).split('#')[1] ?? '';
      watched[about] = (watched[about] ?? 0) + 1;
    }
    expect(watched).toEqual({
      'dead-letters': 3,
      'oldest-message': 3,
      errors: 5,
      throttles: 5,
      freshness: 1,
      'rejected-share': 1,
    });
    const [[topic] = []] = resourcesOf(prod, 'AWS::SNS::Topic');
    for (const { AlarmActions, OKActions } of alarms)
      expect(plain([AlarmActions, OKActions])).toEqual([[topic], [topic]]);
  });

  test('silence is an alarm in prod and normal in dev', () => {
    const freshness = (template: Template) =>
      properties(template, 'AWS::CloudWatch::Alarm').filter(({ AlarmDescription }) =>
        String(AlarmDescription).endsWith('#freshness'),
      );
    expect(freshness(prod)).toEqual([expect.objectContaining({ TreatMissingData: 'breaching' })]);
    expect(freshness(templateOf('dev'))).toEqual([]);
  });

  test('whoever is set gets the mail', () => {
    dev.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'desk@example.org' });
  });

  test('a month may cost what is set, and the alarm topic hears of it; so does its paragraph', () => {
    prod.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: {
        BudgetLimit: { Amount: 200, Unit: 'USD' },
        CostFilters: { TagKeyValue: ['user:newsdrop:stack$newsdrop-prod'] },
      },
      NotificationsWithSubscribers: Match.arrayWith([
        Match.objectLike({ Subscribers: [{ SubscriptionType: 'SNS', Address: Match.anyValue() }] }),
      ]),
    });
    expect(anchors).toContain('spend');
  });
});

test('nothing has a fixed name, so two stages live in one account', () => {
  for (const template of [dev, prod])
    for (const [id, { Properties }] of resourcesOf(template)) {
      const names = Object.keys(Properties ?? {}).filter((key) =>
        /^(Bucket|Table|Queue|Topic|Function|Role|Layer|Alarm|Dashboard|LogGroup|Budget|Policy)Name$/.test(key),
      );
      expect([id, names.filter((key) => typeof Properties[key] === 'string' && key !== 'PolicyName')]).toEqual([
        id,
        [],
      ]);
    }
});

test('every name a user needs is an output', () => {
  expect(Object.keys(prod.toJSON().Outputs).toSorted()).toEqual(
    [
      ...['DropBucket', 'ArticleBucket', 'StateTable', 'ApiUrl', 'AlarmTopic', 'DashboardName'],
      ...['CleanArticles', 'DeduplicateArticles', 'IndexArticles'].flatMap((id) => [
        `${id}QueueUrl`,
        `${id}DeadLettersUrl`,
      ]),
    ].toSorted(),
  );
});
