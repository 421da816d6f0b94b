import { Worker } from 'node:worker_threads';
import { bundledPost } from './bundledPost.ts';
import type { QueueName } from './deadLetters.ts';
import type { BatchOutcome } from './localQueue.ts';
import type { QueueMessage } from './queueMessage.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './workerMessages.ts';

export interface Call {
  resolve: (outcome: BatchOutcome) => void;
  reject: (error: Error) => void;
}

export interface MemberListener {
  hear: (message: FromWorker) => void;
  /** All of a bundle is heard, or the worker has begun to run. */
  heardAll: () => void;
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
  /** Messages it was given and has not begun. */
  ahead = 0;
  lastHeard = Date.now();
  /** Why it ended, once it has. */
  cause = 'it stopped answering';
  readonly #worker: Worker;
  /** Messages of each call that is not begun. */
  readonly #unbegun = new Map<number, number>();

  constructor(entry: URL, settings: WorkerSettings, { hear, heardAll }: MemberListener) {
    const worker = new Worker(entry, {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: workerHeapMb },
    });
    this.#worker = worker;
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
      heardAll();
    });
    this.post = bundledPost((bundle: ToWorker[]) => worker.postMessage(bundle));
  }

  take(call: number, answer: Call, { queue, messages }: { queue: QueueName; messages: readonly QueueMessage[] }): void {
    if (this.calls.size === 0) this.lastHeard = Date.now();
    this.calls.set(call, answer);
    this.#unbegun.set(call, messages.length);
    this.ahead += messages.length;
    this.post({ kind: 'deliver', call, queue, messages });
  }

  begun(call: number): void {
    this.ahead -= this.#unbegun.get(call) ?? 0;
    this.#unbegun.delete(call);
  }

  settle(call: number, outcome: BatchOutcome | Error): void {
    this.begun(call);
    const waiting = this.calls.get(call);
    this.calls.delete(call);
    if (outcome instanceof Error) waiting?.reject(outcome);
    else waiting?.resolve(outcome);
  }

  terminate(): void {
    void this.#worker.terminate();
  }
}
