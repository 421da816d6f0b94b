import { scanLedger } from '../ledgerScan.ts';
import { exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { counted, countFate, describeSummary, emptySummary } from '../runtime/runSummary.ts';
import { type LookStores, type OutOptions, withLook, withOutOrStack } from './options.ts';

export const addStats: AddCommand = (program, done) => {
  withOutOrStack(program.command('stats'))
    .description('Count what there is: files, verdicts, formats, reasons of rejection, time per stage.')
    .action(async (options: OutOptions) => done(await stats(options, processOutput(options.json === true))));
};

export async function stats(options: OutOptions, output: Output): Promise<number> {
  const found = await withLook(options, collect);
  output.result(found, inWords(found));
  return exitCodes.well;
}

type Counts = Record<string, number>;
interface Stats {
  verdicts: ReturnType<typeof verdictsOnly>;
  formats: Counts;
  rejected: Counts;
  /** Mean milliseconds per article. */
  stages: Counts;
  searchable: number;
  deadLetters: number;
}

const add = (counts: Counts, name: string, amount = 1): void => {
  counts[name] = (counts[name] ?? 0) + amount;
};
const verdictsOnly = ({ seconds: _, ...verdicts }: ReturnType<typeof emptySummary>) => verdicts;

async function collect({ state, search, deadLetters }: LookStores): Promise<Stats> {
  const summary = emptySummary();
  const [formats, rejected, stages, timed]: [Counts, Counts, Counts, Counts] = [{}, {}, {}, {}];
  for await (const entry of scanLedger(state)) {
    if ('drop' in entry) {
      summary.files += 1;
      add(formats, entry.drop.format ?? 'unknown');
      continue;
    }
    countFate(summary, entry.fate);
    if (entry.fate.code !== undefined) add(rejected, entry.fate.code);
    for (const [stage, ms] of Object.entries(entry.fate.timings)) {
      add(stages, stage, ms);
      add(timed, stage);
    }
  }
  for (const stage of Object.keys(stages))
    stages[stage] = Math.round((100 * (stages[stage] ?? 0)) / (timed[stage] ?? 1)) / 100;
  const { total } = await search.search({ query: '', limit: 1, sort: 'newest', duplicates: true, facets: false });
  let dead = 0;
  for await (const _ of deadLetters.list()) dead += 1;
  return { verdicts: verdictsOnly(summary), formats, rejected, stages, searchable: total, deadLetters: dead };
}

function inWords({ verdicts, formats, rejected, stages, searchable, deadLetters }: Stats): string {
  const list = (counts: Counts): string =>
    Object.entries(counts)
      .sort((a, b) => b[1] - a[1])
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none';
  return [
    describeSummary(verdicts),
    `formats: ${list(formats)}`,
    `reasons of rejection: ${list(rejected)}`,
    `mean ms per article: ${list(stages)}`,
    `${counted(searchable, 'article')} searchable, ${counted(deadLetters, 'dead letter')}`,
  ].join('\n');
}
