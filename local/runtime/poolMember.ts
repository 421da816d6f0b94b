import type { EventLoopUtilization } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { bundledPost } from './bundledPost.ts';
import type { BatchOutcome } from './localQueue.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './workerMessages.ts';

interface Call {
  resolve: (outcome: BatchOutcome) => void;
  reject: (error: Error) => void;
}

/** Old space of each worker in MB: models and one file at a time fit; a leak ends the worker, not the run. */
const workerHeapMb = 512;

/** A worker thread with the calls it has to answer. */
export class PoolMember {
  readonly calls = new Map<number, Call>();
  /** Rejects when it ended before its module was loaded. */
  readonly started: Promise<void>;
  readonly ended: Promise<void>;
  readonly post: (message: ToWorker) => void;
  isRunning = false;
  lastHeard = Date.now();
  /** Why it ended, once it has. */
  cause = 'it stopped answering';
  readonly #worker: Worker;
  #seen: EventLoopUtilization;

  constructor(entry: URL, settings: WorkerSettings, hear: (message: FromWorker) => void) {
    const worker = new Worker(entry, {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: workerHeapMb },
    });
    this.#worker = worker;
    this.#seen = worker.performance.eventLoopUtilization();
    this.ended = new Promise((resolve) => void worker.once('exit', () => resolve()));
    worker.on('error', (error: Error) => {
      this.cause = error.message;
    });
    this.started = new Promise((resolve, reject) => {
      worker.once('message', () => resolve());
      void this.ended.then(() => reject(new Error(`a worker can't be started: ${this.cause}`)));
    });
    // Whoever asks for `ready` hears of it; of a replacement, its calls do.
    this.started.catch(() => {});
    worker.on('message', (bundle: FromWorker[]) => {
      this.lastHeard = Date.now();
      this.isRunning = true;
      for (const message of bundle) hear(message);
    });
    this.post = bundledPost((bundle: ToWorker[]) => worker.postMessage(bundle));
  }

  /** The share of the time since it was last asked that the thread had work, 0 to 1. */
  busyShare(): number {
    const now = this.#worker.performance.eventLoopUtilization();
    const { utilization } = this.#worker.performance.eventLoopUtilization(now, this.#seen);
    this.#seen = now;
    return utilization;
  }

  settle(call: number, outcome: BatchOutcome | Error): void {
    const waiting = this.calls.get(call);
    this.calls.delete(call);
    if (outcome instanceof Error) waiting?.reject(outcome);
    else waiting?.resolve(outcome);
  }

  terminate(): void {
    void this.#worker.terminate();
  }
}
