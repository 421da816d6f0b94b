import {
  type DeduplicateArticleServices,
  deduplicateArticle,
} from '../../lambdas/deduplicate-articles/deduplicateArticle.ts';
import type { CleanedMessage } from '../../lambdas/shared/messages.ts';
import type { StateStore } from '../../lambdas/shared/ports.ts';
import { type DedupSettings, dedupSettings } from '../../lambdas/shared/settings.ts';
import { StateLedger } from '../../lambdas/shared/stateLedger.ts';
import { prices } from '../cost/prices.ts';
import { countingStateStore, type Units } from './countingStateStore.ts';

/** An SQS request is billed per 64 KB; ten messages of this size or less go in one. */
const BATCH = 10;
/** Lambda memory, and the time one call to a regional service takes: what a batch, done one by one, waits for. */
const LAMBDA_GB = 0.5;
const CALL_SECONDS = 0.006;

export interface Bill {
  articles: number;
  units: Units;
  sent: number;
  gets: number;
  cpuSeconds: number;
  verdicts: Record<string, number>;
}

/** Runs messages through the stage, counting every port call that is billed. */
export async function billOf(
  messages: Iterable<CleanedMessage>,
  inner?: StateStore,
  settings = dedupSettings.parse({}),
): Promise<Bill> {
  const { state, units } = countingStateStore(inner);
  const bill: Bill = { articles: 0, units, sent: 0, gets: 0, cpuSeconds: 0, verdicts: {} };
  const services = countedServices(bill, state, settings);
  const began = process.cpuUsage();
  for (const message of messages) {
    await deduplicateArticle(message, services);
    bill.articles++;
  }
  const { user, system } = process.cpuUsage(began);
  bill.cpuSeconds = (user + system) / 1e6;
  return bill;
}

/** Runs messages through the stage without counting: what comes before the part of a crowd that is billed. */
export async function runThrough(
  messages: Iterable<CleanedMessage>,
  state: StateStore,
  settings = dedupSettings.parse({}),
): Promise<void> {
  const { units } = countingStateStore(state);
  const services = countedServices(
    { articles: 0, units, sent: 0, gets: 0, cpuSeconds: 0, verdicts: {} },
    state,
    settings,
  );
  for (const message of messages) await deduplicateArticle(message, services);
}

const countedServices = (bill: Bill, state: StateStore, settings: DedupSettings): DeduplicateArticleServices => {
  const ledger = new StateLedger(state);
  const count = (verdict: string) => {
    bill.verdicts[verdict] = (bill.verdicts[verdict] ?? 0) + 1;
  };
  return {
    articles: {
      get: async () => {
        bill.gets++;
        return undefined;
      },
    },
    state,
    judged: {
      send: async (judged) => {
        bill.sent++;
        for (const { judgement } of judged) count(judgement.verdict);
      },
    },
    dropped: { send: async () => void bill.sent++ },
    ledger: {
      drop: (dropId) => ledger.drop(dropId),
      recordFate: (fate) => {
        count(fate.verdict);
        return ledger.recordFate(fate);
      },
    },
    clock: { now: () => new Date() },
    settings,
  };
};

/** Dollars per million articles, by what they are paid for. */
export function dollarsPerMillion({ articles, units, sent, gets, cpuSeconds }: Bill): Record<string, number> {
  const inMillion = (count: number) => (count / articles) * 1e6;
  const batches = 1e6 / BATCH;
  return {
    writes: inMillion(units.writes) * prices.dynamoWriteUnit,
    reads: inMillion(units.reads) * prices.dynamoReadUnit,
    queues: (2 * batches + inMillion(sent)) * prices.sqsRequest,
    objects: inMillion(gets) * prices.s3Read,
    lambda:
      inMillion(cpuSeconds + units.calls * CALL_SECONDS) * LAMBDA_GB * prices.lambdaGbSecond +
      batches * prices.lambdaRequest,
  };
}
