import { dropIdOf } from '../../lambdas/shared/ids.ts';
import type { ArticleFate, DropRecord, Ledger } from '../../lambdas/shared/ledger.ts';
import type { DropRef } from '../../lambdas/shared/messages.ts';
import { droppedMessage } from '../../lambdas/shared/messages.ts';
import type { Verdict } from '../../lambdas/shared/verdict.ts';
import type { TrackedDrop } from './dropTracker.ts';
import { countFate, emptySummary, type RunSummary, uncountVerdict } from './runSummary.ts';

export interface TallyListeners {
  /** Hears of every article once its file is through, in the order of the files. */
  onFate: (fate: ArticleFate, drop: DropRef) => void;
  onFile?: (drop: DropRef) => void;
}

export interface RunTally {
  summary: RunSummary;
  /** Drops that went through the queues without all their articles getting a fate. */
  unfinished: () => number;
  through(drop: TrackedDrop): Promise<void>;
}

/** Counts what the ledger says of each drop once it is through: what this run did and what an earlier one did alike. */
export function runTally(ledger: Ledger, listeners: TallyListeners): RunTally {
  const summary = emptySummary();
  /** Copies may be freed when their original is withdrawn, so how they were counted is kept. */
  const copies = new Map<string, Verdict>();
  let unfinished = 0;

  function count(fate: ArticleFate, drop: DropRef): void {
    countFate(summary, fate);
    if (fate.verdict === 'duplicate' || fate.verdict === 'near-duplicate')
      copies.set(`${fate.dropId}-${fate.item}`, fate.verdict);
    listeners.onFate(fate, drop);
  }

  async function recount(body: string): Promise<void> {
    const { drop, only = 0 } = droppedMessage.parse(JSON.parse(body));
    const fate = await ledger.fate(dropIdOf(drop), only);
    const before = copies.get(`${dropIdOf(drop)}-${only}`);
    if (!fate || before === undefined || before === fate.verdict) return;
    uncountVerdict(summary, before);
    copies.delete(`${dropIdOf(drop)}-${only}`);
    count(fate, drop);
  }

  return {
    summary,
    unfinished: () => unfinished,
    async through({ dropId, drop, again, quiet }) {
      if (quiet) return;
      summary.files += 1;
      let fates = 0;
      for await (const fate of ledger.fates(dropId)) {
        fates += 1;
        count(fate, drop);
      }
      if (!hasAll(await ledger.drop(dropId), fates)) unfinished += 1;
      for (const body of again) await recount(body);
      listeners.onFile?.(drop);
    },
  };
}

/** Whether the whole file was read and each of its articles has its fate. */
export async function isThrough(dropId: string, ledger: Ledger): Promise<boolean> {
  const record = await ledger.drop(dropId);
  if (record?.articlesFound === undefined) return false;
  let fates = 0;
  for await (const _ of ledger.fates(dropId)) fates += 1;
  return hasAll(record, fates);
}

const hasAll = (record: DropRecord | undefined, fates: number): boolean =>
  record?.articlesFound !== undefined && fates >= record.articlesFound;
