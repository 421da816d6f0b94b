import { expect, test } from '@jest/globals';
import type { ArticleFate, Ledger } from '../../../lambdas/shared/ledger.ts';
import type { CleanedMessage } from '../../../lambdas/shared/messages.ts';
import { type Observation, observedLedger, observedQueue } from '../../../lambdas/shared/observer.ts';

const drop = { bucket: 'drops', key: 'incoming/a.txt', versionId: 'v1', sequencer: '1', eventTime: '', bytes: 9 };
const fate: ArticleFate = {
  dropId: 'drop',
  item: 2,
  uri: 'urn:a',
  verdict: 'rejected',
  code: 'empty',
  reason: 'the body says nothing',
  decidedAt: '2026-01-01T00:00:00.000Z',
  timings: { clean: 4 },
};
const message = {
  schemaVersion: 1,
  drop,
  sha256: 'x',
  item: 0,
  article: { pointer: 'work/x.json' },
  timings: { clean: 3 },
} satisfies CleanedMessage;

/** An observer and what it heard, in order with the calls it stands behind. */
function listening() {
  const heard: (Observation | string)[] = [];
  return { heard, observer: { observe: (observation: Observation) => void heard.push(observation) } };
}

test('a fate is told once it is recorded, without its reason or uri', async () => {
  const { heard, observer } = listening();
  const ledger = { recordFate: async () => void heard.push('recorded') } as unknown as Ledger;
  await observedLedger(ledger, observer).recordFate(fate);
  expect(heard).toEqual([
    'recorded',
    { outcome: 'rejected', dropId: 'drop', item: 2, code: 'empty', timings: { clean: 4 } },
  ]);
});

test('a message is told once it is sent', async () => {
  const { heard, observer } = listening();
  await observedQueue<CleanedMessage>({ send: async () => void heard.push('sent') }, observer).send([message, message]);
  expect(heard).toEqual(['sent', ...Array(2).fill(expect.objectContaining({ outcome: 'passed-on', item: 0 }))]);
});

test('what failed is not told', async () => {
  const { heard, observer } = listening();
  const broken = { send: () => Promise.reject(new Error('no')) };
  await expect(observedQueue<CleanedMessage>(broken, observer).send([message])).rejects.toThrow('no');
  expect(heard).toEqual([]);
});
