import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { bareArticle } from '../../../lambdas/shared/bareArticle.ts';
import { articleKey } from '../../../lambdas/shared/ids.ts';
import { judgedMessage } from '../../../lambdas/shared/messages.ts';
import { deduplicateStage } from '../../../local/runtime/deduplicateStage.ts';
import type { Pipeline } from '../../../local/runtime/embeddedPipeline.ts';
import { openOutbox } from '../../../local/runtime/outbox.ts';
import type { Outgoing, QueueMessage } from '../../../local/runtime/queueMessage.ts';
import { storing } from '../../../local/runtime/storing.ts';
import { createOut, openStores } from '../../../local/stores.ts';

const root = mkdtempSync(join(tmpdir(), 'newsdrop-stage-'));
const stores = openStores(createOut(root));
afterAll(async () => {
  await stores.close();
  rmSync(root, { recursive: true });
});

/** A delivery of one version of one article; versions come by the hour. */
const versionOf = (text: string, hour: number): QueueMessage => {
  const eventTime = `2026-01-01T0${hour}:00:00.000Z`;
  const article = bareArticle({
    uri: 'urn:harbour',
    title: 'Harbour',
    text,
    published: { value: eventTime, precision: 'second' },
    format: 'text',
  });
  const drop = { bucket: 'local', key: `${hour}.txt`, versionId: `v${hour}`, sequencer: '', eventTime, bytes: 1 };
  const body = { schemaVersion: 1, drop, sha256: '', item: 0, article: { inline: article }, timings: {} };
  return { id: `m${hour}`, body: JSON.stringify(body), seq: hour, receives: 1, sentAt: 0 };
};

test('an update is told from the stored version before it, however long that takes to be stored', async () => {
  const sent: Outgoing[] = [];
  const pipeline = {
    at: () => undefined,
    send: async (_: string, messages: readonly Outgoing[]) => void sent.push(...messages),
  } as Partial<Pipeline> as Pipeline;
  const beingStored = storing();
  const judge = deduplicateStage(stores, pipeline, await openOutbox(stores.state), beingStored);
  const text = 'The harbour of Skerrin opened its new lock on Tuesday and forty ships passed through it.';

  await judge([versionOf(text, 1)]);
  let judged = false;
  const update = judge([versionOf(`${text} Two of them were late.`, 2)]).then(() => {
    judged = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([judged, sent.length]).toEqual([false, 1]);

  const { articleId, firstDay } = judgedMessage.parse(JSON.parse(sent[0]?.body ?? '')).judgement;
  const stored = { article: { bodies: [{ contentType: 'text/plain', value: text }] } };
  await stores.articles.put(articleKey(articleId, 1, firstDay), JSON.stringify(stored));
  beingStored.done(sent[0]?.outboxKey ?? '');
  await update;
  expect(judgedMessage.parse(JSON.parse(sent[1]?.body ?? '')).judgement).toMatchObject({
    verdict: 'update',
    changes: { wordsAdded: 5, wordsRemoved: 0 },
  });
});
