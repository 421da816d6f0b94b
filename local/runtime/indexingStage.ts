import { indexArticlesHandler } from '../../lambdas/index-articles/handler.ts';
import { folderObjectStore } from '../../lambdas/shared/adapters/local/folderObjectStore.ts';
import type { SqsHandler } from '../../lambdas/shared/sqsHandler.ts';
import { StateLedger } from '../../lambdas/shared/stateLedger.ts';
import { systemClock } from '../../lambdas/shared/systemClock.ts';
import type { SideStagePorts } from './sideStagePorts.ts';
import type { WorkerSettings } from './workerMessages.ts';

/** The handler AWS runs, with a laptop's ports. */
export const indexingStage = (
  { out }: WorkerSettings,
  { state, search, note }: Omit<SideStagePorts, 'send'>,
): SqsHandler =>
  indexArticlesHandler(() => ({
    articles: folderObjectStore(out),
    search,
    ledger: new StateLedger(state),
    clock: systemClock,
    note,
  }));
