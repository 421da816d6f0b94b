import type { SQSEvent } from 'aws-lambda';
import type { CleanArticlesServices } from '../../../lambdas/clean-articles/cleanArticles.ts';
import { cleanArticlesHandler } from '../../../lambdas/clean-articles/handler.ts';
import type { CleanArticle } from '../../../lambdas/shared/cleanArticle.ts';
import type { CleanedMessage, DroppedMessage } from '../../../lambdas/shared/messages.ts';
import { inputLimits } from '../../../lambdas/shared/settings.ts';
import { MemoryLedger } from '../../fakes/memoryLedger.ts';
import { MemoryObjectStore } from '../../fakes/memoryObjectStore.ts';
import { MemoryQueue } from '../../fakes/memoryQueue.ts';
import { sqsEventOf } from '../../fakes/sqsEvent.ts';

export const story = (n: number): string =>
  `Harbour reopens after storm ${n}\n\nThe harbour of Altona reopened on Monday after the storm had closed it for ${n} days, the port authority said.`;

/** The stage over stores and queues in memory, with all that can be looked at afterwards. */
export function setup(objects: Record<string, string | Uint8Array>, changes: Partial<CleanArticlesServices> = {}) {
  const drops = new MemoryObjectStore(objects);
  const articles = new MemoryObjectStore();
  const cleaned = new MemoryQueue<CleanedMessage>();
  const dropped = new MemoryQueue<DroppedMessage>();
  const ledger = new MemoryLedger();
  const clock = { now: () => new Date('2026-11-24T08:00:00Z') };
  const notes: string[] = [];
  const note = (text: string) => void notes.push(text);
  const limits = inputLimits.parse({});
  const services = { drops, articles, cleaned, dropped, ledger, clock, limits, note, ...changes };
  return { drops, articles, cleaned, dropped, ledger, notes, handler: cleanArticlesHandler(() => services) };
}

export const eventOf = (...bodies: unknown[]): SQSEvent =>
  sqsEventOf(
    'dropped',
    bodies.map((body) => (typeof body === 'string' ? body : JSON.stringify(body))),
  );

export const s3Record = (key: string, object: Record<string, unknown> = {}) => ({
  eventName: 'ObjectCreated:Put',
  eventTime: '2026-11-24T07:59:00.000Z',
  s3: { bucket: { name: 'drops' }, object: { key, size: 10, versionId: 'v1', sequencer: '0A', ...object } },
});
export const message = (key: string, more: Partial<DroppedMessage> = {}): DroppedMessage => ({
  schemaVersion: 1,
  drop: { bucket: 'drops', key, versionId: 'v1', sequencer: '0A', eventTime: '2026-11-24T07:59:00.000Z', bytes: 10 },
  ...more,
});
export const inline = (sent: CleanedMessage | undefined): CleanArticle => {
  if (!sent || !('inline' in sent.article)) throw new Error('nothing inline');
  return sent.article.inline;
};
