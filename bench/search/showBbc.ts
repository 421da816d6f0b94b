import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LanceSearchIndex } from '../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { searchRequest } from '../../lambdas/shared/searchIndex.ts';
import type { BbcText } from './newsModel.ts';

/** Ten questions that an editor might ask of 2004 and 2005, each of another kind. */
const questions = [
  'tsunami aid',
  '"prime minister" -blair',
  'oil prices',
  'title:yukos auction',
  'electro* voting',
  'mobile phones AND (virus OR worm)',
  'oscar nominations best actress',
  'six nations ireland england',
  'why is the dollar falling against the euro',
  "Chelsea's Mourinho",
];

/** Prints what the search finds first for each question on the BBC texts, to be judged by eye. */
export async function showBbc(texts: readonly BbcText[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'newsdrop-bench-'));
  try {
    const index = new LanceSearchIndex({ uri: folder }, { now: () => new Date('2006-01-01T00:00:00Z') });
    await index.upsert(texts.map(rowOf));
    await index.maintain();
    for (const query of questions) {
      const { hits, total, totalIsExact } = await index.search(searchRequest.parse({ query, limit: 5 }));
      process.stdout.write(`\n${query}   (${totalIsExact ? '' : 'over '}${total})\n`);
      for (const hit of hits)
        process.stdout.write(`  ${hit.score.toFixed(2).padStart(6)}  ${hit.title}  [${hit.source}]\n`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const rowOf = ({ id, topic, title, text }: BbcText) => ({
  id,
  version: 1,
  uri: id,
  title,
  text,
  summary: '',
  language: 'en',
  source: topic,
  published: '2005-01-01',
  topics: [topic],
  people: [],
  places: [],
  organisations: [],
  duplicateOf: '',
  storedAt: id,
});
