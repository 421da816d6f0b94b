import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { runProgram } from '../../../local/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsdrop-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command line here; answers its exit code and what it wrote. */
async function newsdrop(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const noting = (stream: 'out' | 'err') => (text: unknown) => {
    written[stream] += String(text);
    return true;
  };
  const out = jest.spyOn(process.stdout, 'write').mockImplementation(noting('out'));
  const err = jest.spyOn(process.stderr, 'write').mockImplementation(noting('err'));
  try {
    return { code: await runProgram(args), ...written };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

const text =
  'Ferry returns to the islands\n\nThe first sleeper ferry since 2017 left on Friday evening with 212 passengers and forty bicycles on board, the company said.\n';

test.each([
  [['nope']],
  [['run']],
  [['run', '/not/there']],
  [['search', 'x', '--out', '/not/there']],
  [['search', 'x', '--limit', 'many']],
  [['rejected', 'again']],
  [[]],
])('usage errors end with 2 and say so on stderr: %j', async (args) => {
  const { code, out, err } = await newsdrop(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).not.toBe('');
});

test.each([
  'run',
  'watch',
  'clean',
  'dedupe-check',
  'enrich',
  'search',
  'show',
  'trace',
  'rejected',
  'replay',
  'stats',
  'serve',
  'upload',
  'dlq',
])('%s --help', async (command) => {
  const { code, out } = await newsdrop(command, '--help');
  expect(code).toBe(0);
  expect(out).toContain(`Usage: newsdrop ${command}`);
});

test('clean --json writes one object a line: articles and rejections; a rejection ends with 1', async () => {
  const [good, bad] = [join(folder, 'good.txt'), join(folder, 'bad.txt')];
  writeFileSync(good, text);
  writeFileSync(bad, '');
  const { code, out } = await newsdrop('clean', good, bad, '--json');
  const [article, rejected] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(article).toMatchObject({
    file: good,
    title: 'Ferry returns to the islands',
    language: 'en',
    authors: [],
    published: null,
    format: 'text',
  });
  expect(rejected).toEqual({ file: bad, rejected: { code: 'empty', message: expect.any(String) } });
  expect((await newsdrop('clean', good, '--json')).code).toBe(0);
});

test('clean and enrich --json have the promised fields', async () => {
  const file = join(folder, 'fields.txt');
  writeFileSync(file, text);
  const names = 'file,uri,title,authors,published,language,text,html,format,charset,repairs,provenance';
  expect(Object.keys(JSON.parse((await newsdrop('clean', file, '--json')).out)).join()).toBe(names);
  const enriched = JSON.parse((await newsdrop('enrich', file, '--json')).out);
  expect(Object.keys(enriched)).toEqual(['$schema', 'article', 'analysis', 'pipeline']);
});

test('dedupe-check says which line of a corpus is none, and ends with 1', async () => {
  const corpus = join(folder, 'broken.jsonl');
  writeFileSync(corpus, `\ufeffnot JSON\n\n${JSON.stringify({ uri: 'a', text })}\n{"uri":"b"}\n`);
  const { code, out } = await newsdrop('dedupe-check', corpus, '--json');
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(lines.map(({ uri, verdict }) => [uri, verdict]).sort()).toEqual([
    [`${corpus}:1`, 'rejected'],
    [`${corpus}:4`, 'rejected'],
    ['a', 'original'],
  ]);
  expect(lines.find(({ uri }) => uri === 'a')).toEqual({
    uri: 'a',
    verdict: 'original',
    duplicateOf: null,
    similarity: null,
    method: null,
    reason: 'nothing like it is known',
  });
});

test('dedupe-check takes JSON lines word for word', async () => {
  const corpus = join(folder, 'corpus.jsonl');
  const long = text.repeat(3);
  writeFileSync(
    corpus,
    [
      { uri: 'a', text: long },
      { uri: 'b', text: long },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
  const { code, out } = await newsdrop('dedupe-check', corpus, '--json');
  expect(code).toBe(0);
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { uri: 'a', verdict: 'original' },
    { uri: 'b', verdict: 'duplicate', duplicateOf: 'a', similarity: 1, reason: 'same text as a' },
  ]);
});
