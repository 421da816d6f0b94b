import type { ScannedStateStore } from '../lambdas/shared/adapters/local/lmdbStateStore.ts';
import { type ArticleFate, articleFate, type DropRecord, dropRecord } from '../lambdas/shared/ledger.ts';

/** Everything in the ledger of an output folder: each drop, then its fates in the order of the items. */
export async function* scanLedger(
  state: ScannedStateStore,
): AsyncGenerator<{ drop: DropRecord } | { fate: ArticleFate }> {
  for await (const { sk, fields } of state.scan('drop#')) {
    if (sk === 'drop') yield { drop: dropRecord.parse(fields) };
    else yield { fate: articleFate.parse(fields) };
  }
}
