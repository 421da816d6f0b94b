import { gzipSync } from 'node:zlib';
import { bytes, type HostileInput, mebibyte, paragraph } from './hostileInput.ts';
import { gzipOf, manyNames, tarEntry, tarOf, zipOf, zipOfZips } from './makeArchives.ts';

/** Archives and packed files that lie about what they hold. */
export const containerInputs: readonly HostileInput[] = [
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
  bytes('tar/size-8GB.tar', () => tarOf(tarEntry('a.txt', Buffer.from(paragraph), { size: '77777777777 ' }))),
  bytes('tar/size-negative.tar', () => tarOf(tarEntry('a.txt', Buffer.from(paragraph), { size: '\xff'.repeat(12) }))),
  bytes('tar/paths.tar', () => tarOf(tarEntry('../../../../etc/passwd', Buffer.from(paragraph)))),
];
