import type { DecodedText } from '../formats/formatReader.ts';
import { charsetByC1 } from './c1Range.ts';
import { charsetByLanguage } from './charsetByLanguage.ts';
import { charsetOfLabel } from './charsetLabels.ts';
import { declaredCharset } from './declaredCharset.ts';
import { decodeCharset } from './decodeCharset.ts';
import { decodeMixedUtf8, decodeStrictUtf8, utf8Shape } from './decodeUtf8.ts';
import { detectCharset } from './detectCharset.ts';
import { byteOrderMark, unmarkedUnicode } from './unicodeByShape.ts';
import { decodeWindows1252 } from './windows1252.ts';

/**
 * Decodes bytes: byte order mark, UTF-16 and UTF-32 by their zeros, declared (transport, then document), ISO-2022-JP escapes, strict
 * UTF-8, detection, Windows-1252. A declaration that the bytes contradict is passed over: text beyond ASCII that is valid
 * UTF-8 throughout is UTF-8 whatever it says.
 */
export async function decodeText(bytes: Uint8Array, transportCharset?: string): Promise<DecodedText> {
  const shape = byteOrderMark(bytes) ?? unmarkedUnicode(bytes);
  if (shape) {
    const text = await decodeCharset(bytes.subarray(shape.skip), shape.charset);
    return { text: text ?? '', charset: shape.charset };
  }
  if (hasJapaneseEscapes(bytes)) return { text: new TextDecoder('iso-2022-jp').decode(bytes), charset: 'iso-2022-jp' };
  const utf8 = decodeStrictUtf8(bytes);
  if (utf8 !== undefined) return decodeValidUtf8(bytes, utf8, transportCharset);
  return (
    (await decodeDeclared(bytes, transportCharset)) ??
    decodeNearlyUtf8(bytes) ??
    (await decodeDetected(bytes)) ?? { text: decodeWindows1252(bytes), charset: 'windows-1252' }
  );
}

/** Pure ASCII keeps a declared charset in which it may mean something else (UTF-7, HZ); all others agree on it. */
async function decodeValidUtf8(bytes: Uint8Array, utf8: string, transportCharset?: string): Promise<DecodedText> {
  if (utf8.length !== bytes.length) return { text: utf8, charset: 'utf-8' };
  const declared = transportCharset ? charsetOfLabel(transportCharset) : declaredCharset(bytes);
  if (declared !== 'utf-7' && declared !== 'utf-7-imap') return { text: utf8, charset: 'utf-8' };
  return { text: (await decodeCharset(bytes, declared)) ?? utf8, charset: declared };
}

async function decodeDeclared(bytes: Uint8Array, transportCharset?: string): Promise<DecodedText | undefined> {
  const fromTransport = transportCharset ? charsetOfLabel(transportCharset) : undefined;
  for (const declared of [fromTransport, declaredCharset(bytes)]) {
    if (!declared || declared === 'utf-8') continue;
    const charset = charsetByC1(bytes, declared);
    const text = await decodeCharset(bytes, charset);
    if (text !== undefined && !isGarbled(text)) return { text, charset };
  }
  return undefined;
}

/** More than one character in 200 that the charset has no meaning for. */
function isGarbled(text: string): boolean {
  let replaced = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) replaced += 1;
  return replaced * 200 > text.length;
}

function decodeNearlyUtf8(bytes: Uint8Array): DecodedText | undefined {
  const { sequences, strayBytes } = utf8Shape(bytes);
  const isNearly = sequences > strayBytes * 3 || (sequences === 0 && strayBytes === 0);
  return isNearly ? { text: decodeMixedUtf8(bytes), charset: 'utf-8' } : undefined;
}

async function decodeDetected(bytes: Uint8Array): Promise<DecodedText | undefined> {
  const detected = (await detectCharset(bytes)) ?? 'windows-1252';
  if (detected === 'utf-8') return undefined;
  const charset = charsetByC1(bytes, await charsetByLanguage(bytes, detected));
  const text = await decodeCharset(bytes, charset);
  return text === undefined || isGarbled(text) ? undefined : { text, charset };
}

/** ESC $ @, ESC $ B or ESC ( J (RFC 1468); seven-bit throughout. */
function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    const [a, b] = [bytes[at + 1], bytes[at + 2]];
    if ((a === 0x24 && (b === 0x40 || b === 0x42)) || (a === 0x28 && b === 0x4a)) {
      return bytes.every((byte) => byte < 0x80);
    }
  }
  return false;
}
