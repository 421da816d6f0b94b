import { parseArgs } from 'node:util';
import type { BenchOptions } from '../bench.ts';
import { measureRanking } from './measureRanking.ts';
import { measureScale } from './measureScale.ts';
import { readBbc } from './newsModel.ts';
import { showBbc } from './showBbc.ts';

/**
 * Ranking beside SQLite FTS5, ten questions to judge by eye, then an index of synthetic news: `--articles N` sizes it
 * (20,000), the last `--upserts N` (20,000) written as the pipeline does and the others in bulk, `--queries N` asks that many of
 * each kind, `--keep DIR` keeps it and fills up or measures what is there already, `--only ranking|questions|scale` runs one part.
 */
export async function bench({ data, args }: BenchOptions): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    strict: false,
    options: { articles: text, upserts: text, queries: text, keep: text, only: text },
  });
  const wants = (part: string): boolean => values.only === undefined || values.only === part;
  const texts = readBbc(data);
  if (wants('ranking')) await measureRanking(data);
  if (wants('questions')) await showBbc(texts);
  if (!wants('scale')) return;
  await measureScale(texts, {
    articles: Number(values.articles ?? 20_000),
    upserts: Number(values.upserts ?? 20_000),
    queries: Number(values.queries ?? 40),
    ...(typeof values.keep === 'string' && { keep: values.keep }),
  });
}
