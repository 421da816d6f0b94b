import { parseArgs } from 'node:util';
import type { BenchOptions } from '../bench.ts';
import { measureRanking } from './measureRanking.ts';
import { measureScale } from './measureScale.ts';
import { NewsModel, readBbc } from './newsModel.ts';

/** `--articles N` sizes the synthetic index (20,000), `--queries N` asks that many of each kind, `--keep DIR` keeps the index. */
export async function bench({ data, args }: BenchOptions): Promise<void> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: { articles: { type: 'string' }, queries: { type: 'string' }, keep: { type: 'string' } },
  });
  await measureRanking(data);
  await measureScale(new NewsModel(readBbc(data)), {
    articles: Number(values.articles ?? 20_000),
    queries: Number(values.queries ?? 40),
    ...(typeof values.keep === 'string' && { keep: values.keep }),
  });
}
