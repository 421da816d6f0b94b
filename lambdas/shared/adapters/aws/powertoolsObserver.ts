import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { log } from '../../log.ts';
import type { Observation, Observer } from '../../observer.ts';

export interface PublishingObserver extends Observer {
  /** A record failed and will be delivered again. */
  failed(): void;
  /** Writes what was counted since the last call as one EMF line: once per invocation. */
  publish(): void;
}

const total = (timings: Record<string, number>): number => Object.values(timings).reduce((sum, ms) => sum + ms, 0);

/**
 * One structured log line per article and stage; one metric per outcome, and the time an article has taken so far.
 * Namespace and service (the function) come from the POWERTOOLS_* settings.
 */
export function powertoolsObserver(metrics: Metrics = new Metrics()): PublishingObserver {
  const counts = new Map<string, number>();
  const durations: number[] = [];
  const count = (name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };

  return {
    observe(observation: Observation) {
      log().info('article', { ...observation });
      count(observation.outcome);
      durations.push(total(observation.timings));
    },
    failed: () => count('failed'),
    publish() {
      for (const [name, value] of counts) metrics.addMetric(name, MetricUnit.Count, value);
      for (const value of durations) metrics.addMetric('articleTime', MetricUnit.Milliseconds, value);
      counts.clear();
      durations.length = 0;
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}
