import type { ArticleFate } from '../../lambdas/shared/ledger.ts';
import type { DropRef } from '../../lambdas/shared/messages.ts';
import type { RowVersion, SearchRow } from '../../lambdas/shared/searchIndex.ts';
import type { InputLimits } from '../../lambdas/shared/settings.ts';
import type { QueueName } from './deadLetters.ts';
import type { BatchOutcome } from './localQueue.ts';
import type { Outgoing, QueueMessage } from './queueMessage.ts';

/** What a worker is started with. */
export interface WorkerSettings {
  out: string;
  /** The folder that drop keys are relative to. */
  base: string;
  limits: InputLimits;
}

/** What a stage in a worker asks of the main thread, which alone holds the queues, the stores and the terminal. */
export type WorkerAsk =
  | { port: 'receiveDrop'; drop: DropRef; receivedAt: string }
  | { port: 'finishDrop'; dropId: string; found: { sha256: string; format: string; articlesFound: number } }
  | { port: 'recordFate'; fate: ArticleFate }
  | { port: 'fate'; dropId: string; item: number }
  | { port: 'send'; queue: QueueName; messages: readonly Outgoing[] }
  | { port: 'upsert'; rows: readonly SearchRow[] }
  | { port: 'remove'; versions: readonly RowVersion[] }
  | { port: 'note'; text: string };

/** Messages travel in bundles, arrays of them, either way. */
export type ToWorker =
  | { kind: 'deliver'; call: number; queue: QueueName; messages: readonly QueueMessage[] }
  | { kind: 'answer'; ask: number; value?: unknown; error?: string }
  | { kind: 'close' };

export type FromWorker =
  /** The call's turn has come: there is room for another before the worker. */
  | { kind: 'begun'; call: number }
  | { kind: 'outcome'; call: number; outcome: BatchOutcome }
  | { kind: 'broken'; call: number; reason: string }
  | { kind: 'ask'; ask: number; request: WorkerAsk }
  | { kind: 'alive' };
