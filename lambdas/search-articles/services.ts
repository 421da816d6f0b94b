import { s3Client } from '../shared/adapters/aws/awsClients.ts';
import { lanceOnS3 } from '../shared/adapters/aws/lanceOnS3.ts';
import { s3ObjectStore } from '../shared/adapters/aws/s3ObjectStore.ts';
import { LanceSearchIndex } from '../shared/adapters/lance/lanceSearchIndex.ts';
import { functionEnv, readEnv } from '../shared/env.ts';
import { describeError } from '../shared/failureReport.ts';
import { log } from '../shared/log.ts';
import { systemClock } from '../shared/systemClock.ts';
import { searchArticlesHandler } from './handler.ts';

/** The Lambda entry point. */
export const handler = searchArticlesHandler(() => {
  const env = readEnv(functionEnv['search-articles']);
  return {
    search: new LanceSearchIndex(lanceOnS3(env.SEARCH_URI), systemClock),
    articles: s3ObjectStore({ client: s3Client(), bucket: env.ARTICLE_BUCKET }),
    failed: (error) => log().error('request failed', { error: describeError(error) }),
  };
});
