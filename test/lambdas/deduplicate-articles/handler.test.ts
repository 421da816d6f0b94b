import { expect, test } from '@jest/globals';
import type { SQSEvent } from 'aws-lambda';
import { deduplicateArticlesHandler } from '../../../lambdas/deduplicate-articles/handler.ts';
import { dropIdOf } from '../../../lambdas/shared/ids.ts';
import type { CleanedMessage } from '../../../lambdas/shared/messages.ts';
import { SeededRandom } from '../../fakes/seededRandom.ts';
import { sqsEventOf } from '../../fakes/sqsEvent.ts';
import { cleaned, prose, Stage } from './pipeline.ts';

const eventOf = (bodies: readonly string[]): SQSEvent => sqsEventOf('cleaned', bodies);

const bodiesOf = (messages: readonly CleanedMessage[]): string[] => messages.map((message) => JSON.stringify(message));
const story = prose(1, 400).split(' ');

/** Thirty articles in drop order: neighbours of one story, several versions, a retraction. */
const flow: CleanedMessage[] = Array.from({ length: 30 }, (_, at) =>
  cleaned(
    {
      uri: `urn:${at % 17}`,
      text: story.slice((at % 7) * 20, (at % 7) * 20 + 100).join(' '),
      ...(at === 22 && { pubStatus: 'canceled' as const }),
    },
    at,
  ),
);

async function verdictsWith(cuts: readonly number[]): Promise<string[]> {
  const stage = new Stage();
  const handler = deduplicateArticlesHandler(() => stage.services);
  for (const [n, from] of cuts.entries()) {
    const { batchItemFailures } = await handler(eventOf(bodiesOf(flow.slice(from, cuts[n + 1]))));
    expect(batchItemFailures).toEqual([]);
  }
  const judged = stage.judged.sent.map(({ drop, judgement: { verdict, version, duplicateOf, similarity } }) => ({
    at: drop.key,
    verdict,
    version,
    duplicateOf,
    similarity,
  }));
  const fates = await Promise.all(flow.map(({ drop }) => stage.ledger.fate(dropIdOf(drop), 0)));
  return [...judged, ...fates.map((fate) => [fate?.verdict, fate?.version, fate?.matchedId])].map((said) =>
    JSON.stringify(said),
  );
}

test('the verdicts do not depend on where batches are cut', async () => {
  const expected = await verdictsWith([0]);
  for (let seed = 0; seed < 40; seed++) {
    const random = new SeededRandom(seed);
    const cuts = [0, ...flow.keys()].filter((at, n) => n === 0 || (at > 0 && random.chance(0.3)));
    expect({ seed, verdicts: await verdictsWith(cuts) }).toEqual({ seed, verdicts: expected });
  }
});

test('an empty batch fails nothing', async () => {
  const handler = deduplicateArticlesHandler(() => new Stage().services);
  expect(await handler(eventOf([]))).toEqual({ batchItemFailures: [] });
});

test('a malformed record and one whose article is not there yet are reported; their neighbours are judged', async () => {
  const stage = new Stage();
  const handler = deduplicateArticlesHandler(() => stage.services);
  const [good, other] = bodiesOf([
    cleaned({ uri: 'urn:a', text: prose(1) }, 1),
    cleaned({ uri: 'urn:b', text: prose(2) }, 2),
  ]);
  const carried = { ...cleaned({ uri: 'urn:c', text: prose(3) }, 3), article: { pointer: 'work/x-0.json' } };
  const event = eventOf([good ?? '', 'no json', JSON.stringify(carried), '{"schemaVersion":1}', other ?? '']);
  const { batchItemFailures } = await handler(event);
  expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m1', 'm2', 'm3']);
  expect(stage.judged.sent.map(({ judgement }) => judgement.verdict)).toEqual(['original', 'original']);
});

test('a carried article is read from the article bucket', async () => {
  const stage = new Stage();
  const message = cleaned({ uri: 'urn:a', text: prose(1) }, 1);
  if (!('inline' in message.article)) throw new Error('inline');
  stage.articles.objects.set('work/x-0.json', Buffer.from(JSON.stringify(message.article.inline)));
  const handler = deduplicateArticlesHandler(() => stage.services);
  await handler(eventOf([JSON.stringify({ ...message, article: { pointer: 'work/x-0.json' } })]));
  expect(stage.judged.sent[0]).toMatchObject({
    article: { pointer: 'work/x-0.json' },
    judgement: { verdict: 'original' },
  });
});

test('the same batch twice gives the same verdicts twice', async () => {
  const stage = new Stage();
  const handler = deduplicateArticlesHandler(() => stage.services);
  await handler(eventOf(bodiesOf(flow.slice(0, 12))));
  const first = stage.judged.sent.splice(0).map(({ judgement }) => judgement);
  await handler(eventOf(bodiesOf(flow.slice(0, 12))));
  expect(stage.judged.sent.map(({ judgement }) => judgement)).toEqual(first);
});

test('a queue that fails leaves the record to be delivered again, with the same verdict', async () => {
  const stage = new Stage();
  stage.judged.failures = 1;
  const handler = deduplicateArticlesHandler(() => stage.services);
  const event = eventOf(bodiesOf([cleaned({ uri: 'urn:a', text: prose(1) }, 1)]));
  expect((await handler(event)).batchItemFailures).toEqual([{ itemIdentifier: 'm0' }]);
  expect((await handler(event)).batchItemFailures).toEqual([]);
  expect(stage.judged.sent.map(({ judgement }) => judgement.verdict)).toEqual(['original']);
});
