import { indexArticlesHandler } from '../../lambdas/index-articles/handler.ts';
import { folderObjectStore } from '../../lambdas/shared/adapters/local/folderObjectStore.ts';
import type { SqsHandler } from '../../lambdas/shared/sqsHandler.ts';
import { systemClock } from '../../lambdas/shared/systemClock.ts';
import type { SideStagePorts } from './sideStagePorts.ts';
import type { WorkerSettings } from './workerMessages.ts';

/** The handler AWS runs, with a laptop's ports. */
export const indexingStage = (
  { out }: WorkerSettings,
  { ledger, search, note }: Omit<SideStagePorts, 'send'>,
): SqsHandler =>
  indexArticlesHandler(() => ({
    articles: folderObjectStore(out),
    search,
    ledger,
    clock: systemClock,
    note,
  }));
