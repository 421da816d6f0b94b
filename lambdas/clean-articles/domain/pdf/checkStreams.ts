import { inflateSync } from 'node:zlib';
import { PermanentError } from '../../../shared/errors.ts';
import type { InputLimits } from '../../../shared/settings.ts';
import { nodeErrorCode } from '../containers/transformed.ts';

/** Deflate packs at most 1,032 to one, so an encrypted stream, which can't be looked into here, unpacks to 264 MB at most. */
const MAX_ENCRYPTED = 256 * 1024;
const DICTIONARY = 2000;
/** Filters that grow what they are given; one on top of another multiplies. */
const GROWING = /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g;
const IMAGE = /\/Subtype\s{0,5}\/Image\b/;

/**
 * Refuses a PDF whose streams are decompression bombs, before any of them is given to the PDF reader, which has no limit of
 * its own: each deflated stream is unpacked with a bound, and one of an encrypted file may be no longer than would do harm. Throws
 * PermanentError expands-too-much, hostile or encrypted.
 */
export function checkStreams(bytes: Uint8Array, { maxPdfBytes }: InputLimits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isEncrypted = file.includes('/Encrypt');
  let left = maxPdfBytes;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const before = file.subarray(Math.max(0, at - DICTIONARY), at).toString('latin1');
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const filters = dictionary.match(GROWING)?.length ?? 0;
    if (filters > 1) throw new PermanentError('hostile', 'A stream of the PDF is packed more than once, as bombs are.');
    if (filters === 0 || IMAGE.test(dictionary)) continue;
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1);
    const end = endOf(file, start);
    if (isEncrypted && end - start > MAX_ENCRYPTED) throw uncheckable();
    const length = unpackedLength(file.subarray(start, end), left);
    if (length === undefined) throw tooLarge(maxPdfBytes);
    left -= length;
  }
}

const uncheckable = (): PermanentError =>
  new PermanentError(
    'encrypted',
    'The PDF is encrypted, and what its long streams unpack to cannot be told. Drop it decrypted.',
  );

const endOf = (file: Buffer, start: number): number => {
  const end = file.indexOf('endstream', start);
  return end < 0 ? file.length : end;
};

const tooLarge = (most: number): PermanentError =>
  new PermanentError('expands-too-much', `The PDF unpacks to more than ${most} bytes. Split it, or raise maxPdfBytes.`);

/** Undefined beyond `most`. */
function unpackedLength(packed: Buffer, most: number): number | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(most, 1) }).length;
  } catch (error) {
    // Encrypted, cut off or not deflate after all: the reader tells what it is.
    return nodeErrorCode(error) === 'ERR_BUFFER_TOO_LARGE' ? undefined : 0;
  }
}
