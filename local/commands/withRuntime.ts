import type { Output } from '../output.ts';
import { exitCodes } from '../output.ts';
import { runReport } from '../report/runReport.ts';
import { openRuntime, type RunOutcome, type Runtime } from '../runtime/openRuntime.ts';
import type { LocalStores } from '../stores.ts';

export interface WorkOptions {
  output: Output;
  /** Worker threads; 0 runs everything in this one. */
  workers: number;
  /** How many files there will be, where that is known. */
  files?: number | undefined;
}

/** The built worker beside the built command line. */
const workerEntry = new URL('./worker.js', import.meta.url);

/**
 * Opens the runtime for the time of `work`, waits for everything it began, reports and answers the exit code. What
 * `work` throws is thrown once that is through, so that no worker is left running.
 */
export async function withRuntime(
  stores: LocalStores,
  { output, workers, files }: WorkOptions,
  work: (runtime: Runtime, note: (text: string) => void) => Promise<void>,
): Promise<number> {
  const report = runReport(output, files);
  const runtime = await openRuntime({ stores, workers, workerEntry, ...report });
  try {
    await work(runtime, report.note);
  } catch (error) {
    await runtime.finish();
    throw error;
  }
  const outcome = await runtime.finish();
  report.end(outcome, stores.out);
  return exitCodeOf(outcome);
}

/** What could not be done counts before what was rejected. */
function exitCodeOf({ summary, deadLetters, unfinished }: RunOutcome): number {
  if (deadLetters > 0 || unfinished > 0) return exitCodes.failed;
  return summary.rejected > 0 ? exitCodes.rejected : exitCodes.well;
}
