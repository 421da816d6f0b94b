import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { walkFiles } from '../drops/walkFiles.ts';
import { exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { runReport } from '../report/runReport.ts';
import { openRuntime, type RunOutcome } from '../runtime/openRuntime.ts';
import { createOut, openStores } from '../stores.ts';

export interface RunOptions {
  out: string;
  json?: boolean;
  workers: number;
}

export const addRun: AddCommand = (program, done) => {
  program
    .command('run')
    .description('Put files and folders through the whole pipeline: clean, deduplicate, enrich, store, index.')
    .argument('<paths...>', 'files and folders; the files stay where they are')
    .option('-o, --out <dir>', 'where everything is kept', 'newsdrop-data')
    .option('-w, --workers <count>', 'worker threads; 0 runs everything in one', wholeNumber, availableParallelism())
    .option('--json', 'one JSON object a line: each article, then the summary')
    .addHelpText(
      'after',
      '\nRunning again changes nothing; what is new or changed is taken in.\nExit code: 0 all well, 1 some input was rejected, 2 usage, 3 could not run.',
    )
    .action(async (paths: string[], options: RunOptions) =>
      done(await run(paths, options, processOutput(options.json === true))),
    );
};

/** A count of 0 or more. Throws commander's error for anything else. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** The built worker beside the built command line. */
export const workerEntry = new URL('./worker.js', import.meta.url);

/** Runs everything in `paths` through the pipeline and answers the exit code. */
export async function run(paths: readonly string[], options: RunOptions, output: Output): Promise<number> {
  const files = walkFiles(paths, output.note);
  const stores = openStores(createOut(options.out));
  try {
    const report = runReport(output, paths);
    const runtime = openRuntime({ stores, workers: options.workers, workerEntry, ...report });
    for (const path of files) await runtime.dropFile(path);
    const outcome = await runtime.finish();
    report.end(outcome, stores.out);
    return exitCodeOf(outcome);
  } finally {
    await stores.close();
  }
}

/** What could not be done counts before what was rejected. */
export function exitCodeOf({ summary, deadLetters, unfinished }: RunOutcome): number {
  if (deadLetters > 0 || unfinished > 0) return exitCodes.failed;
  return summary.rejected > 0 ? exitCodes.rejected : exitCodes.well;
}
