import { lanceOnS3 } from '../shared/adapters/aws/lanceOnS3.ts';
import { stageFunction } from '../shared/adapters/aws/stageFunction.ts';
import { LanceSearchIndex } from '../shared/adapters/lance/lanceSearchIndex.ts';
import { functionEnv } from '../shared/env.ts';
import { log } from '../shared/log.ts';
import { indexArticlesHandler } from './handler.ts';

/**
 * A batch's articles reach the index as their S3 writes come back, within this time: one commit then serves them all. No
 * settling here, for Lambda freezes what goes on after an answer; maintain-index does it.
 */
const gathering = { gatherMs: 150, settleEvery: Number.POSITIVE_INFINITY };

/** The Lambda entry point. */
export const handler = stageFunction('index-articles', functionEnv['index-articles'], {
  handler: indexArticlesHandler,
  services: (aws, env) => ({
    articles: aws.bucket(env.ARTICLE_BUCKET),
    search: new LanceSearchIndex({ ...lanceOnS3(env.SEARCH_URI), ...gathering }, aws.clock),
    ledger: aws.ledger,
    clock: aws.clock,
    note: (text) => log().warn(text),
  }),
});
