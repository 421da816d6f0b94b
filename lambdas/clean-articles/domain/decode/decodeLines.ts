import { PermanentError } from '../../../shared/errors.ts';
import { concatBytes } from '../concatBytes.ts';
import type { DecodedText, FormatInput } from '../formats/formatReader.ts';
import { decodeCharset } from './decodeCharset.ts';
import { decodeText } from './decodeText.ts';

/** Enough to tell the charset by. */
const SAMPLE = 256 * 1024;
/** Line feed, space and `>`: in no charset but the wide and the stateful ones part of another character. */
const CUTS = [0x0a, 0x20, 0x3e];
const UNCUTTABLE = /^(?:utf-(?:16|32|7)|iso-2022|hz)/;

/**
 * The input's text in pieces, for formats that are read as they stream; the charset is told by the first piece. Charsets that
 * can't be cut (UTF-16, ISO-2022-JP) are read whole. Throws PermanentError too-large for a piece, or a whole text that can't
 * be cut, of more than an article may have.
 */
export async function* decodeLines(input: FormatInput): AsyncGenerator<DecodedText> {
  let charset: string | undefined;
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input.stream()) {
    held.push(chunk);
    length += chunk.length;
    if (length < SAMPLE) continue;
    const bytes = concatBytes(held);
    charset ??= (await decodeText(bytes, input.declaredCharset)).charset;
    const end = UNCUTTABLE.test(charset) ? 0 : 1 + Math.max(...CUTS.map((cut) => bytes.lastIndexOf(cut)));
    if (end === 0) checkSize(length, input);
    else yield await decode(bytes.subarray(0, end), charset, input);
    held = [bytes.subarray(end)];
    length = bytes.length - end;
  }
  if (length > 0) yield await decode(concatBytes(held), charset, input);
}

function checkSize(length: number, { name, limits }: FormatInput): void {
  if (length <= limits.maxArticleBytes) return;
  throw new PermanentError(
    'too-large',
    `${name} holds a piece of more than ${limits.maxArticleBytes} bytes that can't be read in parts.`,
  );
}

async function decode(bytes: Uint8Array, charset: string | undefined, input: FormatInput): Promise<DecodedText> {
  const text = charset === undefined || UNCUTTABLE.test(charset) ? undefined : await decodeCharset(bytes, charset);
  return text === undefined || charset === undefined ? decodeText(bytes, input.declaredCharset) : { text, charset };
}
