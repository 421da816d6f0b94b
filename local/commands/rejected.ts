import { realpathSync } from 'node:fs';
import type { ArticleFate, DropRecord } from '../../lambdas/shared/ledger.ts';
import { presentFile } from '../drops/presentFile.ts';
import { scanLedger } from '../ledgerScan.ts';
import { exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { counted } from '../runtime/runSummary.ts';
import { UsageError } from '../usageError.ts';
import {
  type LookStores,
  type OutOptions,
  type WorkersOption,
  withLook,
  withOutOrStack,
  withStack,
  withStores,
  withWorkers,
} from './options.ts';
import { withRuntime } from './withRuntime.ts';

export const addRejected: AddCommand = (program, done) => {
  withWorkers(withOutOrStack(program.command('rejected')))
    .description('List what was rejected and why; `rejected retry` tries the same files again.')
    .argument('[retry]', 'the word retry: clean them again with the present code', (word: string) => word)
    .action(async (action: string | undefined, options: OutOptions & WorkersOption) => {
      if (action !== undefined && action !== 'retry')
        throw new UsageError(`rejected takes the word retry, not ${action}`);
      const output = processOutput(options.json === true);
      done(await (action === 'retry' ? retryRejected : listRejected)(options, output));
    });
};

interface Rejection {
  drop: DropRecord;
  fate: ArticleFate;
}

/** What stands rejected: not what a later version of the same file has taken the place of. */
async function* rejections({ state, ledger }: Pick<LookStores, 'state' | 'ledger'>): AsyncGenerator<Rejection> {
  let drop: DropRecord | undefined;
  for await (const entry of scanLedger(state)) {
    if ('drop' in entry) drop = entry.drop;
    else if (drop && entry.fate.verdict === 'rejected' && (await isNewest(drop, ledger)))
      yield { drop, fate: entry.fate };
  }
}

async function isNewest({ dropId, drop }: DropRecord, ledger: LookStores['ledger']): Promise<boolean> {
  let newest = dropId;
  for await (const version of ledger.dropsOf(drop.bucket, drop.key)) newest = version.dropId;
  return newest === dropId;
}

export async function listRejected(options: OutOptions, output: Output): Promise<number> {
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

/** A file that was mended is dropped as the new version it is; one that is no longer there keeps its fate. */
export async function retryRejected(
  { out, stack, workers }: OutOptions & WorkersOption,
  output: Output,
): Promise<number> {
  if (stack !== undefined) return retryOnStack(stack, output);
  return withStores(out, async (stores) => {
    const drops = new Map<string, DropRecord>();
    for await (const { drop } of rejections(stores)) drops.set(drop.dropId, drop);
    return withRuntime(stores, { output, workers, files: drops.size }, async (runtime, note) => {
      for (const { drop } of drops.values()) {
        const file = await presentFile(drop, stores.base);
        if (!file) note(`${drop.key} is no longer there: passed over`);
        else if (file.asDropped) await runtime.replay(drop, new Date());
        else await runtime.dropFile(realpathSync(file.path));
      }
    });
  });
}

async function retryOnStack(stack: string, output: Output): Promise<number> {
  const { retryRejectedOnStack } = await import('../stack/sendAgain.ts');
  const files = await withStack(stack, retryRejectedOnStack);
  output.result({ files }, `${counted(files, 'file')} sent again`);
  return exitCodes.well;
}
