import { hasBinarySignature } from '../formats/nameBinary.ts';
import { byteOrderMark, unmarkedUnicode } from './unicodeByShape.ts';
import { decodeWindows1252 } from './windows1252.ts';

/** More of these among the first bytes than one in twenty, and it is not text in any charset. */
const isControl = (byte: number): boolean =>
  (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) || byte === 0x7f;

/**
 * The start of an input as text, quickly and near enough to recognise its format by; empty for binary data. What a
 * charset has beyond ASCII may come out wrong here.
 */
export function decodeHead(bytes: Uint8Array): string {
  const shape = byteOrderMark(bytes) ?? unmarkedUnicode(bytes);
  const content = bytes.subarray(shape?.skip ?? 0);
  if (shape?.charset === 'utf-16le' || shape?.charset === 'utf-16be') {
    return new TextDecoder(shape.charset).decode(content.subarray(0, content.length & ~1));
  }
  if (shape?.charset.startsWith('utf-32')) return asciiOfUtf32(content);
  if (isBinary(content)) return '';
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString('utf8');
  // A last character cut by the head's end is no sign of another charset.
  return text.slice(0, -4).includes('\ufffd') ? decodeWindows1252(content) : text;
}

function isBinary(bytes: Uint8Array): boolean {
  const looked = Math.min(bytes.length, 4096);
  let controls = 0;
  for (let at = 0; at < looked; at += 1) if (isControl(bytes[at] ?? 0)) controls += 1;
  return controls > 0 && (hasBinarySignature(bytes) || (controls * 20 > looked && controls > 4));
}

function asciiOfUtf32(bytes: Uint8Array): string {
  return Buffer.from(bytes.filter((byte) => byte !== 0)).toString('latin1');
}
