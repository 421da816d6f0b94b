import { concatBytes } from '../concatBytes.ts';
import { memberInput } from '../formatInput.ts';
import type { FormatInput, ReadItem } from '../formats/formatReader.ts';
import { parseHttpResponse } from './httpResponse.ts';
import { isBinaryMedia } from './mediaTypes.ts';

/** One record of a web archive that may hold an article. */
export interface ArchivedRecord {
  offset: number;
  url: string;
  length: number;
  content: AsyncIterable<Uint8Array>;
  /** An HTTP response with its head, or the bare content of this media type. */
  holds: 'response' | { mediaType: string; charset?: string };
}

/** Addresses that never hold articles. */
const plumbing =
  /^(?:dns|whois|filedesc|metadata|urn|screenshot|browsertrix):|\/robots\.txt$|\/favicon\.ico$|\/sitemap[^/]*\.xml(?:\.gz)?$/i;

/** The record as something to read on; undefined for pictures, scripts, errors and the like, which archives are full of. */
export async function archivedItem(record: ArchivedRecord, input: FormatInput): Promise<ReadItem | undefined> {
  const { offset, url, length } = record;
  if (plumbing.test(url)) return undefined;
  const { maxArticleBytes } = input.limits;
  if (length > maxArticleBytes * 2) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of record.content) chunks.push(chunk);
  const message = concatBytes(chunks);
  const content =
    record.holds === 'response'
      ? parseHttpResponse(message, maxArticleBytes)
      : { ...record.holds, status: 200, body: message };
  if (!content || content.status < 200 || content.status > 299 || content.body.length === 0) return undefined;
  if (isBinaryMedia(content.mediaType)) return undefined;
  const name = url.slice(0, 300);
  const open = () => once(content.body);
  return { offset, member: memberInput(input, { name, url, open, declaredCharset: content.charset }) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
