import { deflateRawSync, gzipSync } from 'node:zlib';
import { bytes, type HostileInput, mebibyte, paragraph } from './hostileInput.ts';
import { gzipOf, manyNames, tarEntry, tarOf, zipOf } from './makeArchives.ts';

const body = Buffer.from(paragraph);
/** What a person reads of these differs from what is there, or ends a line of the log. */
const trickyNames = [
  'a\nb.txt',
  'a\r\u001b[2J.txt',
  '\u202etxt.exe',
  'a\u0000b.txt',
  `${'n'.repeat(60_000)}.txt`,
  '',
  '.',
  '..',
];

/** A zip whose files start each at its own header and run on through those of all behind it (Fifield's quoting). */
function quotedZip(count: number, unpacked: number): Buffer {
  const kernel = deflateRawSync(Buffer.alloc(unpacked, 0x20), { level: 9 });
  const whole = zipOf(manyNames(count), kernel, { packed: false });
  const directory = whole.readUInt32LE(whole.length - 6);
  for (let at = directory, n = 0; n < count; n += 1) {
    const start = whole.readUInt32LE(at + 42);
    whole.writeUInt16LE(8, at + 10);
    whole.writeUInt32LE(directory - start - 60, at + 20);
    whole.writeUInt32LE(unpacked, at + 24);
    at += 46 + whole.readUInt16LE(at + 28);
  }
  return whole;
}

/** Zips in zips, `wide` of them on each level, a bomb in each of the innermost: the shape of 42.zip. */
function fortyTwo(levels: number, wide: number): Buffer {
  let inner = zipOf(['bomb.txt'], Buffer.alloc(64 * mebibyte, 0x20));
  for (let level = 1; level < levels; level += 1)
    inner = zipOf(
      Array.from({ length: wide }, (_, n) => `${n}.zip`),
      inner,
    );
  return inner;
}

