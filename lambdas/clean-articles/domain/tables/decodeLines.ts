import { concatBytes } from '../concatBytes.ts';
import { decodeCharset } from '../decode/decodeCharset.ts';
import { decodeText } from '../decode/decodeText.ts';
import type { FormatInput } from '../formats/formatReader.ts';

const LINE_FEED = 0x0a;
/** Enough to tell the charset by. */
const SAMPLE = 256 * 1024;

/**
 * The input's text in pieces that end with a line, for formats that are read as they stream. The charset is told by the
 * first lines; UTF-16 and UTF-32, where a byte of ten ends no line, are read whole within the limit of one article.
 */
export async function* decodeLines(input: FormatInput): AsyncGenerator<{ text: string; charset: string }> {
  let charset: string | undefined;
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input.stream()) {
    held.push(chunk);
    length += chunk.length;
    if (length < SAMPLE) continue;
    const bytes = concatBytes(held);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    const isWide = charset === undefined && bytes.subarray(0, 64).includes(0);
    if (end === 0 || isWide) {
      if (length > input.limits.maxArticleBytes) break;
      held = [bytes];
      continue;
    }
    const piece = await decode(bytes.subarray(0, end), charset, input);
    charset = piece.charset;
    yield piece;
    held = [bytes.subarray(end)];
    length = bytes.length - end;
  }
  if (length > 0) yield await decode(concatBytes(held), charset, input);
}

async function decode(bytes: Uint8Array, charset: string | undefined, input: FormatInput) {
  if (charset === undefined || charset.startsWith('utf-16') || charset.startsWith('utf-32')) {
    return decodeText(bytes, input.declaredCharset);
  }
  return { text: (await decodeCharset(bytes, charset)) ?? '', charset };
}
