import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { searchArticlesHandler } from '../../../lambdas/search-articles/handler.ts';
import { searchArticles } from '../../../lambdas/search-articles/searchArticles.ts';
import { get, id, oneHit, servicesOf } from './searchFakes.ts';

describe('searching', () => {
  test('links to the next page with the same filters', async () => {
    const response = await searchArticles(get('/search?q=a%26b&topic=sport'), servicesOf());
    expect(response.headers.link).toBe(`</search?q=a%26b&topic=sport&cursor=${oneHit.cursor}>; rel="next"`);
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=ten', 'limit'],
    ['from=yesterday', 'from'],
    ['cursor=abc', 'cursor'],
    ['sort=oldest', 'sort'],
    ['duplicates=yes', 'duplicates'],
    ['q=a&q=b', 'q'],
    [`q=${'x'.repeat(1001)}`, 'q'],
  ])('says what is wrong with %s', async (queryString, name) => {
    const response = await searchArticles(get(`/search?${queryString}`), servicesOf());
    expect(response.status).toBe(400);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(response.body).parameters[0].name).toBe(name);
  });

  test('answers any query string with a result or a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.webPath(), async (text, path) => {
        const services = servicesOf({
          failed: (error) => {
            throw error;
          },
        });
        const answered = await searchArticles({ ...get('/search'), queryString: text }, services);
        expect([200, 400]).toContain(answered.status);
        expect([200, 404]).toContain((await searchArticles({ ...get('/'), path }, services)).status);
      }),
    );
  });
});

describe('articles', () => {
  test('are given whole, the newest version', async () => {
    const response = await searchArticles(get(`/articles/${id}`), servicesOf());
    expect(JSON.parse(response.body).article.version).toBe('2');
  });

  test('list their own versions alone, newest first', async () => {
    const response = await searchArticles(get(`/articles/${id}/versions`), servicesOf());
    expect(JSON.parse(response.body).versions.map((one: { href: string }) => one.href)).toEqual([
      `/articles/${id}/versions/2`,
      `/articles/${id}/versions/1`,
    ]);
  });

  test.each([
    ['application/ld+json', 'application/ld+json'],
    ['application/json;q=0.5, application/ld+json', 'application/ld+json'],
    ['application/ld+json;q=0.1, */*', 'application/json'],
    ['text/html, */*;q=0.1', 'application/json'],
    ['*/*', 'application/json'],
  ])('Accept: %s gives %s', async (accept, type) => {
    const response = await searchArticles(get(`/articles/${id}`, { accept }), servicesOf());
    expect(response.headers['content-type']).toBe(type);
    expect(response.headers.vary).toBe('accept');
  });
});

describe('HTTP', () => {
  test('a reader that holds the entity gets 304', async () => {
    const first = await searchArticles(get('/search'), servicesOf());
    const etag = first.headers.etag ?? '';
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await searchArticles(get('/search', { 'if-none-match': held }), servicesOf());
      expect(again).toMatchObject({ status: 304, body: '', headers: { etag } });
      expect(again.headers['content-type']).toBeUndefined();
    }
    expect((await searchArticles(get('/search', { 'if-none-match': '"other"' }), servicesOf())).status).toBe(200);
  });

  test('HEAD says what GET would, without the body', async () => {
    const body = (await searchArticles(get('/search'), servicesOf())).body;
    const response = await searchArticles(get('/search', {}, 'HEAD'), servicesOf());
    expect(response).toMatchObject({ status: 200, body: '' });
    expect(response.headers['content-length']).toBe(String(Buffer.byteLength(body)));
  });

  test('no other origin may read unless it is allowed', async () => {
    const asked = get('/search', { origin: 'https://desk.example' });
    const header = async (allowedOrigins?: string[]) =>
      (await searchArticles(asked, servicesOf(allowedOrigins ? { allowedOrigins } : {}))).headers[
        'access-control-allow-origin'
      ];
    expect(await header()).toBeUndefined();
    expect(await header(['https://other.example'])).toBeUndefined();
    expect(await header(['https://desk.example'])).toBe('https://desk.example');
  });

  test('an error is reported, and its text stays inside', async () => {
    const failed: unknown[] = [];
    const services = servicesOf({ failed: (error) => failed.push(error) });
    services.search.fail = new Error('secret');
    const response = await searchArticles(get('/search'), services);
    expect(response.body).not.toContain('secret');
    expect(failed).toEqual([services.search.fail]);
  });

  test('the gateway gets large answers packed', async () => {
    const services = servicesOf();
    const handler = searchArticlesHandler(() => services);
    const [hit] = oneHit.hits;
    services.search.search = async () => ({
      ...oneHit,
      hits: Array.from({ length: 100 }, () => hit as (typeof oneHit.hits)[number]),
    });
    const event = {
      rawPath: '/search',
      rawQueryString: '',
      headers: { 'Accept-Encoding': 'br, gzip' },
      requestContext: { domainName: 'api.example', http: { method: 'GET' } },
    } as unknown as Parameters<typeof handler>[0];
    const result = await handler(event);
    expect(result.headers).toMatchObject({ 'content-encoding': 'gzip' });
    expect(JSON.parse(gunzipSync(Buffer.from(result.body ?? '', 'base64')).toString()).hits).toHaveLength(100);
  });
});
