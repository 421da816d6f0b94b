import { remainingMs } from '../shared/adapters/aws/invocation.ts';
import { stageFunction } from '../shared/adapters/aws/stageFunction.ts';
import { functionEnv } from '../shared/env.ts';
import { log } from '../shared/log.ts';
import { cleanArticlesHandler } from './handler.ts';

/** The Lambda entry point. */
export const handler = stageFunction('clean-articles', functionEnv['clean-articles'], {
  handler: cleanArticlesHandler,
  services: (aws, env) => ({
    drops: aws.bucket(env.DROP_BUCKET),
    articles: aws.bucket(env.ARTICLE_BUCKET),
    cleaned: aws.next(env.CLEANED_QUEUE_URL),
    dropped: aws.dropped(env.DROPPED_QUEUE_URL),
    ledger: aws.ledger,
    clock: aws.clock,
    limits: env.INPUT_LIMITS,
    note: (text) => log().warn(text),
    remainingMs,
  }),
});
