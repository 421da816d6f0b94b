import { statSync } from 'node:fs';
import { dropIdOf } from '../../lambdas/shared/ids.ts';
import type { DropRef } from '../../lambdas/shared/messages.ts';
import { localDrop, unreadableDrop } from '../drops/localDrop.ts';
import type { LocalStores } from '../stores.ts';

/** A file that can't be read is a drop all the same, and is rejected at once; one that went away meanwhile is none. */
export async function dropOfFile(realPath: string, stores: LocalStores): Promise<DropRef | undefined> {
  try {
    return await localDrop(realPath, stores.base);
  } catch (error) {
    const stats = statSync(realPath, { bigint: true, throwIfNoEntry: false });
    if (!stats) return undefined;
    const drop = unreadableDrop(realPath, stores.base, stats);
    await rejectUnreadable(drop, error, stores);
    return drop;
  }
}

async function rejectUnreadable(drop: DropRef, error: unknown, { ledger, clock }: LocalStores): Promise<void> {
  const dropId = dropIdOf(drop);
  const decidedAt = clock.now().toISOString();
  const reason = `The file can't be read: ${error instanceof Error ? error.message : 'unknown error'}`;
  await ledger.receiveDrop(drop, decidedAt);
  await ledger.recordFate({ dropId, item: 0, verdict: 'rejected', code: 'unreadable', reason, decidedAt, timings: {} });
  await ledger.finishDrop(dropId, { sha256: '', format: 'unknown', articlesFound: 1 });
}
