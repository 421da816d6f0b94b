import { expect, test } from '@jest/globals';
import { ArticleRecords, arrivalIdOf } from '../../../lambdas/deduplicate-articles/state/articleRecords.ts';
import { articleIdOf, dropIdOf } from '../../../lambdas/shared/ids.ts';
import { cleaned, prose, Stage } from './pipeline.ts';

const A = articleIdOf('urn:a');
const replaceWords = (text: string, every: number): string =>
  text
    .split(' ')
    .map((word, at) => (at % every === 3 ? `other${at}` : word))
    .join(' ');

test('the first article of its kind is an original', async () => {
  const stage = new Stage();
  const judged = await stage.judge(
    cleaned(
      { uri: 'urn:a', text: prose(1), published: { value: '2025-12-31T23:30:00-02:00', precision: 'minute' } },
      1,
    ),
  );
  expect(judged).toMatchObject({
    verdict: 'original',
    version: 1,
    articleId: A,
    firstDay: '2026-01-01',
    fate: undefined,
  });
  expect(judged.reason).toBe('nothing like it is known');
});

test('the same words under another uri are a duplicate, whatever their case and typography', async () => {
  const stage = new Stage();
  await stage.judge(cleaned({ uri: 'urn:a', text: `It's “café” — ${prose(1)}` }, 1));
  const judged = await stage.judge(cleaned({ uri: 'urn:b', text: `ITâ€™S "cafe" - ${prose(1).toUpperCase()}` }, 2));
  expect(judged).toMatchObject({ verdict: 'duplicate', duplicateOf: A, similarity: 1, method: 'content-hash' });
  expect(judged.fate).toMatchObject({ verdict: 'duplicate', matchedId: A, reason: `same text as ${A}` });
});

test('a copy with edited words is a near-duplicate of the original at the end of the chain', async () => {
  const stage = new Stage();
  await stage.judge(cleaned({ uri: 'urn:a', text: prose(1) }, 1));
  const edited = replaceWords(prose(1), 14);
  const judged = await stage.judge(cleaned({ uri: 'urn:b', text: edited }, 2));
  expect(judged).toMatchObject({ verdict: 'near-duplicate', duplicateOf: A, method: 'jaccard' });
  expect(judged.reason).toMatch(
    /^near-duplicate of .*: 0\.\d\d of their shingles are shared, about \d+ words of its own, about \d+ words missing$/,
  );
  expect(await stage.judge(cleaned({ uri: 'urn:c', text: edited }, 3))).toMatchObject({
    verdict: 'near-duplicate',
    duplicateOf: A,
  });
});

test('a third of a text is found to be contained in it', async () => {
  const stage = new Stage();
  await stage.judge(cleaned({ uri: 'urn:a', text: prose(1, 300) }, 1));
  const judged = await stage.judge(cleaned({ uri: 'urn:b', text: prose(1, 100) }, 2));
  expect(judged).toMatchObject({ verdict: 'near-duplicate', duplicateOf: A, method: 'containment' });
});

test('a newer version is an update with its changes; the same again is unchanged; an older one is superseded', async () => {
  const stage = new Stage();
  const version = (sourceVersion: string, text: string, title = 'A title') => ({
    uri: 'urn:a',
    sourceVersion,
    text,
    title,
  });
  await stage.judge(cleaned(version('2', prose(1)), 1));
  stage.articles.objects.set(
    `articles/2026/01/01/${A}.v1.json`,
    Buffer.from(JSON.stringify({ article: { bodies: [{ contentType: 'text/plain', value: prose(1) }] } })),
  );
  const update = await stage.judge(cleaned(version('3', `${prose(1)} and more`, 'Another title'), 2));
  expect(update).toMatchObject({
    verdict: 'update',
    version: 2,
    firstDay: '2026-01-01',
    changes: { wordsAdded: 2, wordsRemoved: 0, headlineChanged: true, fields: ['text', 'title'] },
  });
  expect(update.reason).toBe('version 2: 2 words added, headline changed');
  expect(await stage.judge(cleaned(version('3', `${prose(1)} and more`, 'Another title'), 3))).toMatchObject({
    verdict: 'unchanged',
    version: 2,
  });
  expect(await stage.judge(cleaned(version('1', 'Old words.'), 4))).toMatchObject({
    verdict: 'superseded',
    version: 2,
  });
});

test('an update of a version whose stored file is damaged is told from its sketch', async () => {
  const stage = new Stage();
  await stage.judge(cleaned({ uri: 'urn:a', sourceVersion: '1', text: prose(1) }, 1));
  stage.articles.objects.set(`articles/2026/01/01/${A}.v1.json`, Buffer.from('{"article": {"bo'));
  const update = await stage.judge(cleaned({ uri: 'urn:a', sourceVersion: '2', text: prose(2) }, 2));
  expect(update).toMatchObject({ verdict: 'update', version: 2, changes: { fields: ['text'] } });
});

test('a redelivery gets the same verdict, even after the article has moved on', async () => {
  const stage = new Stage();
  const first = cleaned({ uri: 'urn:a', text: prose(1) }, 1);
  const second = cleaned({ uri: 'urn:a', text: prose(2) }, 2);
  const original = await stage.judge(first);
  const update = await stage.judge(second);
  expect(await stage.judge(first)).toEqual(original);
  expect(await stage.judge(second)).toEqual(update);
});

