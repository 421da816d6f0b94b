import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { type FileLine, fileLines } from '../../local/fileLines.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsdrop-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function linesOf(content: string, maxBytes: number) {
  const path = join(folder, 'lines.txt');
  writeFileSync(path, content);
  const lines: FileLine[] = [];
  for await (const line of fileLines(path, maxBytes)) lines.push(line);
  return lines;
}

test('lines come with their numbers, without marks and line ends; blank ones are only counted', async () => {
  expect(await linesOf('\ufeffone\r\n\n  \ntwo\nlast', 100)).toEqual([
    { number: 1, text: 'one' },
    { number: 4, text: 'two' },
    { number: 5, text: 'last' },
  ]);
  expect(await linesOf('', 100)).toEqual([]);
});

test('a line longer than asked for is told without its text, the next one is whole', async () => {
  const long = 'x'.repeat(300_000);
  expect(await linesOf(`${long}\nshort\n`, 1000)).toEqual([
    { number: 1, text: undefined },
    { number: 2, text: 'short' },
  ]);
  expect((await linesOf(`${long}\nshort\n`, 300_001))[0]?.text).toHaveLength(300_000);
});
