import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { DropRecord } from '../../lambdas/shared/ledger.ts';
import { fileOfKey } from '../drops/dropFolder.ts';
import { keyOfFile } from '../drops/localDrop.ts';
import { scanLedger } from '../ledgerScan.ts';
import { exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { runReport } from '../report/runReport.ts';
import { openRuntime } from '../runtime/openRuntime.ts';
import { counted } from '../runtime/runSummary.ts';
import { UsageError } from '../usageError.ts';
import { exitCodeHelp, type OutOptions, withOutOrStack, withStack, withStores } from './options.ts';
import { exitCodeOf, workerEntry } from './run.ts';

interface ReplayOptions extends OutOptions {
  since?: string;
  prefix?: string;
}

export const addReplay: AddCommand = (program, done) => {
  withOutOrStack(program.command('replay'))
    .description('Do recorded drops again with the present code, after an upgrade: same ids and verdicts, stored anew.')
    .option('--since <instant>', 'only what was received at or after this day or instant')
    .option('--prefix <path>', 'only files whose path or key starts so')
    .addHelpText('after', exitCodeHelp)
    .action(async (options: ReplayOptions) => done(await replay(options, processOutput(options.json === true))));
};

export async function replay(options: ReplayOptions, output: Output): Promise<number> {
  const since = sinceOf(options.since);
  if (options.stack !== undefined) return replayStack(options.stack, since, options.prefix ?? '', output);
  return withStores(options.out, async (stores) => {
    const prefixes =
      options.prefix === undefined ? [''] : [options.prefix, keyOfFile(resolve(options.prefix), stores.base)];
    const wanted = ({ drop, receivedAt }: DropRecord): boolean =>
      receivedAt >= since && prefixes.some((prefix) => drop.key.startsWith(prefix));
    const report = runReport(output);
    const runtime = await openRuntime({ stores, workers: availableParallelism(), workerEntry, ...report });
    for await (const entry of scanLedger(stores.state)) {
      if (!('drop' in entry) || !wanted(entry.drop)) continue;
      const { drop } = entry.drop;
      if (existsSync(await fileOfKey(drop.key, stores.base, drop.versionId))) await runtime.replay(drop, new Date());
      else report.note(`${drop.key} is no longer there: passed over`);
    }
    const outcome = await runtime.finish();
    report.end(outcome, stores.out);
    return exitCodeOf(outcome);
  });
}

/** A day or an instant as an ISO instant. Throws UsageError for anything else. */
function sinceOf(text: string | undefined): string {
  if (text === undefined) return '';
  const time = Date.parse(text);
  if (Number.isNaN(time))
    throw new UsageError(`--since takes a day or an instant like 2026-11-03T12:00:00Z, not ${text}`);
  return new Date(time).toISOString();
}

/** Keys of a stack start with `incoming/`; a prefix may leave that away. */
async function replayStack(stack: string, since: string, prefix: string, output: Output): Promise<number> {
  const { replayOnStack } = await import('../stack/sendAgain.ts');
  const prefixes = [prefix, `incoming/${prefix}`];
  const wanted = ({ drop, receivedAt }: DropRecord): boolean =>
    receivedAt >= since && prefixes.some((one) => drop.key.startsWith(one));
  const files = await withStack(stack, (stores) => replayOnStack(stores, wanted));
  output.result({ files }, `${counted(files, 'file')} sent again`);
  return exitCodes.well;
}
