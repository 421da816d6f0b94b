import type { Ledger } from '../../lambdas/shared/ledger.ts';
import type { SearchIndex } from '../../lambdas/shared/searchIndex.ts';
import type { Send } from './embeddedPipeline.ts';

/** What the stages that may run side by side, here or in worker threads, get from the main thread. */
export interface SideStagePorts {
  ledger: Pick<Ledger, 'receiveDrop' | 'finishDrop' | 'recordFate' | 'fate'>;
  search: Pick<SearchIndex, 'upsert' | 'remove'>;
  send: Send;
  note: (text: string) => void;
}
