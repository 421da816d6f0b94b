import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { Encryption } from './encryption.ts';
import { outcomeMetrics } from './metrics.ts';
import type { PipelineFunction } from './pipelineFunction.ts';
import type { QueueStage } from './queueStage.ts';

interface AlarmsProps {
  config: StageConfig;
  encryption: Encryption;
  stages: QueueStage[];
  functions: PipelineFunction[];
}

interface AlarmText {
  /** What it means for the newsroom, in one sentence. */
  impact: string;
  /** Heading of its paragraph in docs/runbook.md, as an anchor. */
  runbook: string;
}

/** All alarms, each to one topic, each with its paragraph in the runbook. */
export class Alarms extends Construct {
  readonly topic: Topic;
  private readonly config: StageConfig;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.config = props.config;
    this.topic = new Topic(this, 'Topic', {
      enforceSSL: true,
      ...(props.encryption.key ? { masterKey: props.encryption.key } : {}),
    });
    this.topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    if (props.config.alarms.email) this.topic.addSubscription(new EmailSubscription(props.config.alarms.email));
    for (const stage of props.stages) this.watchQueue(stage);
    for (const one of props.functions) this.watchFunction(one);
    if (props.config.alarms.freshnessMinutes > 0) this.watchFreshness();
    this.watchRejections();
  }

  private watchQueue({ node, source }: QueueStage): void {
    this.alarm(`${node.id}DeadLetters`, {
      metric: source.deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      threshold: 0,
      impact: `Messages of ${node.id} failed for good: their articles have no verdict until they are redriven`,
      runbook: 'dead-letters',
    });
    this.alarm(`${node.id}OldestMessage`, {
      metric: source.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1) }),
      threshold: this.config.alarms.oldestMessageMinutes * 60,
      evaluationPeriods: 3,
      impact: `${node.id} falls behind: news is older than ${this.config.alarms.oldestMessageMinutes} minutes when it is found`,
      runbook: 'oldest-message',
    });
  }

  private watchFunction({ node, function: target }: PipelineFunction): void {
    this.alarm(`${node.id}Errors`, {
      metric: target.metricErrors({ period: Duration.minutes(5) }),
      threshold: 0,
      evaluationPeriods: 2,
      impact: `${node.id} crashes or times out: its work is retried and may end in the dead letters`,
      runbook: 'errors',
    });
    this.alarm(`${node.id}Throttles`, {
      metric: target.metricThrottles({ period: Duration.minutes(5) }),
      threshold: 0,
      evaluationPeriods: 3,
      impact: `${node.id} may not run as often as it must: the account's Lambda concurrency is used up`,
      runbook: 'throttles',
    });
  }

  private watchFreshness(): void {
    const { freshnessMinutes } = this.config.alarms;
    const fates = outcomeMetrics(Stack.of(this).stackName, Duration.minutes(freshnessMinutes));
    this.alarm('Freshness', {
      metric: new MathExpression({
        expression: Object.keys(fates)
          .map((id) => `FILL(${id}, 0)`)
          .join(' + '),
        usingMetrics: fates,
        period: Duration.minutes(freshnessMinutes),
        label: 'articles with a verdict',
      }),
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      missing: TreatMissingData.BREACHING,
      impact: `No article came out for ${freshnessMinutes} minutes`,
      runbook: 'freshness',
    });
  }

  private watchRejections(): void {
    const { rejected, ...fates } = outcomeMetrics(Stack.of(this).stackName, Duration.hours(1));
    const all = ['rejected', ...Object.keys(fates)].map((id) => `FILL(${id}, 0)`).join(' + ');
    this.alarm('RejectedShare', {
      metric: new MathExpression({
        expression: `IF((${all}) >= 20, 100 * FILL(rejected, 0) / (${all}), 0)`,
        usingMetrics: { rejected, ...fates },
        period: Duration.hours(1),
        label: 'percent rejected',
      }),
      threshold: this.config.alarms.rejectedPercent,
      impact: `More than ${this.config.alarms.rejectedPercent}% of what comes in can't be read as articles`,
      runbook: 'rejected-share',
    });
  }

  private alarm(
    id: string,
    props: AlarmText & {
      metric: IMetric;
      threshold: number;
      evaluationPeriods?: number;
      comparison?: ComparisonOperator;
      missing?: TreatMissingData;
    },
  ): void {
    const action = new SnsAction(this.topic);
    const alarm = new Alarm(this, id, {
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.evaluationPeriods ?? 1,
      comparisonOperator: props.comparison ?? ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: props.missing ?? TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.impact}. What to do: docs/runbook.md#${props.runbook}`,
    });
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
}
