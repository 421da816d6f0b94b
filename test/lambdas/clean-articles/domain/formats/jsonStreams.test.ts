import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { JsonSplitter } from '../../../../../lambdas/clean-articles/domain/json/jsonSplitter.ts';
import { inputLimits } from '../../../../../lambdas/shared/settings.ts';
import { brief, cleanBytes, story } from '../../cleanBytes.ts';

const article = (n: number) => ({ '@type': 'NewsArticle', headline: `No ${n}`, articleBody: `${story(n)} "{[\\` });
const articles = [0, 1, 2, 3].map(article);
const all = ['No 0', 'No 1', 'No 2', 'No 3'];
/** So small that every file here is read value by value. */
const streamed = { limits: inputLimits.parse({ maxArticleBytes: 500 }), chunkBytes: 97 };

test.each([
  ['lines', articles.map((each) => JSON.stringify(each)).join('\n')],
  ['lines with blanks and \\r\\n', `\ufeff${articles.map((each) => JSON.stringify(each)).join('\r\n\r\n')}\r\n`],
  ['text sequences', articles.map((each) => `\u001e${JSON.stringify(each)}\n`).join('')],
  ['pretty values in a row', articles.map((each) => JSON.stringify(each, undefined, 2)).join('\n')],
  ['a list', JSON.stringify(articles)],
  ['a pretty list', JSON.stringify(articles, undefined, 2)],
  ['an envelope', JSON.stringify({ status: 'ok', meta: { list: [{}] }, articles })],
])('JSON %s: read whole and value by value', async (_, text) => {
  expect((await cleanBytes('a.json', text)).map(brief)).toEqual(all);
  expect((await cleanBytes('a.json', text, streamed)).map(brief)).toEqual(all);
});

test('a damaged or oversized value costs no neighbour', async () => {
  const lines = articles.map((each) => JSON.stringify(each));
  const damaged = [lines[0], '{"articleBody": broken}', lines[2], '{"articleBody": "cut'].join('\n');
  expect((await cleanBytes('a.jsonl', damaged)).map(brief)).toEqual(['No 0', '! malformed', 'No 2', '! malformed']);
  const list = `[${lines[0]}, {"a": nope}, ${JSON.stringify({ ...article(5), x: 'y'.repeat(600) })}, ${lines[3]}]`;
  expect((await cleanBytes('a.json', list, streamed)).map(brief)).toEqual([
    'No 0',
    '! malformed',
    '! too-large',
    'No 3',
  ]);
});

test.each([
  ['lines', articles.map((each) => JSON.stringify(each)).join('\n'), {}],
  ['a long list', JSON.stringify(articles), streamed],
])('reading of %s goes on where it stopped', async (_, text, options) => {
  const items = await cleanBytes('a.json', text, options);
  for (const { item, resume } of items) {
    const rest = await cleanBytes('a.json', text, { ...options, resume: { ...resume, item: item + 1 } });
    expect(rest).toEqual(items.slice(item + 1));
  }
  expect(items[2]?.resume.offset).toBeGreaterThan(0);
});

test('too deep JSON is refused before it is parsed', async () => {
  expect((await cleanBytes('a.json', `${'[{"a":'.repeat(5000)}`)).map(brief)).toEqual(['! too-deep']);
});

test('wherever the chunks are cut, the splitter finds the values', () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 8 }),
      fc.integer({ min: 1, max: 50 }),
      (values, size) => {
        const bytes = Buffer.from(JSON.stringify(values));
        const splitter = new JsonSplitter('list', 1_000_000);
        const found: unknown[] = [];
        for (let at = 0; at < bytes.length; at += size) {
          for (const piece of splitter.push(bytes.subarray(at, at + size)))
            found.push(JSON.parse(Buffer.from(piece.bytes ?? []).toString()));
        }
        expect(found).toEqual(JSON.parse(bytes.toString()));
        expect(splitter.end()).toBeUndefined();
      },
    ),
  );
});
