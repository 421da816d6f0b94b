import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanArticlesHandler } from '../../lambdas/clean-articles/handler.ts';
import { deduplicateArticlesHandler } from '../../lambdas/deduplicate-articles/handler.ts';
import { indexArticlesHandler } from '../../lambdas/index-articles/handler.ts';
import { dedupSettings, inputLimits } from '../../lambdas/shared/settings.ts';
import { StateLedger } from '../../lambdas/shared/stateLedger.ts';
import { systemClock } from '../../lambdas/shared/systemClock.ts';
import type { BenchOptions } from '../bench.ts';
import { CountedQueue } from './countedQueue.ts';
import { countedObjects, countedState } from './countedStores.ts';
import { Bill } from './prices.ts';

/** As infra/newsdropStack.ts has them. */
const stages = {
  clean: { batchSize: 10, memoryGb: 1769 / 1024 },
  deduplicate: { batchSize: 50, memoryGb: 1 },
  index: { batchSize: 100, memoryGb: 1769 / 1024 },
};
type Stage = keyof typeof stages;

/**
 * S3 requests of one commit of the search index, and how many articles share it: counted at a server that speaks S3
 * (docs/costs.md says how). Lambda's wait for the network is not in the measured times, so each batch is given some.
 */
const commit = { writes: 13, reads: 55 };
const waitMsPerBatch = { clean: 120, deduplicate: 250, index: 1500 };
/** One log line of about 300 bytes per article and stage; per run one line of metrics and Lambda's own report. */
const logBytes = { perArticle: 300, perRun: 900 };

function dropFiles(folder: string, most: number): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return names
    .sort()
    .slice(0, most)
    .map((name) => join(folder, name));
}

/** `--data DIR [--set bbc] [--articles N]`: N texts, a file each, through the three stages with every call counted. */
export async function bench({ data, args }: BenchOptions): Promise<void> {
  const options = { set: { type: 'string', default: 'bbc' }, articles: { type: 'string', default: '1000' } } as const;
  const { values } = parseArgs({ args, options: { ...options, data: { type: 'string' } }, strict: true });
  const files = dropFiles(join(data, values.set), Number(values.articles));
  const bill = new Bill();
  const world = countedWorld(bill);
  for (const [at, file] of files.entries()) await world.drop(`incoming/${at}.txt`, readFileSync(file), at);
  await world.work();
  report(bill, files.length);
}

function countedWorld(bill: Bill) {
  let stage: Stage = 'clean';
  const now = () => stage;
  const [drops, articles] = [countedObjects(bill, now), countedObjects(bill, now)];
  const state = countedState(bill, now);
  const shared = { articles, ledger: new StateLedger(state), clock: systemClock, note: () => {} };
  const queues = {
    clean: new CountedQueue(bill, 'clean'),
    deduplicate: new CountedQueue(bill, 'deduplicate'),
    index: new CountedQueue(bill, 'index'),
  };
  const { clean, deduplicate, index } = queues;
  const search = { upsert: async () => undefined, remove: async () => undefined };
  const limits = inputLimits.parse({});
  const settings = dedupSettings.parse({});
  const handlers = {
    clean: cleanArticlesHandler(() => ({ ...shared, drops, cleaned: deduplicate, dropped: clean, limits })),
    deduplicate: deduplicateArticlesHandler(() => ({ ...shared, state, judged: index, dropped: clean, settings })),
    index: indexArticlesHandler(() => ({ ...shared, search })),
  };
  return {
    async drop(key: string, body: Uint8Array, at: number): Promise<void> {
      await drops.put(key, body);
      const eventTime = new Date(Date.UTC(2026, 0, 1) + at * 1000).toISOString();
      const drop = { bucket: 'drops', key, versionId: 'v1', sequencer: String(at), eventTime, bytes: body.length };
      await clean.send([{ schemaVersion: 1, drop }]);
    },
    async work(): Promise<void> {
      for (stage of ['clean', 'deduplicate', 'index'] as const) {
        const { size } = queues[stage];
        const { batchSize } = stages[stage];
        charge(bill, stage, size / batchSize, size, await queues[stage].drain(handlers[stage], batchSize));
      }
    },
  };
}

function charge(bill: Bill, stage: Stage, runs: number, messages: number, workMs: number): void {
  const seconds = (workMs + runs * waitMsPerBatch[stage]) / 1000;
  bill.add(stage, 'lambdaGbSecond', seconds * stages[stage].memoryGb);
  bill.add(stage, 'logGb', (messages * logBytes.perArticle + runs * logBytes.perRun) / 1e9);
  if (stage !== 'index') return;
  bill.add('search index', 's3Write', runs * commit.writes);
  bill.add('search index', 's3Read', runs * commit.reads);
}

function report(bill: Bill, articles: number): void {
  const lines = bill.perMillion(articles);
  for (const { line, used, dollars } of lines)
    process.stdout.write(
      `${line.padEnd(34)} ${Math.round(used).toLocaleString('en').padStart(14)}  ${dollars.toFixed(2).padStart(7)}\n`,
    );
  const total = lines.reduce((sum, { dollars }) => sum + dollars, 0);
  process.stdout.write(`${articles} articles counted; per million: ${total.toFixed(2)} dollars\n`);
}
