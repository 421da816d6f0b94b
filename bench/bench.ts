import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** The folder of evaluation sets. */
  data: string;
  /** What else was given on the command line. */
  args: string[];
}
type Suite = () => Promise<{ bench(options: BenchOptions): Promise<void> }>;

/** `npm run bench -- NAME --data DIR`: each suite prints its figures beside its peers' in the same run. */
const suites: Record<string, Suite> = {
  dedup: () => import('./dedup/dedupBench.ts'),
  cost: () => import('./cost/costBench.ts'),
  feeds: () => import('./extraction/feeds/feedsBench.ts'),
  extraction: () => import('./extraction/extractionBench.ts'),
  enrichment: () => import('./enrichment/enrichmentBench.ts'),
  pipeline: () => import('./pipeline/pipelineBench.ts'),
  search: () => import('./search/searchBench.ts'),
};

const [name = '', ...rest] = process.argv.slice(2);
const suite = suites[name];
if (!suite) {
  process.stderr.write(`usage: npm run bench -- ${Object.keys(suites).join('|')} --data DIR\n`);
  process.exit(2);
}
const { values } = parseArgs({ args: rest, options: { data: { type: 'string' } }, strict: false });
if (typeof values.data !== 'string') {
  process.stderr.write('--data DIR says where the evaluation sets are\n');
  process.exit(2);
}
await (await suite()).bench({ data: values.data, args: rest });
