import { availableParallelism } from 'node:os';
import { walkFiles } from '../drops/walkFiles.ts';
import { exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { runReport } from '../report/runReport.ts';
import { openRuntime, type RunOutcome } from '../runtime/openRuntime.ts';
import { createOut, openStores } from '../stores.ts';
import { exitCodeHelp, wholeNumber } from './options.ts';

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
    .addHelpText('after', `\nRunning again changes nothing; what is new or changed is taken in.${exitCodeHelp}`)
    .action(async (paths: string[], options: RunOptions) =>
      done(await run(paths, options, processOutput(options.json === true))),
    );
};

/** The built worker beside the built command line. */
export const workerEntry = new URL('./worker.js', import.meta.url);

/** Runs everything in `paths` through the pipeline and answers the exit code. */
export async function run(paths: readonly string[], options: RunOptions, output: Output): Promise<number> {
  const files = walkFiles(paths, output.note);
  const stores = openStores(createOut(options.out));
  try {
    const report = runReport(output, process.stderr.isTTY ? fileCount(paths) : undefined);
    const runtime = await openRuntime({ stores, workers: options.workers, workerEntry, ...report });
    for (const { realPath } of files) await runtime.dropFile(realPath);
    const outcome = await runtime.finish();
    report.end(outcome, stores.out);
    return exitCodeOf(outcome);
  } finally {
    await stores.close();
  }
}

/** Names only, so a second or two for a million files. */
function fileCount(paths: readonly string[]): number {
  let count = 0;
  for (const _ of walkFiles(paths, () => {})) count += 1;
  return count;
}

/** What could not be done counts before what was rejected. */
export function exitCodeOf({ summary, deadLetters, unfinished }: RunOutcome): number {
  if (deadLetters > 0 || unfinished > 0) return exitCodes.failed;
  return summary.rejected > 0 ? exitCodes.rejected : exitCodes.well;
}
