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

/**
 * UTF-16 without a mark: one half of the byte pairs is nearly always zero (Latin text and all markup), the other hardly
 * ever. Looks at the first 512 bytes.
 */
export function unmarkedUtf16(bytes: Uint8Array): UnicodeShape | undefined {
  const length = Math.min(bytes.length, 512) & ~1;
  if (length < 4) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) evenZeros += 1;
    if (bytes[at + 1] === 0) oddZeros += 1;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.7 && evenZeros < pairs * 0.05) return { charset: 'utf-16le', skip: 0 };
  if (evenZeros > pairs * 0.7 && oddZeros < pairs * 0.05) return { charset: 'utf-16be', skip: 0 };
  return undefined;
}
