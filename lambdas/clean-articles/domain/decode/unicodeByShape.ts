import { utf8Shape } from './decodeUtf8.ts';

/** A Unicode charset that the bytes themselves give away, and how many bytes of mark to skip. */
export interface UnicodeShape {
  charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  skip: number;
}

/** Reads a byte order mark; UTF-32 first, for its little-endian mark starts with that of UTF-16. */
export function byteOrderMark(bytes: Uint8Array): UnicodeShape | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { charset: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { charset: 'utf-32le', skip: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { charset: 'utf-32be', skip: 4 };
  if (a === 0xff && b === 0xfe) return { charset: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { charset: 'utf-16be', skip: 2 };
  return undefined;
}

/** How many bytes are looked at. */
const looked = 4096;
/** Of the characters, to be text of some language. */
const fewestPlain = 0.97;
const plain = /[\p{L}\p{M}\p{Nd}\p{P}\p{Zs}\p{Sc}\t\n\r$+<=>^`|~]/u;

type Zeros = readonly [first: number, second: number, third: number, fourth: number];

/**
 * UTF-16 or UTF-32 without a mark, by what no other charset has: zeros. Texts in any language have spaces, line breaks, digits or
 * markup, whose zeros stand all in the same half of the byte pairs, or the same three of four bytes; Chinese characters may have
 * zeros anywhere, but their upper halves are of fewer kinds than the lower ones.
 */
export function unmarkedUnicode(bytes: Uint8Array): UnicodeShape | undefined {
  const sample = bytes.subarray(0, Math.min(looked, bytes.length) & ~1);
  if (sample.length < 4 || !sample.includes(0)) return undefined;
  const byZeros = charsetByZeros(zerosByPlace(sample), sample.length / 4);
  if (byZeros) return plainShare(sample, byZeros) >= fewestPlain ? { charset: byZeros, skip: 0 } : undefined;
  const { sequences, strayBytes } = utf8Shape(sample);
  if (strayBytes <= sequences) return undefined;
  const [even, odd] = [kindsAt(sample, 0), kindsAt(sample, 1)];
  const charset = odd < even ? 'utf-16le' : 'utf-16be';
  return plainShare(sample, charset) >= fewestPlain ? { charset, skip: 0 } : undefined;
}

/** How many different bytes stand at the even or odd places. */
function kindsAt(bytes: Uint8Array, place: 0 | 1): number {
  const found = new Set<number>();
  for (let at = place; at < bytes.length; at += 2) found.add(bytes[at] ?? 0);
  return found.size;
}

function zerosByPlace(bytes: Uint8Array): Zeros {
  const zeros: [number, number, number, number] = [0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at & 3] = (zeros[at & 3] ?? 0) + 1;
  return zeros;
}

function charsetByZeros([a, b, c, d]: Zeros, quads: number): UnicodeShape['charset'] | undefined {
  const [nearlyAll, few] = [quads * 0.95, quads * 0.5];
  if (c > nearlyAll && d > nearlyAll && a < few) return 'utf-32le';
  if (a > nearlyAll && b > nearlyAll && d < few) return 'utf-32be';
  const [even, odd] = [a + c, b + d];
  if (even * 20 < odd) return 'utf-16le';
  return odd * 20 < even ? 'utf-16be' : undefined;
}

/** How much of the text that the bytes are in a charset is letters, digits, spaces and punctuation: 0 to 1. */
function plainShare(bytes: Uint8Array, charset: UnicodeShape['charset']): number {
  const size = charset.startsWith('utf-32') ? 4 : 2;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length - (bytes.length % size));
  const isLittle = charset.endsWith('le');
  let count = 0;
  for (let at = 0; at < view.byteLength; at += size) {
    const code = size === 4 ? view.getUint32(at, isLittle) : view.getUint16(at, isLittle);
    // Halves of the characters beyond the first 65,536 come in pairs; here it is enough that they are among few others.
    const isHalf = size === 2 && code >= 0xd800 && code < 0xe000;
    if (isHalf || (code <= 0x10ffff && plain.test(String.fromCodePoint(code)))) count += 1;
  }
  return (count * size) / view.byteLength;
}