test('a retraction withdraws the article and frees its copies, one of which is the next original', async () => {
  const stage = new Stage();
  await stage.judge(cleaned({ uri: 'urn:a', text: prose(1) }, 1));
  const exact = cleaned({ uri: 'urn:b', text: prose(1) }, 2);
  const near = cleaned({ uri: 'urn:c', text: replaceWords(prose(1), 14) }, 3);
  for (const copy of [exact, near]) await stage.judge(copy);
  const retracted = await stage.judge(cleaned({ uri: 'urn:a', pubStatus: 'canceled', text: '' }, 4));
  expect(retracted).toMatchObject({ verdict: 'retracted', version: 2, articleId: A });
  const freed = stage.dropped.sent.map(({ drop, only }) => `${drop.key} ${only}`).sort();
  expect(freed).toEqual(['incoming/2.txt 0', 'incoming/3.txt 0']);
  expect(await stage.judge(exact)).toMatchObject({ verdict: 'original' });
  expect(await stage.judge(near)).toMatchObject({ verdict: 'near-duplicate', duplicateOf: articleIdOf('urn:b') });
  const late = await stage.judge(cleaned({ uri: 'urn:d', text: prose(1) }, 5));
  expect(late).toMatchObject({ verdict: 'duplicate', duplicateOf: articleIdOf('urn:b') });
});

test('a copy that is stored stays stored when its original is withdrawn and it turns out to be the same text as the next one', async () => {
  const stage = new Stage();
  const edited = replaceWords(prose(1), 14);
  const copies = [2, 3].map((second) => cleaned({ uri: `urn:copy-${second}`, text: edited }, second));
  await stage.judge(cleaned({ uri: 'urn:a', text: prose(1) }, 1));
  for (const copy of copies) expect(await stage.judge(copy)).toMatchObject({ verdict: 'near-duplicate' });
  await stage.judge(cleaned({ uri: 'urn:a', pubStatus: 'canceled', text: '' }, 4));
  const again = [];
  for (const copy of copies) again.push(await stage.judge({ ...copy, replay: '2026-02-01T00:00:00Z' }));
  expect(again).toMatchObject([
    { verdict: 'original' },
    { verdict: 'near-duplicate', duplicateOf: articleIdOf('urn:copy-2'), method: 'content-hash', similarity: 1 },
  ]);
});

test('an update is no copy of its own article, whatever it is linked through', async () => {
  const stage = new Stage();
  const records = new ArticleRecords(stage.state);
  const [first, copy, update] = [
    cleaned({ uri: 'urn:a', sourceVersion: '1', text: prose(1) }, 1),
    cleaned({ uri: 'urn:b', text: replaceWords(prose(1), 14) }, 2),
    cleaned({ uri: 'urn:a', sourceVersion: '2', text: `${prose(1)} and more` }, 3),
  ];
  const arrival = (message: typeof first) => arrivalIdOf(dropIdOf(message.drop), 0);
  for (const message of [first, copy, update]) await stage.judge(message);
  // As when the copy was still open when the update met it, and found the first version only then.
  const linked = await records.get(arrival(update));
  await records.change(linked, { link: arrival(copy) });
  const judged = await stage.judge(update);
  expect([judged.verdict, judged.duplicateOf]).toEqual(['update', undefined]);
});

test('a retraction that arrives first stops the article that it cancels', async () => {
  const stage = new Stage();
  expect(await stage.judge(cleaned({ uri: 'urn:a', pubStatus: 'canceled', text: '' }, 9))).toMatchObject({
    verdict: 'retracted',
    version: 1,
  });
  expect(await stage.judge(cleaned({ uri: 'urn:a', text: prose(1) }, 1))).toMatchObject({ verdict: 'superseded' });
});

test('the same template with other figures is another story', async () => {
  const stage = new Stage();
  const note = (company: string, figures: number[]) =>
    `${company} reported quarterly net income of ${figures[0]} million dollars, or ${figures[1]} cents a share, compared with ${figures[2]} million dollars a year earlier, as revenue rose to ${figures[3]} million dollars from ${figures[4]} million dollars in the same period, the company said in a statement before the market opened.`;
  await stage.judge(cleaned({ uri: 'urn:a', text: note('Acme Holdings', [412, 37, 390, 1810, 1755]) }, 1));
  expect(await stage.judge(cleaned({ uri: 'urn:b', text: note('Globex', [88, 12, 71, 640, 590]) }, 2))).toMatchObject({
    verdict: 'original',
  });
});

test('however many fill one template, each band and each look stay small', async () => {
  const stage = new Stage();
  const looks: number[] = [];
  const { getMany } = stage.state;
  stage.state.getMany = (keys) => {
    looks.push(keys.length);
    return getMany.call(stage.state, keys);
  };
  for (let at = 0; at < 120; at++) {
    const text = `${prose(1, 60)} ${prose(1000 + at, 90)}`;
    expect(await stage.judge(cleaned({ uri: `urn:${at}`, text }, at))).toMatchObject({ verdict: 'original' });
  }
  const { bands, bandMembers } = stage.services.settings;
  const sizes = [...stage.state.items.values()].map(({ members }) => members.size);
  expect(Math.max(...sizes)).toBeGreaterThan(bandMembers);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(2 * bandMembers + 8);
  expect(Math.max(...looks)).toBeLessThanOrEqual(bands * (2 * bandMembers + 1));
});
