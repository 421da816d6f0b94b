import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRows } from '../../../../../lambdas/clean-articles/domain/tables/readRows.ts';

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}
async function read(text: string, { delimiter = ',', most = 1000, length = 7 } = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const row of readRows(pieces(text, length), delimiter, most))
    found.push('cells' in row ? row.cells.join('|') : `! ${row.broken}`);
  return found;
}
const neverCloses = '! a quote in it never closes';

test.each([1, 3, 1000])('rows are read as others write them, in pieces of %i', async (length) => {
  const text = 'a;b\r\n"x;\r\ny ""z""" ;é\r\nshort\r\n\r\n1;2;3\r\nan "odd" one;"said "so", he did"\r\n;\r\n"";last';
  expect(await read(text, { delimiter: ';', length })).toEqual([
    'a|b',
    'x;\r\ny "z"|é',
    'short',
    '1|2|3',
    'an "odd" one|said "so", he did',
    '|last',
  ]);
  expect(await read('a,b\r1,2\r"3\r",4\r', { length })).toEqual(['a|b', '1|2', '3\r|4']);
});

test.each([
  ['3,"4\n5,6\n\n7,8\n', [neverCloses, '5|6', '7|8']],
  ['3,"4\n5,"6"\n7,8\n', [neverCloses, '5|6', '7|8']],
  ['3,"4\n"5","6"\n7,8\n', [neverCloses, '5|6', '7|8']],
  ['3,"4\n5,6\n7,"8"\n', [neverCloses, '5|6', '7|8']],
  ['"3,4\n5,6\n7,"8"\n', [neverCloses, '5|6', '7|8']],
  ['3,"4"x\n5,"6"\n7,8', [neverCloses, '5|6', '7|8']],
  ['3,"4\n5,"6\n7,"8\n', [neverCloses, neverCloses, neverCloses]],
])('a quote that never closes costs its own line only: %j', async (rows, expected) => {
  for (const length of [1, 5, 1000]) expect(await read(`a,b\n${rows}`, { length })).toEqual(['a|b', ...expected]);
});

test('quotes within a text of several lines are the text’s', async () => {
  const text = 'a,b\nx,"He said:\n"Come" and went.\n""Quoted"" well, ""too"", it was."\ny,z\n';
  expect(await read(text)).toEqual(['a|b', 'x|He said:\n"Come" and went.\n"Quoted" well, "too", it was.', 'y|z']);
});

test('a row longer than any may be is passed over, of however many pieces', async () => {
  const long = '! it is longer than 100 characters';
  expect(await read(`a,b\nx,${'y'.repeat(500)}\n1,2`, { most: 100 })).toEqual(['a|b', long, '1|2']);
  expect(await read(`a,b\nx,"${'y'.repeat(500)}"\n1,2`, { most: 100 })).toEqual(['a|b', long, '1|2']);
  expect(await read(`a,b\nx,"${'y\n'.repeat(60)}"\n1,2`, { most: 100 })).toContain('1|2');
});

test('rows broken in the midst of a large table cost no neighbour', async () => {
  const good = Array.from({ length: 20_000 }, (_, n) => `${n},"the text of row ${n}, with a comma"`);
  const lines = good.flatMap((line, n) => (n % 1000 === 500 ? [line, `broken ${n},"without end`] : [line]));
  const found = await read(`id,body\n${lines.join('\n')}\n`, { length: 64 * 1024, most: 1e6 });
  expect(found.filter((row) => row === neverCloses)).toHaveLength(20);
  expect(found.filter((row) => row !== neverCloses).slice(1)).toEqual(
    good.map((_, n) => `${n}|the text of row ${n}, with a comma`),
  );
});

test('any table written as RFC 4180 says is read back, whatever the pieces', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '\n', '\r\n', 'é') });
  const row = fc.tuple(cell, cell, cell).filter((cells) => cells.some((each) => each !== ''));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), async (rows, length) => {
      const write = (each: string): string => `"${each.replaceAll('"', '""')}"`;
      const text = rows.map((cells) => `${cells.map(write).join(',')}\r\n`).join('');
      expect(await read(text, { length })).toEqual(rows.map((cells) => cells.join('|')));
    }),
  );
});

test('a source that fails fails the reading', async () => {
  async function* failing(): AsyncGenerator<string> {
    yield 'a,b\n';
    throw new Error('store');
  }
  const reading = async () => {
    for await (const _ of readRows(failing(), ',', 1000));
  };
  await expect(reading()).rejects.toThrow('store');
});
