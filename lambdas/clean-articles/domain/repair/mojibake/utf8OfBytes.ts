import { isUtf8 } from 'node:buffer';

const cesuPair = /\u00ed([\u00a0-\u00af])([\u0080-\u00bf])\u00ed([\u00b0-\u00bf])([\u0080-\u00bf])/g;

/**
 * Decodes bytes (one Latin-1 character each) as UTF-8, with what Java and old databases write instead: surrogates
 * one by one (CESU-8) and zero as C0 80. Undefined when it is neither.
 */
export function utf8OfBytes(bytes: string): string | undefined {
  const plain = bytes.includes('\u00ed') || bytes.includes('\u00c0') ? standardForms(bytes) : bytes;
  const buffer = Buffer.from(plain, 'latin1');
  return isUtf8(buffer) ? buffer.toString('utf8') : undefined;
}

const standardForms = (bytes: string): string =>
  bytes.replaceAll('\u00c0\u0080', '\0').replace(cesuPair, (_, a: string, b: string, c: string, d: string) => {
    const high = ((a.charCodeAt(0) & 0x0f) << 6) | (b.charCodeAt(0) & 0x3f);
    const low = ((c.charCodeAt(0) & 0x0f) << 6) | (d.charCodeAt(0) & 0x3f);
    return Buffer.from(String.fromCodePoint(0x10000 + (high << 10) + low)).toString('latin1');
  });
