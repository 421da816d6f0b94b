import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { discard, list, redrive, show as showLetter } from '../../../local/commands/dlq.ts';
import { listRejected, retryRejected } from '../../../local/commands/rejected.ts';
import { replay } from '../../../local/commands/replay.ts';
import { run } from '../../../local/commands/run.ts';
import { search } from '../../../local/commands/search.ts';
import { show } from '../../../local/commands/show.ts';
import { stats } from '../../../local/commands/stats.ts';
import { UsageError } from '../../../local/usageError.ts';
import { collected } from './collected.ts';
import { story } from './story.ts';

const root = mkdtempSync(join(tmpdir(), 'newsdrop-operator-'));
const samples = fileURLToPath(new URL('../../../samples/', import.meta.url));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder for files beside an output folder. */
function place(name: string) {
  const folder = join(root, name, 'in');
  mkdirSync(folder, { recursive: true });
  return { folder, options: { out: join(root, name, 'out'), workers: 0 } };
}

/** Every file below the folder with what it holds. */
function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

async function resultsOf(command: (output: ReturnType<typeof collected>['output']) => Promise<number>) {
  const said = collected();
  return { code: await command(said.output), ...said };
}

const summaryOf = (results: Record<string, unknown>[]) => ({ ...results.at(-1), seconds: 0 });

// A message fails five times before it is a dead letter, so this runs beside the other tests.
const failing = place('failing');
let failed: Promise<Awaited<ReturnType<typeof resultsOf>>>;
beforeAll(() => {
  writeFileSync(join(failing.folder, 'good.txt'), story('Skerrin'));
  writeFileSync(join(failing.folder, 'empty.txt'), '');
  mkdirSync(failing.options.out);
  // Files where the stages want their folders.
  for (const name of ['articles', 'rejected']) writeFileSync(join(failing.options.out, name), '');
  failed = resultsOf((output) => run([failing.folder], failing.options, output));
});

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

describe('rejected retry', () => {
  const { folder, options } = place('rejected');
  const retry = () => resultsOf((output) => retryRejected(options, output));
  const listed = async () => (await resultsOf((output) => listRejected(options, output))).results;
  beforeAll(async () => {
    for (const name of ['mended.txt', 'still.txt']) writeFileSync(join(folder, name), '');
    expect((await resultsOf((output) => run([folder], options, output))).code).toBe(1);
    writeFileSync(join(folder, 'mended.txt'), story('Ostend'));
  });

  test('takes a mended file in and rejects the others again, with the same fate', async () => {
    const before = (await listed()).find(({ file }) => file === 'in/still.txt');
    const { code, results } = await retry();
    expect(code).toBe(1);
    expect(results).toHaveLength(3);
    expect(results.find(({ file }) => file === 'in/mended.txt')).toMatchObject({ verdict: 'original', version: 1 });
    expect(summaryOf(results)).toMatchObject({ files: 2, articles: 2, original: 1, rejected: 1 });
    expect(await listed()).toEqual([{ ...before, decidedAt: expect.any(String) }]);
  });

  test('is safe to repeat: what was mended is left alone, the rest keeps its fate', async () => {
    const before = filesOf(join(options.out, 'articles'));
    const { code, results } = await retry();
    expect([code, results.map(({ verdict }) => verdict)]).toEqual([1, ['rejected', undefined]]);
    expect(filesOf(join(options.out, 'articles'))).toEqual(before);
    const again = await resultsOf((output) => run([folder], options, output));
    expect(summaryOf(again.results)).toMatchObject({ files: 2, original: 1, unchanged: 0, rejected: 1 });
  });
});