/** Lies within archives that are well-formed as such. */
export const archiveInputs: readonly HostileInput[] = [
  bytes('zip/forty-two.zip', () => fortyTwo(5, 16)),
  bytes('zip/forty-two-shallow.zip', () => fortyTwo(3, 16)),
  bytes('zip/quoted-overlap.zip', () => quotedZip(500, 2 * mebibyte)),
  bytes('zip/names.zip', () => zipOf(trickyNames, body)),
  bytes('zip/entries-60000-empty.zip', () => zipOf(manyNames(60_000), Buffer.alloc(0))),
  bytes('zip/folders-60000.zip', () =>
    zipOf(
      manyNames(60_000).map((name) => `${name}/`),
      Buffer.alloc(0),
    ),
  ),
  bytes('zip/rubbish-before.zip', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(9e6, 0x41)])),
  bytes('zip/directory-at-4GB.zip', () => {
    const zip = zipOf(['a.txt'], body);
    zip.writeUInt32LE(0xfffffff0, zip.length - 6);
    return zip;
  }),
  bytes('zip/zip64-lies.zip', () => {
    const zip = zipOf(['a.txt'], body);
    zip.fill(0xff, zip.length - 14, zip.length - 2);
    return zip;
  }),
  bytes('tar/names.tar', () => tarOf(...trickyNames.map((name) => tarEntry(name, body)))),
  bytes('tar/links.tar', () =>
    tarOf(
      tarEntry('a', Buffer.alloc(0), { type: '1', link: '/etc/passwd' }),
      tarEntry('b', Buffer.alloc(0), { type: '2', link: '../../../../etc/passwd' }),
      tarEntry('c', Buffer.alloc(0), { type: '3' }),
      tarEntry('d.txt', body),
    ),
  ),
  bytes('tar/sparse-8GB.tar', () => tarOf(tarEntry('a.txt', body, { type: 'S' }), tarEntry('b.txt', body))),
  bytes('tar/long-name-64MB.tar', () => tarOf(tarEntry('x', Buffer.alloc(64 * mebibyte, 0x61), { type: 'L' }))),
  bytes('tar/pax-header-64MB.tar', () => tarOf(tarEntry('x', Buffer.alloc(64 * mebibyte, 0x61), { type: 'x' }))),
  bytes('tar/pax-header-8GB.tar.gz', () =>
    gzipSync(tarOf(tarEntry('x', noise(300 * mebibyte), { type: 'x', size: '77777777777 ' })), { level: 1 }),
  ),
  bytes('tar/pax-size-lies.tar', () =>
    tarOf(tarEntry('x', Buffer.from('19 size=9999999999\n'), { type: 'x' }), tarEntry('a.txt', body)),
  ),
  bytes('tar/empty-entries-2e5.tar', () =>
    tarOf(Buffer.concat(new Array<Buffer>(200_000).fill(tarEntry('a.txt', Buffer.alloc(0))))),
  ),
  bytes('tar/in-tar-200-deep.tar', () => {
    let inner = tarOf(tarEntry('a.txt', body));
    for (let level = 0; level < 200; level += 1) inner = tarOf(tarEntry('a.tar', inner));
    return inner;
  }),
  bytes('gzip/name-without-end.gz', () =>
    Buffer.concat([Buffer.from('1f8b0808000000000003', 'hex'), Buffer.alloc(9e6, 0x61)]),
  ),
  bytes('gzip/rubbish-behind.gz', () => Buffer.concat([gzipSync(body), Buffer.alloc(9e6, 0x41)])),
  bytes('gzip/just-within-the-ratio.gz', () =>
    gzipSync(Buffer.concat([noise(mebibyte / 2), Buffer.alloc(90 * mebibyte, 0x20)])),
  ),
  bytes('gzip/many-bombs.gz', () => Buffer.concat(new Array<Buffer>(200).fill(gzipOf(20 * mebibyte)))),
  bytes('bzip2/bomb.bz2', () => Buffer.concat([bzip2Head, ...new Array<Buffer>(2000).fill(bzip2Zeros), bzip2End])),
  bytes('bzip2/empty-streams-1e6.bz2', () => Buffer.concat([bzip2Empty, Buffer.alloc(14e6, bzip2Empty)])),
  bytes('bzip2/no-block-40MB.bz2', () =>
    Buffer.concat([bzip2Head, Buffer.from('314159265359', 'hex'), noise(40 * mebibyte)]),
  ),
  bytes('zstd/window-2GB.zst', () => Buffer.from('28b52ffd00a80100002061', 'hex')),
  bytes('zstd/runs-1e6.zst', () =>
    Buffer.concat([Buffer.from('28b52ffd0058', 'hex'), Buffer.alloc(4e6, Buffer.from('02001061', 'hex'))]),
  ),
  bytes('zstd/skippable-4GB.zst', () => Buffer.concat([zstdOf(body), Buffer.from('502a4d18f0ffffff', 'hex'), body])),
];

/** Bytes that pack badly, the same each time. */
function noise(length: number): Buffer {
  const made = Buffer.alloc(length);
  for (let at = 0, seed = 1; at + 4 <= length; at += 4) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    made.writeUInt32LE((seed & 0x3f3f3f3f) | 0x40404040, at);
  }
  return made;
}

const bzip2Head = Buffer.from('BZh9');
const bzip2Empty = Buffer.from('425a683917724538509000000000', 'hex');
const bzip2End = Buffer.from('17724538509000000000', 'hex');
/** The block of `head -c 45000000 /dev/zero | bzip2`, without head and end. */
const bzip2Zeros = Buffer.from('3141592653590e09e2df015f8e4000c0000008200030804d4642a025a90a8097', 'hex');

/** A frame of one raw block. */
const zstdOf = (content: Buffer): Buffer => {
  const head = Buffer.from('28b52ffd0058000000', 'hex');
  head.writeUIntLE((content.length << 3) | 1, 6, 3);
  return Buffer.concat([head, content]);
};
