import { Duration, Stack } from 'aws-cdk-lib';
import {
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IWidget,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { outcomeMetrics, pipelineMetric } from './metrics.ts';
import type { PipelineFunction } from './pipelineFunction.ts';
import type { QueueStage } from './queueStage.ts';

const period = Duration.minutes(5);
const half = { width: 12, height: 6 };
const third = { width: 8, height: 6 };

/** One page in flow order: what came out, then each stage with its queue, its dead letters and its function. */
export class Dashboard extends Construct {
  readonly dashboard: CloudWatchDashboard;

  constructor(scope: Construct, id: string, props: { stages: QueueStage[]; search: PipelineFunction }) {
    super(scope, id);
    this.dashboard = new CloudWatchDashboard(this, 'Dashboard', {
      defaultInterval: Duration.hours(12),
      widgets: [
        this.outcomes(),
        ...props.stages.flatMap((stage) => [heading(stage.node.id), stageRow(stage)]),
        heading('Search'),
        functionRow(props.search),
      ],
    });
  }

  private outcomes(): IWidget[] {
    const { stackName } = Stack.of(this);
    const statistics = [Stats.p(50), Stats.p(99)];
    const times = statistics.map((statistic) =>
      pipelineMetric(stackName, 'index-articles', 'articleTime', period, statistic),
    );
    return [
      new GraphWidget({
        title: 'articles by verdict',
        left: Object.values(outcomeMetrics(stackName, period)),
        stacked: true,
        ...half,
      }),
      new GraphWidget({ title: 'work per article (ms)', left: times, ...half }),
    ];
  }
}

const heading = (text: string): IWidget[] => [new TextWidget({ markdown: `## ${text}`, width: 24, height: 1 })];

function stageRow({ source, function: target }: QueueStage): IWidget[] {
  return [
    new GraphWidget({
      title: 'waiting and in work',
      left: [
        source.queue.metricApproximateNumberOfMessagesVisible({ period }),
        source.queue.metricApproximateNumberOfMessagesNotVisible({ period }),
      ],
      right: [source.queue.metricApproximateAgeOfOldestMessage({ period })],
      ...third,
    }),
    new GraphWidget({
      title: 'dead letters',
      left: [source.deadLetters.metricApproximateNumberOfMessagesVisible({ period })],
      ...third,
    }),
    functionGraph(target),
  ];
}

const functionRow = ({ function: target }: PipelineFunction): IWidget[] => [functionGraph(target)];

const functionGraph = (target: PipelineFunction['function']): IWidget =>
  new GraphWidget({
    title: 'runs, errors, throttles, duration',
    left: [target.metricInvocations({ period }), target.metricErrors({ period }), target.metricThrottles({ period })],
    right: [target.metricDuration({ period, statistic: Stats.p(99) })],
    ...third,
  });
