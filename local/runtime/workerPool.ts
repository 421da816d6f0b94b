import { Worker } from 'node:worker_threads';
import type { QueueName } from './deadLetters.ts';
import type { BatchOutcome } from './localQueue.ts';
import type { QueueMessage } from './queueMessage.ts';
import type { FromWorker, ToWorker, WorkerAsk, WorkerSettings } from './workerMessages.ts';

export interface PoolOptions {
  size: number;
  /** The worker's built module. */
  entry: URL;
  settings: WorkerSettings;
  /** Answers what a worker asks of the main thread; what it throws is thrown in the worker. */
  answer: (request: WorkerAsk) => Promise<void>;
  note: (text: string) => void;
  /** Milliseconds without a word after which a worker that has work counts as hanging; a minute unless given. */
  silentMs?: number;
}

export interface WorkerPool {
  /** Resolves when every worker runs; rejects when one can't be started. */
  ready: Promise<void>;
  /** Rejects when the worker broke down over it. */
  deliver(queue: QueueName, messages: readonly QueueMessage[]): Promise<BatchOutcome>;
  close(): Promise<void>;
}

interface Call {
  resolve: (outcome: BatchOutcome) => void;
  reject: (error: Error) => void;
}
interface Member {
  worker: Worker;
  calls: Map<number, Call>;
  lastHeard: number;
  /** Rejects when it ended before its module was loaded. */
  started: Promise<void>;
  running: boolean;
  closed: Promise<void>;
}

const longestSilenceMs = 60_000;
/** Old space of each worker in MB: models and one file at a time fit; a leak ends the worker, not the run. */
const workerHeapMb = 512;

/**
 * Worker threads that run stages. One that dies or hangs is replaced, and what it held counts as failed; one that
 * can't even be loaded is not tried again.
 */
export function workerPool(options: PoolOptions): WorkerPool {
  const silentMs = options.silentMs ?? longestSilenceMs;
  let nextCall = 0;
  let closing = false;
  const members: Member[] = Array.from({ length: options.size }, () => start());
  const watch = setInterval(() => {
    for (const { worker, calls, lastHeard } of members) {
      if (calls.size > 0 && Date.now() - lastHeard > silentMs) void worker.terminate();
    }
  }, silentMs / 12);
  watch.unref();

  function start(): Member {
    const worker = new Worker(options.entry, {
      workerData: options.settings,
      resourceLimits: { maxOldGenerationSizeMb: workerHeapMb },
    });
    const ended = new Promise<void>((resolve) => void worker.once('exit', () => resolve()));
    let cause = 'it stopped answering';
    worker.on('error', (error: Error) => {
      cause = error.message;
    });
    const started = new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve());
      void ended.then(() => reject(new Error(`a worker can't be started: ${cause}`)));
    });
    // Whoever asks for `ready` hears of it; of a replacement, its calls do.
    started.catch(() => {});
    const member: Member = { worker, calls: new Map(), lastHeard: Date.now(), started, running: false, closed: ended };
    worker.on('message', (message: FromWorker) => void hear(member, message));
    void ended.then(() => replace(member, cause));
    return member;
  }

  function replace(member: Member, cause: string): void {
    if (closing) return;
    if (member.running) {
      options.note(`a worker broke down (${cause}) and was replaced`);
      members[members.indexOf(member)] = start();
    } else members.splice(members.indexOf(member), 1);
    for (const call of member.calls.values()) call.reject(new Error(`the worker broke down: ${cause}`));
  }

  async function hear(member: Member, message: FromWorker): Promise<void> {
    member.lastHeard = Date.now();
    member.running = true;
    if (message.kind === 'outcome' || message.kind === 'broken') {
      const call = member.calls.get(message.call);
      member.calls.delete(message.call);
      if (message.kind === 'outcome') call?.resolve(message.outcome);
      else call?.reject(new Error(message.reason));
    } else if (message.kind === 'ask') {
      const error = await options.answer(message.request).then(() => undefined, reasonOf);
      post(member, { kind: 'answer', ask: message.ask, ...(error === undefined ? {} : { error }) });
    }
  }

  return {
    ready: Promise.all(members.map(({ started }) => started)).then(() => {}),
    async deliver(queue, messages) {
      const [first, ...others] = members;
      if (!first) throw new Error('no worker is left: none could be started in place of those that broke down');
      const member = others.reduce((a, b) => (b.calls.size < a.calls.size ? b : a), first);
      const call = nextCall;
      nextCall += 1;
      if (member.calls.size === 0) member.lastHeard = Date.now();
      return new Promise((resolve, reject) => {
        member.calls.set(call, { resolve, reject });
        post(member, { kind: 'deliver', call, queue, messages });
      });
    },
    async close() {
      closing = true;
      clearInterval(watch);
      for (const member of members) post(member, { kind: 'close' });
      await Promise.all(members.map(({ closed }) => closed));
    },
  };
}

const post = (member: Member, message: ToWorker): void => member.worker.postMessage(message);
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
