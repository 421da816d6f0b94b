import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { discard, list, redrive, show as showLetter } from '../../../local/commands/dlq.ts';
import { run } from '../../../local/commands/run.ts';
import { search } from '../../../local/commands/search.ts';
import { UsageError } from '../../../local/usageError.ts';
import { collected } from './collected.ts';
import { filesOf, place, resultsOf, summaryOf } from './operatorPlace.ts';
import { story } from './story.ts';

describe('dlq', () => {
  const { folder, options } = place('failing');
  let failed: Awaited<ReturnType<typeof resultsOf>>;
  let letters: Record<string, unknown>[];
  beforeAll(async () => {
    writeFileSync(join(folder, 'good.txt'), story('Skerrin'));
    writeFileSync(join(folder, 'empty.txt'), '');
    mkdirSync(options.out);
    // Files where the stages want their folders.
    for (const name of ['articles', 'rejected']) writeFileSync(join(options.out, name), '');
    failed = await resultsOf((output) => run([folder], options, output));
    const said = await resultsOf((output) => list(options, output));
    letters = said.results.sort((a, b) => String(a.queue).localeCompare(String(b.queue)));
  }, 30_000);

  test('what fails always ends as a file with its reason, file and article; the run says 3', () => {
    const { code, results } = failed;
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
