import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Served, serveWeb } from '../../local/serve/serveWeb.ts';
import { servicesOf } from '../lambdas/search-articles/searchFakes.ts';

let served: Served;
beforeAll(async () => {
  const web = fileURLToPath(new URL('../../web', import.meta.url));
  served = await serveWeb({ port: 0, web, services: servicesOf(), stats: async () => ({ original: 3 }) });
});
afterAll(() => served.close());

/** A request with the path and host exactly as given. */
const raw = (path: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.url);
    request({ hostname, port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('the server behind serve', () => {
  test('gives the page with a policy that runs nothing inline', async () => {
    const response = await fetch(served.url);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const page = await response.text();
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|https?:\/\//);
  });

  test('gives the API through the same handler', async () => {
    const response = await fetch(`${served.url}search?q=homes`);
    expect(await response.json()).toMatchObject({ total: 31 });
    expect((await fetch(`${served.url}search?limit=0`)).status).toBe(400);
    expect(await (await fetch(`${served.url}stats`)).json()).toEqual({ original: 3 });
  });

  test('gives packed answers that clients unpack', async () => {
    const response = await fetch(`${served.url}openapi.json`, { headers: { 'accept-encoding': 'gzip' } });
    expect(await response.json()).toHaveProperty('openapi', '3.1.0');
  });

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '//etc/passwd',
    '/newsroom.js/../../package.json',
    '/nothing',
  ])('has nothing at %s', async (path) => expect(await raw(path, new URL(served.url).host)).toBe(404));

  test('answers no page whose name only points here', async () => {
    expect(await raw('/', 'attacker.example')).toBe(421);
  });
});
