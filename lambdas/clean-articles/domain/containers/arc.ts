import type { FormatInput, FormatReader, ReadItem } from '../formats/formatReader.ts';
import { archivedItem } from './archivedItem.ts';
import { recordStream, startOfArchive } from './recordStream.ts';

const longestLine = 64 * 1024;
/**
 * URL, IP address, date, media type, (in version 2: result, checksum, location, offset, file name,) length. URLs with spaces in them exist,
 * so the fields are told from the end.
 */
const version1 = /^(\S.*) (\S+) (\d{8,17}) (\S*) (\d+)\s*$/;
const version2 = /^(\S.*) (\S+) (\d{8,17}) (\S+) (\d{3}|-) (\S+) (\S+) (\d+) (\S+) (\d+)\s*$/;

/** ARC web archives (Internet Archive, 1996), plain or with each record gzipped; reading can go on at any record. */
export const arc: FormatReader = {
  name: 'arc',
  recognise: ({ bytes }) => (startOfArchive(bytes).startsWith('filedesc://') ? 1 : 0),
  async *read(input, resumeAt = 0) {
    const { content, place } = await recordStream(input, resumeAt);
    try {
      while ((await content.peek(1)).length > 0) {
        const offset = place();
        const head = headOf((await content.line(longestLine)) ?? '');
        if (!head) continue;
        const end = content.offset + head.length;
        const item = await itemOf(head, offset, content.take(head.length), input);
        if (item) yield item;
        await content.skip(end - content.offset);
      }
    } finally {
      await content.close();
    }
  },
};

interface ArcHead {
  url: string;
  mediaType: string;
  length: number;
}

function headOf(line: string): ArcHead | undefined {
  if (line.length > 10_000) return undefined;
  const fields = version2.exec(line) ?? version1.exec(line);
  const length = Number(fields?.at(-1) ?? Number.NaN);
  if (!fields || !Number.isSafeInteger(length)) return undefined;
  return { url: fields[1] ?? '', mediaType: (fields[4] ?? '').toLowerCase(), length };
}

/** Responses are stored with their HTTP head; what was fetched otherwise (FTP, Gopher) is bare. */
function itemOf(
  { url, mediaType, length }: ArcHead,
  offset: number,
  content: AsyncIterable<Uint8Array>,
  input: FormatInput,
): Promise<ReadItem | undefined> {
  const holds = /^https?:/i.test(url) ? 'response' : { mediaType };
  return archivedItem({ offset, url, length, content, holds }, input);
}
