import { deflateRawSync, gzipSync } from 'node:zlib';
import { bytes, type HostileInput, mebibyte, paragraph, text } from './hostileInput.ts';

const gzipOf = (size: number): Buffer => gzipSync(Buffer.alloc(size, 0x20), { level: 9 });

/** A zip by hand: `sizes` overrules what the headers say, `overlap` lets every entry of the directory name the one body. */
function zipOf(
  names: readonly string[],
  body: Buffer,
  { size = body.length, packed = true, overlap = false } = {},
): Buffer {
  const data = packed ? deflateRawSync(body) : body;
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [at, name] of names.entries()) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(packed ? 8 : 0, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(packed ? 8 : 0, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entries.push(entry, Buffer.from(name));
    if (overlap && at > 0) continue;
    locals.push(local, Buffer.from(name), data);
    if (!overlap) offset += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const before = Buffer.concat(locals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(names.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(names.length, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(before.length, 16);
  return Buffer.concat([before, directory, end]);
}

const manyNames = (count: number): string[] => Array.from({ length: count }, (_, n) => `${n}.txt`.padStart(9, '0'));

function zipOfZips(levels: number): Buffer {
  let inner: Buffer = Buffer.from(paragraph);
  for (let level = 0; level < levels; level += 1)
    inner = zipOf(
      manyNames(10).map((name) => `${name}.zip`),
      inner,
    );
  return inner;
}

function tarOf(name: string, size: string, body: Buffer): Buffer {
  const head = Buffer.alloc(512);
  head.write(name, 0);
  head.write('0000644\0', 100);
  head.write(size, 124, 12, 'latin1');
  head.write('        ', 148);
  head.write('0', 156);
  head.write('ustar\u000000', 257, 'latin1');
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([head, body, Buffer.alloc((512 - (body.length % 512)) % 512), Buffer.alloc(1024)]);
}

/** Archives, packed files and crawls that lie about what they hold. */
export const hostileContainers: readonly HostileInput[] = [
  bytes('zip/of-zips-9-deep.zip', () => zipOfZips(9)),
  bytes('zip/size-says-10.zip', () => zipOf(['a.txt'], Buffer.alloc(200 * mebibyte, 0x20), { size: 10 })),
  bytes('zip/size-says-4GB.zip', () => zipOf(['a.txt'], Buffer.from(paragraph), { size: 0xfffffffe })),
  bytes('zip/overlapping.zip', () => zipOf(manyNames(30_000), Buffer.alloc(10 * mebibyte, 0x20), { overlap: true })),
  bytes('zip/overlapping-articles.zip', () =>
    zipOf(manyNames(60_000), Buffer.from(paragraph.repeat(30)), { overlap: true, packed: false }),
  ),
  bytes('zip/paths.zip', () =>
    zipOf(['../../../../etc/x', '/etc/x', 'C:\\x', 'a\0b', '..\\..\\x', '\u202etxt.x'], Buffer.from(paragraph)),
  ),
  bytes('zip/directory-cut.zip', () => zipOf(manyNames(100), Buffer.from(paragraph)).subarray(0, 5000)),
  bytes('gzip/bomb-1GB.gz', () => gzipOf(1024 * mebibyte)),
  bytes('gzip/nested-bomb.gz', () => gzipSync(gzipSync(gzipOf(512 * mebibyte)))),
  bytes('gzip/members-1e5.gz', () => Buffer.concat(new Array<Buffer>(100_000).fill(gzipSync('a')))),
  bytes('tar/size-8GB.tar', () => tarOf('a.txt', '77777777777 ', Buffer.from(paragraph))),
  bytes('tar/size-negative.tar', () => tarOf('a.txt', '\xff'.repeat(12), Buffer.from(paragraph))),
  bytes('tar/paths.tar', () => tarOf('../../../../etc/passwd', '00000000422 ', Buffer.from(paragraph))),
  text('warc/length-too-long.warc', () => warcOf(`${1e12}`, page)),
  text('warc/length-too-short.warc', () => warcOf('10', page).repeat(50)),
  text('warc/length-negative.warc', () => warcOf('-5', page)),
  text('warc/chunked-lies.warc', () =>
    warcOf(
      undefined,
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n<p>${paragraph}</p>\r\n-1\r\n`,
    ),
  ),
  text('warc/gzip-lies.warc', () =>
    warcOf(
      undefined,
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n<p>${paragraph}</p>`,
    ),
  ),
  bytes('warc/gzip-bomb.warc', () => {
    const bomb = gzipOf(200 * mebibyte);
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n';
    return Buffer.concat([
      Buffer.from(warcHead(head.length + bomb.length)),
      Buffer.from(head),
      bomb,
      Buffer.from('\r\n\r\n'),
    ]);
  }),
  text('warc/headers-1e6.warc', () => `WARC/1.0\r\n${'A: b\r\n'.repeat(1e6)}\r\n`),
];

const page = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<article><h1>x</h1><p>${paragraph}</p></article>`;
const warcHead = (length: number | string): string =>
  `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.com/1\r\nContent-Type: application/http\r\nContent-Length: ${length}\r\n\r\n`;
const warcOf = (length: string | undefined, block: string): string =>
  `${warcHead(length ?? block.length)}${block}\r\n\r\n`;
