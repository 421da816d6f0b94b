import { expect, test } from '@jest/globals';
import { type Row, rowsOf, streamRows } from '../../../../../lambdas/clean-articles/domain/tables/readRows.ts';

async function* pieces(...texts: string[]): AsyncGenerator<string> {
  yield* texts;
}
async function read(rows: AsyncIterable<Row> | Iterable<Row>): Promise<string[]> {
  const found: string[] = [];
  for await (const row of rows) found.push('cells' in row ? row.cells.join('|') : 'broken');
  return found;
}

test('a quote that never closes costs a held table one line, a streamed one the rest', async () => {
  const text = 'a,b\n1,2\n3,"4\n5,6\n\n7,8\n';
  expect(await read(rowsOf(text, ',', 1000))).toEqual(['a|b', '1|2', 'broken', '5|6', '7|8']);
  expect(await read(streamRows(pieces(text.slice(0, 5), text.slice(5)), ',', 1000))).toEqual(['a|b', '1|2', 'broken']);
});

test('tables held and streamed are read alike', async () => {
  const text = 'a;b\r\n"x;\r\ny ""z""";é\r\nshort\r\n1;2;3\r\n';
  const expected = ['a|b', 'x;\r\ny "z"|é', 'short', '1|2|3'];
  expect(await read(rowsOf(text, ';', 1000))).toEqual(expected);
  expect(await read(streamRows(pieces(...text), ';', 1000))).toEqual(expected);
});

test('a source that fails fails the reading', async () => {
  async function* failing(): AsyncGenerator<string> {
    yield 'a,b\n';
    throw new Error('store');
  }
  await expect(read(streamRows(failing(), ',', 1000))).rejects.toThrow('store');
});
