import type { PermanentError } from '../../../shared/errors.ts';
import { concatBytes } from '../concatBytes.ts';
import { damaged } from './transformed.ts';

/** One block of a bzip2 file with where it stood: bits, not bytes. */
export interface Bzip2Block {
  /** Hundreds of kilobytes that it may unpack to before its runs are written out. */
  level: number;
  checksum: number;
  bytes: Uint8Array;
  firstBit: number;
  /** Behind its last bit. */
  endBit: number;
}

const markBits = 48;
const checksumBits = 32;
const blockMark = 0x314159265359;
const endMark = 0x177245385090;
/** 900,000 symbols of at most 20 bits, with the tables that say how they are coded. */
const longestBlock = 2_500_000;

/** True for each byte that can stand second in a mark that begins at any bit of the byte before. */
const isSecond = new Uint8Array(256);
for (const mark of [blockMark, endMark])
  for (let shift = 0; shift < 8; shift += 1) isSecond[Math.floor(mark / 2 ** (32 + shift)) & 0xff] = 1;

/** `count` bits, at most 48, from a bit on. */
function bitsAt(bytes: Uint8Array, bit: number, count: number): number {
  let value = 0;
  let left = count;
  for (let at = bit; left > 0; ) {
    const inByte = 8 - (at & 7);
    const taken = Math.min(inByte, left);
    const part = ((bytes[at >> 3] ?? 0) >> (inByte - taken)) & ((1 << taken) - 1);
    value = value * 2 ** taken + part;
    at += taken;
    left -= taken;
  }
  return value;
}

/** The first bit, from `from` on, at which a block or the end of a stream is marked; undefined when none is. */
function findMark(bytes: Uint8Array, from: number): number | undefined {
  const last = bytes.length * 8 - markBits;
  for (let byte = from >> 3; byte * 8 <= last; byte += 1) {
    if (isSecond[bytes[byte + 1] ?? 0] === 0) continue;
    for (let bit = Math.max(from, byte * 8); bit < byte * 8 + 8 && bit <= last; bit += 1) {
      const mark = bitsAt(bytes, bit, markBits);
      if (mark === blockMark || mark === endMark) return bit;
    }
  }
  return undefined;
}

/**
 * Parts bzip2 files, of one stream or several, into their blocks as they come, by the marks between these (the method of
 * bzip2recover): no more than a block is held. What stands behind the last stream is left. Throws PermanentError unreadable where
 * the data breaks off or does not add up.
 */
export class Bzip2Splitter {
  private held: Uint8Array = new Uint8Array();
  private readonly source: AsyncIterator<Uint8Array>;
  private readonly name: string;

  constructor(stream: AsyncIterable<Uint8Array>, name: string) {
    this.source = stream[Symbol.asyncIterator]();
    this.name = name;
  }

  async *blocks(): AsyncGenerator<Bzip2Block> {
    try {
      for (let level = await this.streamHead(); level > 0; level = await this.streamHead())
        yield* this.streamBlocks(level);
    } finally {
      await this.source.return?.();
    }
  }

  /** The level that the head of a stream names; 0 where there is none. */
  private async streamHead(): Promise<number> {
    const isThere = await this.fill(4);
    const level = /^BZh([1-9])/.exec(Buffer.from(this.held.subarray(0, 4)).toString('latin1'))?.[1];
    if (!isThere || level === undefined) return 0;
    this.held = this.held.subarray(4);
    return Number(level);
  }

  private async *streamBlocks(level: number): AsyncGenerator<Bzip2Block> {
    let at = 0;
    let total = 0;
    for (;;) {
      if (!(await this.fill((at + markBits + checksumBits + 7) >> 3))) throw this.damage('breaks off within a block');
      const mark = bitsAt(this.held, at, markBits);
      const checksum = bitsAt(this.held, at + markBits, checksumBits);
      if (mark === endMark) {
        if (checksum !== total) throw this.damage('a block is missing');
        this.held = this.held.subarray((at + markBits + checksumBits + 7) >> 3);
        return;
      }
      if (mark !== blockMark) throw this.damage('no block where one must be');
      const endBit = await this.nextMark(at + markBits + checksumBits);
      yield { level, checksum, bytes: this.held, firstBit: at, endBit };
      total = (((total << 1) | (total >>> 31)) ^ checksum) >>> 0;
      this.held = this.held.subarray(endBit >> 3);
      at = endBit & 7;
    }
  }

  private async nextMark(from: number): Promise<number> {
    let searched = from;
    for (;;) {
      const found = findMark(this.held, searched);
      if (found !== undefined) return found;
      searched = Math.max(from, this.held.length * 8 - markBits);
      if (this.held.length > longestBlock || !(await this.fill(this.held.length + 1)))
        throw this.damage('breaks off within a block');
    }
  }

  private damage(how: string): PermanentError {
    return damaged(this.name, 'bzip2', new Error(how));
  }

  /** Reads on until so many bytes are held; false when there are no more. */
  private async fill(length: number): Promise<boolean> {
    while (this.held.length < length) {
      const next = await this.source.next();
      if (next.done) return false;
      this.held = concatBytes([this.held, next.value]);
    }
    return true;
  }
}

/** The block as a bzip2 file of its own. */
export function asFile({ level, checksum, bytes, firstBit, endBit }: Bzip2Block): Uint8Array {
  const length = endBit - firstBit;
  const file = new Uint8Array(4 + Math.ceil((length + markBits + checksumBits) / 8));
  file.set(Buffer.from(`BZh${level}`));
  const [byte, shift] = [firstBit >> 3, firstBit & 7];
  for (let at = 0; at * 8 < length; at += 1)
    file[4 + at] = ((bytes[byte + at] ?? 0) << shift) | ((bytes[byte + at + 1] ?? 0) >> (8 - shift));
  const end = 4 * 8 + length;
  if ((end & 7) !== 0) file[end >> 3] = (file[end >> 3] ?? 0) & (0xff00 >> (end & 7));
  writeBits(file, end, endMark, markBits);
  writeBits(file, end + markBits, checksum, checksumBits);
  return file;
}

function writeBits(bytes: Uint8Array, from: number, value: number, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const bit = Math.floor(value / 2 ** (count - 1 - at)) % 2;
    const byte = (from + at) >> 3;
    if (bit === 1) bytes[byte] = (bytes[byte] ?? 0) | (0x80 >> ((from + at) & 7));
  }
}
