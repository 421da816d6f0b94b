import { stageFunction } from '../shared/adapters/aws/stageFunction.ts';
import { functionEnv } from '../shared/env.ts';
import { deduplicateArticlesHandler } from './handler.ts';

/** The Lambda entry point. */
export const handler = stageFunction('deduplicate-articles', functionEnv['deduplicate-articles'], {
  handler: deduplicateArticlesHandler,
  services: (aws, env) => ({
    articles: aws.bucket(env.ARTICLE_BUCKET),
    state: aws.state,
    judged: aws.next(env.JUDGED_QUEUE_URL),
    dropped: aws.dropped(env.DROPPED_QUEUE_URL),
    ledger: aws.ledger,
    clock: aws.clock,
    settings: env.DEDUP_SETTINGS,
  }),
});
