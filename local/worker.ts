import { parentPort, workerData } from 'node:worker_threads';
import { TransientError } from '../lambdas/shared/errors.ts';
import { articleFate, dropRecord } from '../lambdas/shared/ledger.ts';
import { bundledPost } from './runtime/bundledPost.ts';
import { deliver } from './runtime/deliver.ts';
import type { SideStagePorts } from './runtime/sideStagePorts.ts';
import { sideStages } from './runtime/sideStages.ts';
import type { FromWorker, ToWorker, WorkerAsk, WorkerSettings } from './runtime/workerMessages.ts';

const settings: WorkerSettings = workerData;
const port = parentPort;
if (!port) throw new Error('this module runs as a worker thread');
const post = bundledPost((bundle: FromWorker[]) => port.postMessage(bundle));

const asks = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
let nextAsk = 0;

function ask(request: WorkerAsk): Promise<unknown> {
  const id = nextAsk;
  nextAsk += 1;
  return new Promise((resolve, reject) => {
    asks.set(id, { resolve, reject });
    post({ kind: 'ask', ask: id, request });
  });
}
const told = async (request: WorkerAsk): Promise<void> => void (await ask(request));

const ports: SideStagePorts = {
  ledger: {
    async receiveDrop(drop, receivedAt) {
      return dropRecord.parse(await ask({ port: 'receiveDrop', drop, receivedAt }));
    },
    finishDrop: (dropId, found) => told({ port: 'finishDrop', dropId, found }),
    recordFate: (fate) => told({ port: 'recordFate', fate }),
    async fate(dropId, item) {
      return articleFate.optional().parse(await ask({ port: 'fate', dropId, item }));
    },
  },
  search: {
    upsert: (rows) => told({ port: 'upsert', rows }),
    remove: (versions) => told({ port: 'remove', versions }),
  },
  send: (queue, messages) => told({ port: 'send', queue, messages }),
  note: (text) => void ask({ port: 'note', text }),
};
const stageOf = sideStages(settings, ports);

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

function answered({ ask: id, value, error }: Extract<ToWorker, { kind: 'answer' }>): void {
  const waiting = asks.get(id);
  asks.delete(id);
  if (error === undefined) waiting?.resolve(value);
  else waiting?.reject(new TransientError(error));
}

function close(): void {
  clearInterval(heartbeat);
  port?.close();
}

post({ kind: 'alive' });
// Silence means that the thread hangs: the main thread then ends it.
const heartbeat = setInterval(() => post({ kind: 'alive' }), 2_000);
port.on('message', (bundle: ToWorker[]) => {
  for (const message of bundle) {
    if (message.kind === 'deliver') enqueue(message);
    else if (message.kind === 'answer') answered(message);
    else close();
  }
});
