import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { enrichedArticle } from '../../lambdas/shared/enrichedArticle.ts';
import { ninjsErrors } from '../lambdas/index-articles/ninjsValidator.ts';
import { type RunResult, runInto } from '../local/runInto.ts';

const root = mkdtempSync(join(tmpdir(), 'newsdrop-samples-'));
const samples = join(root, 'samples');
const out = join(root, 'newsdrop-data');
const stored = new Map<string, unknown>();
let first: RunResult;
let hits: string[] = [];

beforeAll(async () => {
  cpSync(fileURLToPath(new URL('../../samples', import.meta.url)), samples, { recursive: true });
  first = await runInto(out, [samples], async ({ articles, search }) => {
    for await (const key of articles.list('articles/')) {
      stored.set(key, JSON.parse(Buffer.from((await articles.get(key)) ?? []).toString()));
    }
    const found = await search.search({
      query: 'octopus',
      limit: 5,
      sort: 'relevance',
      duplicates: false,
      facets: false,
    });
    hits = found.hits.map(({ title }) => title);
  });
});
afterAll(() => rmSync(root, { recursive: true }));

/** The table in samples/README.md: file and its verdicts. */
const expected = readFileSync(new URL('../../samples/README.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| [\w-]+\.\w/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, file, , verdicts]) => [file ?? '', (verdicts ?? '').split(', ')] as const);

test('the table tells of every sample', () => {
  expect([...first.fates.keys()].map((key) => key.replace('samples/', '')).sort()).toEqual(
    expected.map(([file]) => file).sort(),
  );
});

test.each(expected)('%s: %j', (file, verdicts) => {
  expect(first.fates.get(`samples/${file}`)?.map(({ verdict }) => verdict)).toEqual(verdicts);
});

test('every verdict shows', () => {
  const { files: _, articles: __, seconds: ___, ...verdicts } = first.summary;
  for (const count of Object.values(verdicts)) expect(count).toBeGreaterThan(0);
});

test('everything stored is valid: our schema, and the ninjs schema of the IPTC', () => {
  const validate = ninjsErrors();
  expect(stored.size).toBeGreaterThan(25);
  for (const [key, json] of stored) expect([key, validate(enrichedArticle.parse(json).article)]).toEqual([key, []]);
});

test('what is stored can be found', () => expect(hits).toEqual(['Octopus learns to open a childproof jar in a week']));

test('running again changes nothing and counts the same', async () => {
  const again = await runInto(out, [samples], async ({ articles }) => {
    for await (const key of articles.list('articles/'))
      expect(JSON.parse(Buffer.from((await articles.get(key)) ?? []).toString())).toEqual(stored.get(key));
  });
  expect({ ...again.summary, seconds: 0 }).toEqual({ ...first.summary, seconds: 0 });
  expect([...again.fates]).toEqual([...first.fates]);
});
