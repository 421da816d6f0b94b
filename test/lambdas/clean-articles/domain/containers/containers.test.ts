import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { pack } from 'tar-stream';
import { ZipFile } from 'yazl';
import { openZip } from '../../../../../lambdas/clean-articles/domain/containers/openZip.ts';
import { inputLimits } from '../../../../../lambdas/shared/settings.ts';
import { brief, cleanBytes, story } from '../../cleanBytes.ts';

const titles = [1, 2, 3].map((n) => `Harbour reopens after storm ${n}`);

async function collect(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}

function zipOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return collect(zip.outputStream);
}

function tarOf(files: Record<string, string>): Promise<Buffer> {
  const tar = pack();
  for (const [name, content] of Object.entries(files)) tar.entry({ name }, content);
  tar.entry({ name: 'link', type: 'symlink', linkname: '/etc/passwd' });
  tar.finalize();
  return collect(tar);
}

const files = { 'a.txt': story(1), '__MACOSX/._a.txt': 'x', 'dir/b.txt': story(2), 'c.txt': story(3) };

test.each([
  ['zip', () => zipOf(files)],
  ['tar', () => tarOf(files)],
  ['tar', async () => gzipSync(await tarOf(files))],
  ['zip', async () => gzipSync(await zipOf(files))],
])('every file of a %s is read, links and litter are not', async (_, make) => {
  expect((await cleanBytes('a.bin', await make())).map(brief)).toEqual(titles);
});

test('a bad member leaves its neighbours alone', async () => {
  const zip = await zipOf({
    'a.txt': story(1),
    'b.png': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0', 'latin1'),
    'c.txt': '',
    'd.txt': story(3),
  });
  expect((await cleanBytes('a.zip', zip)).map(brief)).toEqual([
    titles[0],
    '! unsupported-format',
    '! empty',
    titles[2],
  ]);
});

test('small files of a zip are read many at once: in the cloud each range is a request', async () => {
  const zip = await zipOf(Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`${n}.txt`, story(n)])));
  let ranges = 0;
  const source = {
    size: zip.length,
    async *from(offset: number) {
      ranges++;
      yield zip.subarray(offset);
    },
  };
  const texts: string[] = [];
  for await (const { stream } of openZip(source, 'a.zip')) texts.push((await collect(stream())).toString());
  expect(texts).toEqual(Array.from({ length: 200 }, (_, n) => story(n).toString()));
  expect(ranges).toBeLessThan(10);
});

