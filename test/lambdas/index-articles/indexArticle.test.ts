import { expect, test } from '@jest/globals';
import { indexArticle } from '../../../lambdas/index-articles/indexArticle.ts';
import { enrichedArticle } from '../../../lambdas/shared/enrichedArticle.ts';
import { TransientError } from '../../../lambdas/shared/errors.ts';
import { steppedPort } from '../../fakes/steppedPort.ts';
import { articleOf, messageOf } from './articles.ts';
import { fakeServices } from './fakes.ts';

const article = articleOf();
const key = (version: number) => `articles/2025/03/03/${article.articleId}.v${version}.json`;

test('stores, then indexes, then records the fate', async () => {
  const services = fakeServices();
  await indexArticle(messageOf(article), services);
  expect(services.journal).toEqual([`put ${key(1)}`, `upsert ${article.articleId}`, 'fate original']);
  const stored = enrichedArticle.parse(JSON.parse(services.objects.get(key(1)) ?? ''));
  expect(stored.article.bodies?.[0]?.value).toBe(article.text);
  expect(services.rows.get(article.articleId)).toMatchObject({
    version: 1,
    published: '2025-03-03T08:30:00.000Z',
    storedAt: key(1),
    duplicateOf: '',
  });
  expect(services.fates[0]).toMatchObject({ verdict: 'original', storedAt: key(1), timings: { clean: 3, index: 0 } });
});

test('redelivery changes no byte and no row', async () => {
  const services = fakeServices();
  await indexArticle(messageOf(article), services);
  const before = { objects: new Map(services.objects), rows: new Map(services.rows) };
  await indexArticle(messageOf(article), services);
  expect(services.objects).toEqual(before.objects);
  expect(services.rows).toEqual(before.rows);
  expect(services.fates[1]).toEqual(services.fates[0]);
});

test('an update is stored beside the first version and replaces the row', async () => {
  const services = fakeServices();
  await indexArticle(messageOf(article), services);
  const newer = articleOf({ title: 'Portugal to build 3,000 homes' });
  await indexArticle(messageOf(newer, { verdict: 'update', version: 2 }), services);
  expect([...services.objects.keys()]).toEqual([key(1), key(2)]);
  expect(services.rows.get(article.articleId)).toMatchObject({ version: 2, title: 'Portugal to build 3,000 homes' });
});

test('a near-duplicate says whose copy it is', async () => {
  const services = fakeServices();
  const judged = { verdict: 'near-duplicate', duplicateOf: 'other', similarity: 0.9, method: 'jaccard' } as const;
  await indexArticle(messageOf(article, judged), services);
  expect(services.rows.get(article.articleId)?.duplicateOf).toBe('other');
  expect(services.fates[0]).toMatchObject({ matchedId: 'other', similarity: 0.9, method: 'jaccard' });
});

test('a retraction leaves tombstones without a word of the article and no row', async () => {
  const services = fakeServices();
  await indexArticle(messageOf(article), services);
  await indexArticle(messageOf(article, { verdict: 'update', version: 2 }), services);
  const kill = articleOf({ pubStatus: 'canceled' });
  await indexArticle(messageOf(kill, { verdict: 'retracted', version: 3 }), services);
  for (const version of [1, 2, 3]) {
    const body = services.objects.get(key(version)) ?? '';
    expect(body).not.toMatch(/homes, says|Prime Minister|Jo Doe/);
    expect(enrichedArticle.parse(JSON.parse(body)).article).toMatchObject({
      pubStatus: 'canceled',
      version: String(version),
    });
  }
  expect(services.rows.size).toBe(0);
  expect(JSON.parse(services.objects.get(`withdrawn/${article.articleId}.json`) ?? '')).toMatchObject({ version: 3 });
  expect(services.fates[2]).toMatchObject({ verdict: 'retracted', storedAt: key(3) });
});

test('a version that arrives behind its retraction stays withdrawn', async () => {
  const services = fakeServices();
  await indexArticle(messageOf(articleOf({ pubStatus: 'canceled' }), { verdict: 'retracted', version: 2 }), services);
  await indexArticle(messageOf(article), services);
  expect(services.objects.get(key(1))).not.toMatch(/Prime Minister/);
  expect(services.rows.size).toBe(0);
});

test('an article that came back after its retraction stays found when the retraction is delivered again', async () => {
  const services = fakeServices();
  const kill = messageOf(articleOf({ pubStatus: 'canceled' }), { verdict: 'retracted', version: 2 });
  await indexArticle(messageOf(article), services);
  await indexArticle(kill, services);
  await indexArticle(messageOf(article, { verdict: 'update', version: 3 }), services);
  await indexArticle(kill, services);
  await indexArticle(messageOf(article), services);
  expect(services.rows.get(article.articleId)?.version).toBe(3);
  expect(services.objects.get(key(3))).toMatch(/Prime Minister/);
  expect(services.objects.get(key(1))).not.toMatch(/Prime Minister/);
});

const replayOf = (title: string) => ({ ...messageOf(articleOf({ title })), replay: '2025-04-01T00:00:00Z' });

test('a replay stores the version anew', async () => {
  const services = fakeServices();
  await indexArticle(messageOf(article), services);
  await indexArticle(replayOf('As the new reader has it'), services);
  expect(services.objects.get(key(1))).toMatch(/As the new reader has it/);
  expect(services.notes).toEqual([]);
});

test('a replay over what can no longer be read says so and mends it', async () => {
  const services = fakeServices();
  services.objects.set(key(1), '{"article": {"ur');
  await indexArticle(replayOf('Mended'), services);
  expect(services.objects.get(key(1))).toMatch(/Mended/);
  expect(services.notes).toEqual([`${key(1)} could not be read and was written anew`]);
});

test.each(['getTagged', 'put', 'upsert'])(
  'a retraction that comes right before the %s of a replay wins',
  async (call) => {
    const services = fakeServices();
    await indexArticle(messageOf(article), services);
    const kill = messageOf(articleOf({ pubStatus: 'canceled' }), { verdict: 'retracted', version: 2 });
    let came = false;
    const before = async (): Promise<void> => {
      if (came) return;
      came = true;
      await indexArticle(kill, services);
    };
    const interrupted = <Port extends object>(port: Port): Port =>
      new Proxy(port, {
        get: (target, name) => Reflect.get(name === call ? steppedPort(target, before) : target, name),
      });
    const { articles, search } = services;
    const ports = { ...services, articles: interrupted(articles), search: interrupted(search) };
    await indexArticle(replayOf('Back from the dead'), ports);
    expect(came).toBe(true);
    expect(services.objects.get(key(1))).not.toMatch(/Back from the dead/);
    expect(services.rows.size).toBe(0);
  },
);

test('a carried article is read from its object; one that is not there yet is tried again', async () => {
  const services = fakeServices();
  const message = { ...messageOf(article), article: { pointer: 'work/x-0.json' } };
  await expect(indexArticle(message, services)).rejects.toThrow(TransientError);
  services.objects.set('work/x-0.json', JSON.stringify(article));
  await indexArticle(message, services);
  expect(services.rows.get(article.articleId)?.title).toBe(article.title);
});
