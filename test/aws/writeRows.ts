/** `tsx writeRows.ts URI WRITER ROWS` upserts rows one commit each; `tsx writeRows.ts URI count` prints how many are found. */
import { setTimeout as sleep } from 'node:timers/promises';
import { lanceOnS3 } from '../../lambdas/shared/adapters/aws/lanceOnS3.ts';
import { LanceSearchIndex } from '../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { TransientError } from '../../lambdas/shared/errors.ts';
import { type SearchRow, searchRequest } from '../../lambdas/shared/searchIndex.ts';
import { systemClock } from '../../lambdas/shared/systemClock.ts';

const [uri = '', writer = '', rows = '0'] = process.argv.slice(2);
const index = new LanceSearchIndex({ ...lanceOnS3(uri), settleEvery: Number.POSITIVE_INFINITY }, systemClock);

const rowOf = (item: number): SearchRow => ({
  id: `${writer}-${item}`,
  version: 1,
  uri: `urn:row:${writer}-${item}`,
  title: `Harbour report ${item} of writer ${writer}`,
  text: 'The harbour was calm and the boats went out as on any other day of the year.',
  summary: 'The harbour was calm.',
  language: 'en',
  source: 'harbour',
  published: new Date(1_750_000_000_000 + item * 1000).toISOString(),
  topics: [],
  people: [],
  places: [],
  organisations: [],
  duplicateOf: '',
  storedAt: `articles/${writer}-${item}.json`,
});

/** As SQS does it: what failed in passing comes again. */
async function upsert(row: SearchRow, deliveries = 20): Promise<void> {
  try {
    await index.upsert([row]);
  } catch (error) {
    if (!(error instanceof TransientError) || deliveries === 1) throw error;
    await sleep(500);
    await upsert(row, deliveries - 1);
  }
}

if (writer === 'count') {
  const { total } = await index.search(searchRequest.parse({ query: 'harbour', limit: 100 }));
  process.stdout.write(String(total));
} else {
  for (let item = 0; item < Number(rows); item += 1) await upsert(rowOf(item));
}
