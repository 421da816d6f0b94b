import { cleanArticlesHandler } from '../../lambdas/clean-articles/handler.ts';
import { folderObjectStore } from '../../lambdas/shared/adapters/local/folderObjectStore.ts';
import type { SqsHandler } from '../../lambdas/shared/sqsHandler.ts';
import { systemClock } from '../../lambdas/shared/systemClock.ts';
import { dropFolder } from '../drops/dropFolder.ts';
import { sendTo } from './sendTo.ts';
import type { SideStagePorts } from './sideStagePorts.ts';
import type { WorkerSettings } from './workerMessages.ts';

/** The handler AWS runs, with a laptop's ports. */
export const cleaningStage = (
  { out, base, limits }: WorkerSettings,
  { ledger, send, note }: Omit<SideStagePorts, 'search'>,
): SqsHandler =>
  cleanArticlesHandler(() => ({
    drops: dropFolder(base),
    articles: folderObjectStore(out),
    cleaned: sendTo('cleaned', send),
    dropped: sendTo('dropped', send),
    ledger,
    clock: systemClock,
    limits,
    note,
  }));
