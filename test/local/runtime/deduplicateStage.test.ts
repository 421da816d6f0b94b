import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { deduplicateArticlesHandler } from '../../../lambdas/deduplicate-articles/handler.ts';
import { StateSession } from '../../../lambdas/shared/adapters/local/stateSession.ts';
import { bareArticle } from '../../../lambdas/shared/bareArticle.ts';
import { articleKey, dropIdOf } from '../../../lambdas/shared/ids.ts';
import { cleanedMessage, judgedMessage } from '../../../lambdas/shared/messages.ts';
import { dedupSettings } from '../../../lambdas/shared/settings.ts';
import { DeduplicateStage } from '../../../local/runtime/deduplicateStage.ts';
import { Outbox } from '../../../local/runtime/outbox.ts';
import { type Outgoing, type QueueMessage, sqsEventOf } from '../../../local/runtime/queueMessage.ts';
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
  const letGo: (() => void)[] = [];
  const bothLetGo = new Promise<void>((resolve) => letGo.push(() => {}, resolve));
  const pipeline = {
    at: () => undefined,
    send: async (_: string, messages: readonly Outgoing[]) => void sent.push(...messages),
    hold: () => {},
    letGo: () => letGo.shift()?.(),
    fail: (error: unknown) => {
      throw error;
    },
  };
  const beingStored = storing();
  const stage = new DeduplicateStage(stores, pipeline, await Outbox.open(stores.state), beingStored);
  const text = 'The harbour of Skerrin opened its new lock on Tuesday and forty ships passed through it.';

  await stage.judge([versionOf(text, 1)]);
  let judged = false;
  const update = stage.judge([versionOf(`${text} Two of them were late.`, 2)]).then(() => {
    judged = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([judged, sent.length]).toEqual([false, 1]);

  const { articleId, firstDay } = judgedMessage.parse(JSON.parse(sent[0]?.body ?? '')).judgement;
  const stored = { article: { bodies: [{ contentType: 'text/plain', value: text }] } };
  await stores.articles.put(articleKey(articleId, 1, firstDay), JSON.stringify(stored));
  beingStored.done(sent[0]?.outboxKey ?? '');
  await update;
  await bothLetGo;
  expect(judgedMessage.parse(JSON.parse(sent[1]?.body ?? '')).judgement).toMatchObject({
    verdict: 'update',
    changes: { wordsAdded: 5, wordsRemoved: 0 },
  });
});

test('where another process changed what a decision rests on, it is made anew', async () => {
  const text = 'The lighthouse of Dunmore was lit again on Friday after nine years of darkness and repair.';
  const delivery = (uri: string, hour: number): QueueMessage => {
    const message = versionOf(text, hour);
    return { ...message, body: message.body.replaceAll('urn:harbour', uri) };
  };
  const sent: Outgoing[] = [];
  const { ledger } = stores;
  await new Promise<void>((resolve, reject) => {
    const pipeline = {
      at: () => undefined,
      send: async (_: string, messages: readonly Outgoing[]) => void sent.push(...messages),
      hold: () => {},
      letGo: () => resolve(),
      fail: reject,
    };
    const judgeBoth = async (): Promise<void> => {
      const stage = new DeduplicateStage(stores, pipeline, await Outbox.open(stores.state), storing());
      await stage.judge([delivery('urn:mine', 5)]);
      const state = new StateSession(stores.state);
      const elsewhere = deduplicateArticlesHandler(() => ({
        ...stores,
        state,
        settings: dedupSettings.parse({}),
        judged: { send: async () => {} },
        dropped: { send: async () => {} },
      }));
      await elsewhere(sqsEventOf('cleaned', [delivery('urn:theirs', 4)]));
      await stores.state.writeAll(state.changes());
    };
    judgeBoth().catch(reject);
  });
  expect(sent).toEqual([]);
  const { drop } = cleanedMessage.parse(JSON.parse(delivery('urn:mine', 5).body));
  expect(await ledger.fate(dropIdOf(drop), 0)).toMatchObject({ verdict: 'duplicate' });
});
