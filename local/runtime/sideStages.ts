import { cleanArticlesHandler } from '../../lambdas/clean-articles/handler.ts';
import { indexArticlesHandler } from '../../lambdas/index-articles/handler.ts';
import { folderObjectStore } from '../../lambdas/shared/adapters/local/folderObjectStore.ts';
import type { StateStore } from '../../lambdas/shared/ports.ts';
import type { SearchIndex } from '../../lambdas/shared/searchIndex.ts';
import type { SqsHandler } from '../../lambdas/shared/sqsHandler.ts';
import { StateLedger } from '../../lambdas/shared/stateLedger.ts';
import { dropFolder } from '../drops/dropFolder.ts';
import type { Send } from './embeddedPipeline.ts';
import { sendTo } from './sendTo.ts';
import type { WorkerSettings } from './workerMessages.ts';

export interface SideStagePorts {
  state: StateStore;
  search: Pick<SearchIndex, 'upsert' | 'remove'>;
  send: Send;
  note: (text: string) => void;
}

/** The stages that may run side by side, here or in worker threads: the handlers AWS runs, with a laptop's ports. */
export function sideStages(
  { out, base, limits }: WorkerSettings,
  { state, search, send, note }: SideStagePorts,
): Record<'dropped' | 'judged', SqsHandler> {
  const articles = folderObjectStore(out);
  const ledger = new StateLedger(state);
  const clock = { now: () => new Date() };
  return {
    dropped: cleanArticlesHandler(() => ({
      drops: dropFolder(base),
      articles,
      cleaned: sendTo('cleaned', send),
      dropped: sendTo('dropped', send),
      ledger,
      clock,
      limits,
      note,
    })),
    judged: indexArticlesHandler(() => ({ articles, search, ledger, clock, note })),
  };
}
