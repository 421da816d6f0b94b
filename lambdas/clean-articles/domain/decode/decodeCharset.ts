import { withMeantC1 } from './c1Range.ts';
import { decodeWindows1252 } from './windows1252.ts';

/** TextDecoder has these and iconv-lite has not. */
const textDecoderOnly = new Set(['iso-2022-jp', 'iso-8859-8-i']);
/** Charsets that iconv-lite knows by another name. */
const iconvNames: Readonly<Record<string, string>> = { 'x-mac-cyrillic': 'maccyrillic' };

/**
 * Decodes bytes in a charset named as in charsetLabels.ts; undefined when no decoder knows it. Bytes that mean nothing
 * become U+FFFD. The tables are loaded on first use.
 */
export async function decodeCharset(bytes: Uint8Array, charset: string): Promise<string | undefined> {
  if (charset === 'windows-1252') return decodeWindows1252(bytes);
  if (charset === 'utf-8') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  if (textDecoderOnly.has(charset)) return withMeantC1(new TextDecoder(charset).decode(bytes), charset);
  const { default: iconv } = await import('iconv-lite');
  const name = iconvNames[charset] ?? charset;
  if (!iconv.encodingExists(name)) return undefined;
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), name, { stripBOM: false });
  return withMeantC1(text, charset);
}
