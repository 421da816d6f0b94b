import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { listRejected, retryRejected } from '../../../local/commands/rejected.ts';
import { run } from '../../../local/commands/run.ts';
import { filesOf, place, resultsOf, summaryOf } from './operatorPlace.ts';
import { story } from './story.ts';

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
