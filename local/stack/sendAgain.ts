import type { DropRecord } from '../../lambdas/shared/ledger.ts';
import { scanLedger } from '../ledgerScan.ts';
import type { StackStores } from './openStack.ts';

/** As many messages as one call to SQS takes. */
const batchSize = 10;

async function send(drops: AsyncIterable<DropRecord>, { dropped }: StackStores): Promise<number> {
  const replay = new Date().toISOString();
  let sent = 0;
  let batch: DropRecord[] = [];
  const flush = async (): Promise<void> => {
    await dropped.send(batch.map(({ drop }) => ({ schemaVersion: 1, drop, replay })));
    sent += batch.length;
    batch = [];
  };
  for await (const drop of drops) {
    batch.push(drop);
    if (batch.length === batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  return sent;
}

/** Puts recorded drops into the queue again, with the present code: same ids, stored anew. Answers how many. */
export function replayOnStack(stack: StackStores, wanted: (drop: DropRecord) => boolean): Promise<number> {
  async function* drops(): AsyncGenerator<DropRecord> {
    for await (const entry of scanLedger(stack.state)) if ('drop' in entry && wanted(entry.drop)) yield entry.drop;
  }
  return send(drops(), stack);
}

/** The same for the drops of which anything was rejected. */
export function retryRejectedOnStack(stack: StackStores): Promise<number> {
  async function* drops(): AsyncGenerator<DropRecord> {
    let drop: DropRecord | undefined;
    for await (const entry of scanLedger(stack.state)) {
      if ('drop' in entry) drop = entry.drop;
      else if (drop && entry.fate.verdict === 'rejected') {
        yield drop;
        drop = undefined;
      }
    }
  }
  return send(drops(), stack);
}
