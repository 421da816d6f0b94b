import type { StateStore } from '../../lambdas/shared/ports.ts';
import type { SearchIndex } from '../../lambdas/shared/searchIndex.ts';
import type { Send } from './embeddedPipeline.ts';

/** What the stages that may run side by side, here or in worker threads, get from the main thread. */
export interface SideStagePorts {
  state: StateStore;
  search: Pick<SearchIndex, 'upsert' | 'remove'>;
  send: Send;
  note: (text: string) => void;
}
