import { parseArgs } from 'node:util';
import type { BenchOptions } from '../bench.ts';
import { benchArticles } from './benchArticles.ts';
import { benchEntities } from './benchEntities.ts';
import { benchTopics } from './benchTopics.ts';

const PARTS = { entities: benchEntities, topics: benchTopics, articles: benchArticles };

/** Entities, topics, and whole articles; `--only entities` runs one part, `--folds 2` cuts the cross-validation short. */
export async function bench({ data, args }: BenchOptions): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { only: { type: 'string' }, folds: { type: 'string', default: '5' } },
    strict: false,
  });
  for (const [name, run] of Object.entries(PARTS))
    if (values.only === undefined || values.only === name) run(data, { folds: Number(values.folds) });
}
