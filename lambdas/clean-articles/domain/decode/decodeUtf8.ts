import { isUtf8 } from 'node:buffer';
import { windows1252Char } from './windows1252.ts';

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** The text, when every byte of it is valid UTF-8. */
export const decodeStrictUtf8 = (bytes: Uint8Array): string | undefined =>
  isUtf8(bytes) ? asBuffer(bytes).toString('utf8') : undefined;

const continues = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte <= 0xbf;

/** Length of the valid multi-byte sequence at `at`, 0 when there is none (Unicode 15, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (lead >= 0xc2 && lead <= 0xdf) return continues(second) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const from = lead === 0xe0 ? 0xa0 : 0x80;
    const to = lead === 0xed ? 0x9f : 0xbf;
    return second >= from && second <= to && continues(bytes[at + 2]) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const from = lead === 0xf0 ? 0x90 : 0x80;
    const to = lead === 0xf4 ? 0x8f : 0xbf;
    return second >= from && second <= to && continues(bytes[at + 2]) && continues(bytes[at + 3]) ? 4 : 0;
  }
  return 0;
}

/** How many multi-byte sequences are valid and how many bytes above ASCII belong to none. */
export function utf8Shape(bytes: Uint8Array): { sequences: number; strayBytes: number } {
  let sequences = 0;
  let strayBytes = 0;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length > 0) sequences += 1;
    else strayBytes += 1;
    at += length || 1;
  }
  return { sequences, strayBytes };
}

/** Decodes UTF-8 in which single Windows-1252 bytes got mixed, as pasted quotes do; a cut last character becomes U+FFFD. */
export function decodeMixedUtf8(bytes: Uint8Array): string {
  const buffer = asBuffer(bytes);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(buffer.toString('utf8', start, at));
    const isCut = byte >= 0xc2 && at + 4 > bytes.length;
    parts.push(isCut ? '\ufffd' : windows1252Char(byte));
    at = isCut ? bytes.length : at + 1;
    start = at;
  }
  parts.push(buffer.toString('utf8', start));
  return parts.join('');
}
