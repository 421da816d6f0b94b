import { deflateRawSync, gzipSync } from 'node:zlib';
import { paragraph } from './hostileInput.ts';

export const gzipOf = (size: number): Buffer => gzipSync(Buffer.alloc(size, 0x20), { level: 9 });

/** A zip by hand, every file with the same body: `size` overrules what the headers say, `overlap` lets every entry of the directory name the one body. */
export function zipOf(
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

export const manyNames = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${n}.txt`.padStart(9, '0'));

export function zipOfZips(levels: number): Buffer {
  let inner: Buffer = Buffer.from(paragraph);
  for (let level = 0; level < levels; level += 1)
    inner = zipOf(
      manyNames(10).map((name) => `${name}.zip`),
      inner,
    );
  return inner;
}

/** One entry of a tar by hand; `size` as its header says it, octal. */
export function tarEntry(
  name: string,
  body: Buffer,
  { size = octal(body.length), type = '0', link = '' } = {},
): Buffer {
  const head = Buffer.alloc(512);
  head.write(name, 0, 100);
  head.write('0000644\0', 100);
  head.write(size, 124, 12, 'latin1');
  head.write('        ', 148);
  head.write(type, 156);
  head.write(link, 157, 100);
  head.write('ustar\u000000', 257, 'latin1');
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${octal(sum, 6)}\0 `, 148);
  return Buffer.concat([head, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

export const tarOf = (...entries: readonly Buffer[]): Buffer => Buffer.concat([...entries, Buffer.alloc(1024)]);

const octal = (value: number, length = 11): string => value.toString(8).padStart(length, '0');
