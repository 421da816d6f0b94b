import { resolve } from 'node:path';
import type { DropRecord } from '../../lambdas/shared/ledger.ts';
import { keyOfFile } from '../drops/localDrop.ts';
import { presentFile } from '../drops/presentFile.ts';
import { scanLedger } from '../ledgerScan.ts';
import { exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { counted } from '../runtime/runSummary.ts';
import { UsageError } from '../usageError.ts';
import {
  exitCodeHelp,
  type OutOptions,
  type WorkersOption,
  withOutOrStack,
  withStack,
  withStores,
  withWorkers,
} from './options.ts';
import { withRuntime } from './withRuntime.ts';

interface ReplayOptions extends OutOptions, WorkersOption {
  since?: string;
  prefix?: string;
}

export const addReplay: AddCommand = (program, done) => {
  withWorkers(withOutOrStack(program.command('replay')))
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
    return withRuntime(stores, { output, workers: options.workers }, async (runtime, note) => {
      for await (const entry of scanLedger(stores.state)) {
        if (!('drop' in entry) || !wanted(entry.drop)) continue;
        const { drop } = entry.drop;
        const file = await presentFile(drop, stores.base);
        if (file?.asDropped) await runtime.replay(drop, new Date());
        else note(`${drop.key} ${file ? 'has changed since' : 'is no longer there'}: passed over`);
      }
    });
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
