import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { PipelineFunction, type PipelineFunctionProps } from './pipelineFunction.ts';
import type { QueueWithDeadLetters } from './queueWithDeadLetters.ts';

interface QueueStageProps extends PipelineFunctionProps {
  source: QueueWithDeadLetters;
  batchSize: number;
  /** How long a batch may fill: fewer, fuller invocations for a little delay. */
  batchSeconds: number;
  maxConcurrency: number;
}

/** A function that works off a queue, record by record answered, never by more copies of itself than set. */
export class QueueStage extends PipelineFunction {
  readonly source: QueueWithDeadLetters;

  constructor(scope: Construct, id: string, props: QueueStageProps) {
    super(scope, id, props);
    this.source = props.source;
    this.function.addEventSource(
      new SqsEventSource(props.source.queue, {
        batchSize: props.batchSize,
        maxBatchingWindow: Duration.seconds(props.batchSeconds),
        maxConcurrency: props.maxConcurrency,
        reportBatchItemFailures: true,
        enabled: !props.config.paused,
      }),
    );
  }
}
