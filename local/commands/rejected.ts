import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { ArticleFate, DropRecord } from '../../lambdas/shared/ledger.ts';
import { fileOfKey } from '../drops/dropFolder.ts';
import { scanLedger } from '../ledgerScan.ts';
import { exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { runReport } from '../report/runReport.ts';
import { openRuntime } from '../runtime/openRuntime.ts';
import { counted } from '../runtime/runSummary.ts';
import { type LookStores, type OutOptions, withLook, withOutOrStack, withStack, withStores } from './options.ts';
import { exitCodeOf, workerEntry } from './run.ts';

export const addRejected: AddCommand = (program, done) => {
  withOutOrStack(program.command('rejected'))
    .description('List what was rejected and why; `rejected retry` tries the same files again.')
    .argument('[retry]', 'the word retry: clean them again with the present code', (word: string) => word)
    .action(async (action: string | undefined, options: OutOptions) => {
      const output = processOutput(options.json === true);
      done(await (action === 'retry' ? retryRejected : listRejected)(options, output));
    });
};

interface Rejection {
  drop: DropRecord;
  fate: ArticleFate;
}

async function* rejections({ state }: Pick<LookStores, 'state'>): AsyncGenerator<Rejection> {
  let drop: DropRecord | undefined;
  for await (const entry of scanLedger(state)) {
    if ('drop' in entry) drop = entry.drop;
    else if (drop && entry.fate.verdict === 'rejected') yield { drop, fate: entry.fate };
  }
}

async function listRejected(options: OutOptions, output: Output): Promise<number> {
  return withLook(options, async (stores) => {
    let count = 0;
    for await (const { drop, fate } of rejections(stores)) {
      count += 1;
      const { item, code, reason, storedAt, decidedAt } = fate;
      const file = drop.drop.key;
      output.result({ file, item, code, reason, storedAt, decidedAt }, `${file} (item ${item}): ${code}: ${reason}`);
    }
    output.note(`${counted(count, 'article')} rejected`);
    return exitCodes.well;
  });
}

/** Files that are no longer there keep their fate. */
async function retryRejected({ out, stack }: OutOptions, output: Output): Promise<number> {
  if (stack !== undefined) return retryOnStack(stack, output);
  return withStores(out, async (stores) => {
    const drops = new Map<string, DropRecord>();
    for await (const { drop } of rejections(stores)) drops.set(drop.dropId, drop);
    const report = runReport(output, drops.size);
    const runtime = await openRuntime({ stores, workers: availableParallelism(), workerEntry, ...report });
    for (const { drop } of drops.values()) {
      if (existsSync(await fileOfKey(drop.key, stores.base, drop.versionId))) await runtime.replay(drop, new Date());
      else report.note(`${drop.key} is no longer there: passed over`);
    }
    const outcome = await runtime.finish();
    report.end(outcome, out);
    return exitCodeOf(outcome);
  });
}

async function retryOnStack(stack: string, output: Output): Promise<number> {
  const { retryRejectedOnStack } = await import('../stack/sendAgain.ts');
  const files = await withStack(stack, retryRejectedOnStack);
  output.result({ files }, `${counted(files, 'file')} sent again`);
  return exitCodes.well;
}
