import { join } from 'node:path';
import { cleanArticlesHandler } from '../../lambdas/clean-articles/handler.ts';
import { deduplicateArticlesHandler } from '../../lambdas/deduplicate-articles/handler.ts';
import { indexArticlesHandler } from '../../lambdas/index-articles/handler.ts';
import { folderObjectStore } from '../../lambdas/shared/adapters/local/folderObjectStore.ts';
import { lmdbStateStore } from '../../lambdas/shared/adapters/local/lmdbStateStore.ts';
import type { Clock } from '../../lambdas/shared/ports.ts';
import type { SearchIndex } from '../../lambdas/shared/searchIndex.ts';
import { dedupSettings, inputLimits } from '../../lambdas/shared/settings.ts';
import type { SqsHandler } from '../../lambdas/shared/sqsHandler.ts';
import { StateLedger } from '../../lambdas/shared/stateLedger.ts';
import type { Random } from './random.ts';
import type { Storm } from './storm.ts';
import { StormQueue } from './stormQueue.ts';
import { madeDrops, staleReads } from './stormStores.ts';
import type { Trace } from './trace.ts';

export interface StormStagesOptions {
  seed: number;
  random: Random;
  storm: Storm;
  trace: Trace;
  clock: Clock;
  folder: string;
  search: Pick<SearchIndex, 'upsert' | 'remove'>;
}

export interface StormStage {
  queue: StormQueue;
  handler: SqsHandler;
}

/** The three real handlers with their queues, over stores that fail as the storm will have it. */
export function stormStages({ seed, random, storm, trace, clock, folder, search }: StormStagesOptions) {
  const state = lmdbStateStore(join(folder, 'state'));
  const articles = folderObjectStore(join(folder, 'objects'));
  const dropped = new StormQueue('dropped', { random, storm, trace });
  const cleaned = new StormQueue('cleaned', { random, storm, trace });
  const judged = new StormQueue('judged', { random, storm, trace });
  const to = <Sent>(queue: StormQueue) => storm.over(queue.port<Sent>());
  const shared = {
    state: storm.over(staleReads(state, random), ['query']),
    articles: storm.over(articles, ['stream', 'list']),
    ledger: storm.over(new StateLedger(state), ['fates', 'dropsOf']),
    drops: storm.over({ ...articles, ...madeDrops(seed) }, ['stream', 'list']),
    search: storm.over(search),
    clock,
    note: (text: string) => trace.note(text),
    limits: inputLimits.parse({ maxSeconds: 60 }),
    settings: dedupSettings.parse({}),
  };
  const clean = cleanArticlesHandler(() => ({ ...shared, cleaned: to(cleaned), dropped: to(dropped) }));
  const deduplicate = deduplicateArticlesHandler(() => ({ ...shared, judged: to(judged), dropped: to(dropped) }));
  const stages: StormStage[] = [
    { queue: dropped, handler: clean },
    { queue: cleaned, handler: deduplicate },
    { queue: judged, handler: indexArticlesHandler(() => shared) },
  ];
  return { state, articles, stages };
}
