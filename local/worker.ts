import { parentPort, workerData } from 'node:worker_threads';
import { lmdbStateStore } from '../lambdas/shared/adapters/local/lmdbStateStore.ts';
import { TransientError } from '../lambdas/shared/errors.ts';
import { bundledPost } from './runtime/bundledPost.ts';
import { deliver } from './runtime/deliver.ts';
import type { Send } from './runtime/embeddedPipeline.ts';
import { outPaths } from './runtime/outPaths.ts';
import type { SideStagePorts } from './runtime/sideStagePorts.ts';
import { sideStages } from './runtime/sideStages.ts';
import type { FromWorker, ToWorker, WorkerAsk, WorkerSettings } from './runtime/workerMessages.ts';

const settings: WorkerSettings = workerData;
const port = parentPort;
if (!port) throw new Error('this module runs as a worker thread');
const post = bundledPost((bundle: FromWorker[]) => port.postMessage(bundle));

const state = lmdbStateStore(outPaths(settings.out).state);
const asks = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
let nextAsk = 0;

function ask(request: WorkerAsk): Promise<void> {
  const id = nextAsk;
  nextAsk += 1;
  return new Promise((resolve, reject) => {
    asks.set(id, { resolve, reject });
    post({ kind: 'ask', ask: id, request });
  });
}

const note = (text: string): void => void ask({ port: 'note', text });
const send: Send = (queue, messages) => ask({ port: 'send', queue, messages });
const search: SideStagePorts['search'] = {
  upsert: (rows) => ask({ port: 'upsert', rows }),
  remove: (versions) => ask({ port: 'remove', versions }),
};

const stageOf = sideStages(settings, { state, search, send, note });

/** One call begins in a turn of the event loop, so that what one has to say is not held back by all others. */
const waiting: Extract<ToWorker, { kind: 'deliver' }>[] = [];

function enqueue(call: Extract<ToWorker, { kind: 'deliver' }>): void {
  waiting.push(call);
  if (waiting.length === 1) setImmediate(beginNext);
}

function beginNext(): void {
  const next = waiting.shift();
  if (!next) return;
  post({ kind: 'begun', call: next.call });
  void run(next);
  if (waiting.length > 0) setImmediate(beginNext);
}

async function run({ call, queue, messages }: Extract<ToWorker, { kind: 'deliver' }>): Promise<void> {
  try {
    if (queue === 'cleaned') throw new Error('articles are deduplicated in order, in the main thread');
    post({ kind: 'outcome', call, outcome: await deliver(queue, await stageOf(queue), messages) });
  } catch (error) {
    post({ kind: 'broken', call, reason: error instanceof Error ? error.message : String(error) });
  }
}

function answered({ ask: id, error }: Extract<ToWorker, { kind: 'answer' }>): void {
  const waiting = asks.get(id);
  asks.delete(id);
  if (error === undefined) waiting?.resolve();
  else waiting?.reject(new TransientError(error));
}

async function close(): Promise<void> {
  clearInterval(heartbeat);
  await state.close();
  port?.close();
}

post({ kind: 'alive' });
// Silence means that the thread hangs: the main thread then ends it.
const heartbeat = setInterval(() => post({ kind: 'alive' }), 2_000);
port.on('message', (bundle: ToWorker[]) => {
  for (const message of bundle) {
    if (message.kind === 'deliver') enqueue(message);
    else if (message.kind === 'answer') answered(message);
    else void close();
  }
});