test('a large zip of articles is no bomb, and reading goes on at any file in it', async () => {
  const long = (n: number) => `${story(n)}\n\n${`The ferries of line ${n} wait. `.repeat(1_000)}`;
  const zip = await zipOf(Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.txt`, long(n)])));
  const limits = inputLimits.parse({ harmlessBytes: 1000, maxExpansion: 500 });
  const all = await cleanBytes('a.zip', zip, { limits, only: 59 });
  expect(all.map(brief)).toEqual(['Harbour reopens after storm 59']);
  const [last] = all;
  expect(last?.resume).toMatchObject({ itemAtOffset: 59 });
  const again = await cleanBytes('a.zip', zip, {
    limits,
    resume: { offset: 0, itemAtOffset: 0, ...last?.resume, item: 59 },
  });
  expect(again).toEqual(all);
});

test('a tar header of any length is not gathered', async () => {
  const tar = pack();
  tar.entry({ name: 'a.txt', pax: { comment: 'x'.repeat(400_000) } }, story(1));
  tar.finalize();
  const bytes = await collect(tar);
  expect((await cleanBytes('a.tar', bytes)).map(brief)).toEqual([titles[0]]);
  const limits = inputLimits.parse({ maxHeldBytes: 200_000 });
  expect((await cleanBytes('a.tar', bytes, { limits })).map(brief)).toEqual(['! hostile']);
});

test('names that climb out of the archive are labels and nothing else', async () => {
  const zip = Buffer.from(await zipOf({ 'aa/bb/evil.txt': story(1) }));
  const tricked = Buffer.from(zip.toString('latin1').replaceAll('aa/bb/evil', '../../evil'), 'latin1');
  expect((await cleanBytes('a.zip', tricked)).map(brief)).toEqual([titles[0]]);
});

test('bombs, encryption, office documents, deep nesting and damage are rejected with their reason', async () => {
  const codes = async (name: string, bytes: Uint8Array) => (await cleanBytes(name, bytes)).map(brief);
  const bomb = Buffer.alloc(8 * 1024 * 1024, 'a ');
  expect(await codes('bomb.gz', gzipSync(bomb))).toEqual(['! expands-too-much']);
  expect(await codes('bomb.zip', await zipOf({ 'a.txt': bomb }))).toEqual(['! expands-too-much']);
  expect(await codes('a.docx', await zipOf({ '[Content_Types].xml': '<x/>' }))).toEqual(['! unsupported-format']);
  expect(await codes('a.gz', gzipSync(gzipSync(gzipSync(gzipSync(story(1))))))).toEqual(['! too-deep']);
  expect(await codes('a.gz', gzipSync(story(1)).subarray(0, 60))).toEqual(['! unreadable']);
  expect(await codes('a.zip', (await zipOf(files)).subarray(0, 200))).toEqual(['! unreadable']);
  const locked = Buffer.from(await zipOf({ 'a.txt': story(1) }));
  for (let at = locked.indexOf('PK\x01\x02'); at !== -1; at = locked.indexOf('PK\x01\x02', at + 4))
    locked.writeUInt16LE(locked.readUInt16LE(at + 8) | 1, at + 8);
  expect(await codes('a.zip', locked)).toEqual(['! encrypted']);
});

test('a file beyond its limit of bytes or items says so', async () => {
  const limits = inputLimits.parse({ maxFileBytes: 200, maxItems: 2 });
  expect((await cleanBytes('a.txt', 'x'.repeat(3000), { limits })).map(brief)).toEqual(['! too-large']);
  const lines = [1, 2, 3].map((n) =>
    JSON.stringify({ '@type': 'NewsArticle', headline: `${n}`, articleBody: story(n) }),
  );
  const few = await cleanBytes('a.jsonl', lines.join('\n'), { limits: inputLimits.parse({ maxItems: 2 }) });
  expect(few.map(brief)).toEqual(['1', '2', '! too-many-items']);
});

const page = (n: number): string =>
  `<html><head><title>Page ${n}</title></head><body><h1>Page ${n}</h1><article><p>${story(n)}</p><p>It was the longest closure in thirty years, and the ferries will need a week to catch up.</p></article></body></html>`;

function record(type: string, url: string, block: string, contentType = 'application/http; msgtype=response'): Buffer {
  const body = Buffer.from(block, 'latin1');
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Type: ${contentType}\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]);
}
const response = (body: string, headers = 'Content-Type: text/html; charset=utf-8', status = 200): string =>
  `HTTP/1.1 ${status} OK\r\n${headers}\r\n\r\n${body}`;
const chunked = (body: string): string => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

const records = [
  record('warcinfo', '', 'software: x\r\n', 'application/warc-fields'),
  record('request', 'http://example.com/1', 'GET / HTTP/1.1\r\n\r\n', 'application/http; msgtype=request'),
  record('response', 'http://example.com/1', response(page(1))),
  record('response', 'http://example.com/logo.png', response('PNG', 'Content-Type: image/png')),
  record('response', 'http://example.com/404', response(page(9), 'Content-Type: text/html', 404)),
  record(
    'response',
    'http://example.com/2',
    response(chunked(page(2)), 'Content-Type: text/html\r\nTransfer-Encoding: chunked'),
  ),
  record(
    'response',
    'http://example.com/3',
    response(gzipSync(page(3)).toString('latin1'), 'Content-Type: text/html\r\nContent-Encoding: gzip'),
  ),
  record('resource', 'http://example.com/4', page(4), 'text/html'),
];

test.each([
  ['plain', Buffer.concat(records)],
  ['gzipped by record', Buffer.concat(records.map((each) => gzipSync(each)))],
  ['gzipped as a whole', gzipSync(Buffer.concat(records))],
])('the pages of a WARC, %s, are read with their addresses', async (_, warc) => {
  const items = await cleanBytes('a.warc', warc, { chunkBytes: 777 });
  expect(items.map(brief)).toEqual(['Page 1', 'Page 2', 'Page 3', 'Page 4']);
  expect(items.map((item) => ('article' in item ? item.article.uri : ''))).toEqual(
    [1, 2, 3, 4].map((n) => `https://example.com/${n}`),
  );
  expect(items[0]?.fileFormat).toBe('warc');
});

test.each([
  ['plain', Buffer.concat(records)],
  ['gzipped by record', Buffer.concat(records.map((each) => gzipSync(each)))],
])('reading a WARC, %s, goes on at any record with the same numbers', async (_, warc) => {
  const all = await cleanBytes('a.warc', warc);
  for (const { item, resume } of all) {
    expect(item === 0 || resume.offset > 0).toBe(true);
    const rest = await cleanBytes('a.warc', warc, { resume: { ...resume, item: item + 1 } });
    expect(rest).toEqual(all.slice(item + 1));
  }
});

test('the text that a crawler took from a page has the page’s address', async () => {
  const text = record('conversion', 'http://example.com/5', story(5), 'text/plain');
  expect(await cleanBytes('a.wet', text)).toMatchObject([{ article: { uri: 'https://example.com/5' } }]);
});

test('damage between two records of a WARC costs neither', async () => {
  const [, , first = Buffer.alloc(0), , , second = Buffer.alloc(0)] = records;
  const warc = Buffer.concat([first, Buffer.from('rubbish\r\nmore rubbish\r\n'), second]);
  expect((await cleanBytes('a.warc', warc)).map(brief)).toEqual(['Page 1', 'Page 2']);
});

test('an ARC is read, URLs with spaces too', async () => {
  const arcRecord = (url: string, block: string): string =>
    `${url} 127.0.0.1 20240101000000 text/html ${block.length}\n${block}\n`;
  const arc =
    arcRecord('filedesc://a.arc', '1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n') +
    arcRecord('http://example.com/a b', response(page(1))) +
    arcRecord('http://example.com/2', response(page(2)));
  expect((await cleanBytes('a.arc', arc)).map(brief)).toEqual(['Page 1', 'Page 2']);
  expect((await cleanBytes('a.arc.gz', gzipSync(arc))).map(brief)).toEqual(['Page 1', 'Page 2']);
});