describe('dlq', () => {
  const { options } = failing;
  let letters: Record<string, unknown>[];
  beforeAll(async () => {
    await failed;
    const said = await resultsOf((output) => list(options, output));
    letters = said.results.sort((a, b) => String(a.queue).localeCompare(String(b.queue)));
  }, 30_000);

  test('what fails always ends as a file with its reason, file and article; the run says 3', async () => {
    const { code, results } = await failed;
    expect([code, summaryOf(results)]).toEqual([3, expect.objectContaining({ files: 2, rejected: 0 })]);
    const common = {
      id: expect.any(String),
      receives: 5,
      at: expect.any(String),
      reason: expect.stringContaining('the folder store failed'),
    };
    expect(letters).toEqual([
      { ...common, queue: 'dropped', file: 'in/empty.txt' },
      { ...common, queue: 'judged', file: 'in/good.txt', item: 0, articleId: expect.stringMatching(/^[\w-]{22}$/) },
    ]);
    const stored = Object.values(filesOf(join(options.out, 'dead-letters'))).map((json) => JSON.parse(json));
    expect(stored.map(({ body: _, ...letter }) => letter)).toEqual(letters);
  });

  test('show prints one, and there is no other', async () => {
    const id = String(letters[1]?.id);
    const { results, words } = await resultsOf((output) => showLetter(id, options, output));
    expect(results).toEqual([{ ...letters[1], body: expect.any(String) }]);
    expect(JSON.parse(words[0] ?? '')).toMatchObject({ id, body: { judgement: { verdict: 'original' } } });
    const { output } = collected();
    for (const other of ['nothing', '../../state/data']) {
      await expect(showLetter(other, options, output)).rejects.toThrow(UsageError);
      await expect(redrive(other, options, output)).rejects.toThrow(UsageError);
    }
  });

  test('redrive names and leaves what can not be read, and sends the rest', async () => {
    const { folder, options: own } = place('unreadable');
    writeFileSync(join(folder, 'good.txt'), story('Tarbet'));
    await resultsOf((output) => run([folder], own, output));
    const drop = {
      bucket: 'local',
      key: 'in/good.txt',
      versionId: 'v',
      sequencer: '',
      eventTime: '2026-01-01T00:00:00Z',
    };
    const body = JSON.stringify({ schemaVersion: 1, drop: { ...drop, bytes: 1 } });
    const put = (queue: string, id: string, text: string) => {
      mkdirSync(join(own.out, 'dead-letters', queue), { recursive: true });
      writeFileSync(join(own.out, 'dead-letters', queue, `${id}.json`), text);
    };
    const letter = { reason: 'r', receives: 5, at: '2026-01-01T00:00:00Z' };
    put('cleaned', 'a-garbled', JSON.stringify({ ...letter, id: 'a-garbled', queue: 'cleaned', body: '{"drop":' }));
    put('dropped', 'b-good', JSON.stringify({ ...letter, id: 'b-good', queue: 'dropped', body }));
    put('judged', 'c-cut', '{"id":"c-cut","que');
    const sent = await resultsOf((output) => redrive(undefined, own, output));
    expect([sent.code, sent.notes]).toEqual([
      1,
      [
        "a-garbled is left in the dead letters of cleaned: its message can't be read (see newsdrop dlq show a-garbled)",
        "c-cut is left in the dead letters of judged: its message can't be read (see newsdrop dlq show c-cut)",
      ],
    ]);
    expect(summaryOf(sent.results)).toMatchObject({ files: 1 });
    const left = await resultsOf((output) => list(own, output));
    expect(left.results.map(({ id, reason }) => [id, reason])).toEqual([
      ['a-garbled', 'r'],
      ['c-cut', "the dead letter's own file can't be read"],
    ]);
    const discarded = await resultsOf((output) => discard('c-cut', own, output));
    expect([discarded.code, discarded.words]).toEqual([0, ['c-cut is discarded']]);
    await expect(discard('c-cut', own, collected().output)).rejects.toThrow(UsageError);
    expect((await resultsOf((output) => list(own, output))).results).toHaveLength(1);
  });

  test('redrive sends them again, one or all, and is safe to repeat', async () => {
    for (const name of ['articles', 'rejected']) rmSync(join(options.out, name));
    const one = await resultsOf((output) => redrive(String(letters[1]?.id), options, output));
    expect([one.code, summaryOf(one.results)]).toEqual([0, expect.objectContaining({ files: 1, original: 1 })]);
    const all = await resultsOf((output) => redrive(undefined, options, output));
    expect([all.code, summaryOf(all.results)]).toEqual([1, expect.objectContaining({ files: 1, rejected: 1 })]);
    const none = await resultsOf((output) => redrive(undefined, options, output));
    expect([none.code, summaryOf(none.results)]).toEqual([0, expect.objectContaining({ files: 0 })]);
    expect((await resultsOf((output) => list(options, output))).results).toEqual([]);
    expect((await resultsOf((output) => search('lock', { ...options, limit: 5 }, output))).results).toHaveLength(1);
  });
});
