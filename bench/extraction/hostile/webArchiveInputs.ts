import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bytes, type HostileInput, mebibyte, paragraph, text } from './hostileInput.ts';
import { gzipOf } from './makeArchives.ts';

/** Crawls whose records lie about their length, coding or kind. */
export const webArchiveInputs: readonly HostileInput[] = [
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
  bytes('warc/gzip-bomb.warc', () => packedPage('gzip', gzipOf(200 * mebibyte))),
  text('warc/headers-1e6.warc', () => `WARC/1.0\r\n${'A: b\r\n'.repeat(1e6)}\r\n`),
  text('warc/length-1e308.warc', () => warcOf('1e308', page)),
  text('warc/length-hex.warc', () => warcOf('0x7fffffff', page)),
  text('warc/lengths-twice.warc', () => `${warcHead('99999999\r\nContent-Length: 3')}${page}\r\n\r\n`),
  text('warc/header-line-9MB.warc', () => `WARC/1.0\r\nWARC-Target-URI: ${'a'.repeat(9e6)}\r\n\r\n`),
  text('warc/empty-records-3e5.warc', () => warcOf(undefined, '').repeat(300_000)),
  text('warc/no-record-40MB.warc', () => `WARC/1.0\r\nContent-Length: 0\r\n\r\n${'a\n'.repeat(20e6)}`),
  text('warc/chunks-of-one-byte.warc', () =>
    warcOf(
      undefined,
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n${'1\r\na\r\n'.repeat(1e6)}0\r\n\r\n`,
    ),
  ),
  text('warc/http-head-without-end.warc', () => warcOf(undefined, `HTTP/1.1 200 OK\r\n${'A: b\r\n'.repeat(2e6)}`)),
  text('warc/codings-1e5.warc', () =>
    warcOf(undefined, `HTTP/1.1 200 OK\r\nContent-Encoding: ${'gzip,'.repeat(10_000)}\r\n\r\n<p>${paragraph}</p>`),
  ),
  text('warc/in-warc.warc', () => {
    let inner = warcOf(undefined, page);
    for (let level = 0; level < 8; level += 1)
      inner = warcOf(undefined, `HTTP/1.1 200 OK\r\nContent-Type: application/warc\r\n\r\n${inner}`);
    return inner;
  }),
  bytes('warc/brotli-bomb.warc', () => packedPage('br', brotliCompressSync(Buffer.alloc(200 * mebibyte, 0x20)))),
  bytes('warc/gzip-bombs-100.warc', () =>
    Buffer.concat(new Array<Buffer>(100).fill(packedPage('gzip', gzipOf(9 * mebibyte)))),
  ),
  bytes('warc/gzipped-records-of-bombs.warc.gz', () =>
    Buffer.concat(new Array<Buffer>(50).fill(gzipSync(warcOf(undefined, `${page}${' '.repeat(9e6)}`)))),
  ),
  bytes('warc/gzip-names-without-end.warc.gz', () =>
    Buffer.concat([
      gzipSync(warcOf(undefined, page)),
      Buffer.from('1f8b0808000000000003', 'hex'),
      Buffer.alloc(9e6, 0x61),
    ]),
  ),
  text('arc/length-1e15.arc', () => `${arcHead}http://a.b/1 1.1.1.1 20240101000000 text/html ${1e15}\n${page}`),
  text('arc/heads-1e6.arc', () => `${arcHead}${'http://a.b/1 1.1.1.1 20240101000000 text/html 0\n'.repeat(1e6)}`),
  text('arc/line-of-spaces-9MB.arc', () => `${arcHead}http://a.b/ ${' '.repeat(9e6)}x\n`),
];

const arcHead =
  'filedesc://a.arc 0.0.0.0 20240101000000 text/plain 76\n1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n\n\n\n\n\n\n\n\n\n\n\n';

const page = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<article><h1>x</h1><p>${paragraph}</p></article>`;
const warcHead = (length: number | string): string =>
  `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.com/1\r\nContent-Type: application/http\r\nContent-Length: ${length}\r\n\r\n`;
const warcOf = (length: string | undefined, block: string): string =>
  `${warcHead(length ?? block.length)}${block}\r\n\r\n`;
const packedPage = (coding: string, body: Buffer): Buffer => {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${coding}\r\n\r\n`;
  return Buffer.concat([Buffer.from(`${warcHead(head.length + body.length)}${head}`), body, Buffer.from('\r\n\r\n')]);
};
