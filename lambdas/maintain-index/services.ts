import { lanceOnS3 } from '../shared/adapters/aws/lanceOnS3.ts';
import { LanceSearchIndex } from '../shared/adapters/lance/lanceSearchIndex.ts';
import { functionEnv, readEnv } from '../shared/env.ts';
import { log } from '../shared/log.ts';
import { systemClock } from '../shared/systemClock.ts';
import { maintainIndexHandler } from './handler.ts';

const maintain = maintainIndexHandler(() => {
  const { SEARCH_URI, RETENTION_DAYS } = readEnv(functionEnv['maintain-index']);
  return {
    search: new LanceSearchIndex(lanceOnS3(SEARCH_URI), systemClock),
    clock: systemClock,
    ...(RETENTION_DAYS === undefined ? {} : { retentionDays: RETENTION_DAYS }),
  };
});

/** The Lambda entry point. */
export const handler = async (): Promise<void> => {
  log().info('index maintained', { ...(await maintain()) });
};
