import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { replay } from '../../../local/commands/replay.ts';
import { run } from '../../../local/commands/run.ts';
import { search } from '../../../local/commands/search.ts';
import { show } from '../../../local/commands/show.ts';
import { stats } from '../../../local/commands/stats.ts';
import { UsageError } from '../../../local/usageError.ts';
import { filesOf, place, resultsOf, summaryOf } from './operatorPlace.ts';
import { story } from './story.ts';

const samples = fileURLToPath(new URL('../../../samples/', import.meta.url));

describe('replay', () => {
  const { folder, options } = place('replay');
  const articles = join(options.out, 'articles');
  const names = ['01-council-budget.txt', '03-council-budget-edited-copy.txt'];
  const versions = ['06-rail-strike.ninjs.json', '07-rail-strike-second-version.ninjs.json'];
  const withdrawn = ['09-hochwasser.newsml-g2.xml', '10-hochwasser-retraction.newsml-g2.xml'];
  let first: Awaited<ReturnType<typeof resultsOf>>;
  let counts: Record<string, unknown>;
  const countsNow = async () => {
    const { stages: _, ...rest } = (await resultsOf((output) => stats(options, output))).results[0] ?? {};
    return rest;
  };
  beforeAll(async () => {
    for (const name of [...names, ...versions, ...withdrawn]) cpSync(join(samples, name), join(folder, name));
    first = await resultsOf((output) => run([folder], options, output));
    counts = await countsNow();
  });

  test.each(['once', 'again'])(
    '%s: same ids, verdicts, versions and counts; stored files are written anew',
    async () => {
      const before = filesOf(articles);
      const [stale = ''] = Object.keys(before).filter((path) => before[path]?.includes('01-council-budget.txt'));
      const kept = JSON.parse(before[stale] ?? '');
      writeFileSync(join(articles, stale), JSON.stringify({ ...kept, analysis: { keywords: ['from old code'] } }));
      const { code, results, notes } = await resultsOf((output) => replay(options, output));

      expect([code, notes]).toEqual([0, []]);
      expect(summaryOf(results)).toEqual(summaryOf(first.results));
      const inOrder = (lines: Record<string, unknown>[]) =>
        lines
          .slice(0, -1)
          .map((line) => JSON.stringify(line))
          .sort();
      expect(inOrder(results)).toEqual(inOrder(first.results));
      const after = filesOf(articles);
      expect(Object.keys(after)).toEqual(Object.keys(before));
      expect(JSON.parse(after[stale] ?? '').analysis.keywords).toEqual(kept.analysis.keywords);
      expect(await countsNow()).toEqual(counts);
    },
  );

  test('what is stored can no longer be read: it says so, mends it, and goes on with the others', async () => {
    const before = filesOf(articles);
    const [damaged = '', ...others] = Object.keys(before).filter((path) => before[path]?.includes('council-budget'));
    writeFileSync(join(articles, damaged), before[damaged]?.slice(0, 100) ?? '');
    const { code, results, notes } = await resultsOf((output) => replay(options, output));
    expect([code, notes]).toEqual([0, [`articles/${damaged} could not be read and was written anew`]]);
    expect(summaryOf(results)).toEqual(summaryOf(first.results));
    const after = filesOf(articles);
    expect(JSON.parse(after[damaged] ?? '').article).toEqual(JSON.parse(before[damaged] ?? '').article);
    expect(others.length).toBeGreaterThan(0);
  });

  test('a retracted article stays a tombstone', async () => {
    const { results } = await resultsOf((output) =>
      search('Donau', { ...options, limit: 10, duplicates: true }, output),
    );
    expect(results).toEqual([]);
    const tombstones = Object.values(filesOf(articles)).filter((json) => json.includes('hochwasser'));
    for (const json of tombstones) expect(JSON.parse(json).article).toMatchObject({ pubStatus: 'canceled' });
    expect(tombstones.length).toBeGreaterThan(0);
  });

  test('search still has each article once, with all its fields', async () => {
    const { results } = await resultsOf((output) => search('rail strike', { ...options, limit: 10 }, output));
    const strikes = results.filter(({ uri }) => uri === 'urn:newsml:agency.example:20261109:rail-strike');
    expect(strikes).toEqual([
      expect.objectContaining({
        id: expect.any(String),
        title: expect.any(String),
        snippet: expect.any(String),
        published: expect.any(String),
        score: expect.any(Number),
      }),
    ]);
    const shown = await resultsOf((output) => show(String(strikes[0]?.id), options, output));
    expect(shown.results[0]).toMatchObject({ article: { version: '2' } });
  });

  test('show names the copies known by now, which the stored version can not', async () => {
    const copies = first.results.filter(({ verdict }) => verdict === 'duplicate' || verdict === 'near-duplicate');
    expect(copies.length).toBeGreaterThan(0);
    for (const { articleId, duplicateOf } of copies) {
      const { results, words } = await resultsOf((output) => show(String(duplicateOf), options, output));
      expect(results[0]).toMatchObject({ pipeline: { copies: expect.arrayContaining([articleId]) } });
      expect(words[0]).toContain(`copies: `);
    }
    for (const json of Object.values(filesOf(articles))) expect(JSON.parse(json).pipeline).not.toHaveProperty('copies');
  });

  test('a prefix or a day picks the files', async () => {
    const picked = async (more: { since?: string; prefix?: string }) =>
      summaryOf((await resultsOf((output) => replay({ ...options, ...more }, output))).results);
    expect(await picked({ prefix: join(folder, '06') })).toMatchObject({ files: 1, original: 1 });
    expect(await picked({ prefix: 'in/07' })).toMatchObject({ files: 1, update: 1 });
    expect(await picked({ since: '2199-01-01' })).toMatchObject({ files: 0 });
    await expect(picked({ since: 'soon' })).rejects.toThrow(UsageError);
  });

  test('a file that has changed since, or is gone, is passed over', async () => {
    const before = filesOf(articles);
    writeFileSync(join(folder, '01-council-budget.txt'), story('Ostend'));
    rmSync(join(folder, '06-rail-strike.ninjs.json'));
    const { code, notes, results } = await resultsOf((output) => replay({ ...options, prefix: 'in/0' }, output));
    expect([code, notes.sort()]).toEqual([
      0,
      [
        'in/01-council-budget.txt has changed since: passed over',
        'in/06-rail-strike.ninjs.json is no longer there: passed over',
      ],
    ]);
    expect(summaryOf(results)).toMatchObject({ files: 3 });
    expect(Object.keys(filesOf(articles))).toEqual(Object.keys(before));
    expect(JSON.stringify(filesOf(articles))).not.toContain('Ostend');
  });
});
