import type { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { FunctionName } from '../../lambdas/shared/env.ts';
import { type Verdict, verdict } from '../../lambdas/shared/verdict.ts';

/** Which function records which verdict: each article's fate is counted once, by one of them. */
const recordedBy: Record<Verdict, FunctionName> = {
  original: 'index-articles',
  update: 'index-articles',
  'near-duplicate': 'index-articles',
  retracted: 'index-articles',
  unchanged: 'deduplicate-articles',
  superseded: 'deduplicate-articles',
  duplicate: 'deduplicate-articles',
  rejected: 'clean-articles',
};

/** A metric of the pipeline's own, as powertoolsObserver writes it. */
export const pipelineMetric = (
  namespace: string,
  service: FunctionName,
  metricName: string,
  period: Duration,
  statistic: string = Stats.SUM,
): Metric => new Metric({ namespace, metricName, dimensionsMap: { service }, statistic, period });

/** Metric maths wants ids of letters and digits. */
const idOf = (verdict: Verdict): string => verdict.replace('near-d', 'nearD');

/** Articles per verdict, by an id that metric maths accepts. */
export function outcomeMetrics(namespace: string, period: Duration): Record<string, Metric> & { rejected: Metric } {
  const of = (one: Verdict) => pipelineMetric(namespace, recordedBy[one], one, period);
  const all = verdict.options.map((one): [string, Metric] => [idOf(one), of(one)]);
  return { ...Object.fromEntries(all), rejected: of('rejected') };
}
