import type { SqsHandler } from '../../lambdas/shared/sqsHandler.ts';
import type { QueueName } from './deadLetters.ts';
import type { SideStagePorts } from './sideStagePorts.ts';
import type { WorkerSettings } from './workerMessages.ts';

/** Queues whose stages run side by side. */
export type SideQueue = Exclude<QueueName, 'cleaned'>;

/**
 * The handlers of the stages that run side by side, each loaded when first asked for: a thread that does one needs no
 * code and models of the other.
 */
export function sideStages(settings: WorkerSettings, ports: SideStagePorts): (queue: SideQueue) => Promise<SqsHandler> {
  const load = {
    dropped: async () => (await import('./cleaningStage.ts')).cleaningStage(settings, ports),
    judged: async () => (await import('./indexingStage.ts')).indexingStage(settings, ports),
  };
  const stages = new Map<SideQueue, Promise<SqsHandler>>();
  return (queue) => {
    const stage = stages.get(queue) ?? load[queue]();
    stages.set(queue, stage);
    return stage;
  };
}
