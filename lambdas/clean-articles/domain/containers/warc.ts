import { PermanentError } from '../../../shared/errors.ts';
import type { FormatInput, FormatReader, ReadItem } from '../formats/formatReader.ts';
import { type ArchivedRecord, archivedItem } from './archivedItem.ts';
import type { ByteReader } from './byteReader.ts';
import { contentType } from './httpResponse.ts';
import { type RecordStream, recordStream, startOfArchive } from './recordStream.ts';

const longestLine = 64 * 1024;
const mostHeaderLines = 200;
/** How far a damaged record is searched for the next one, in lines. */
const mostLinesSearched = 1_000_000;

/** WARC web archives (ISO 28500), plain or with each record gzipped; reading can go on at any record. */
export const warc: FormatReader = {
  name: 'warc',
  recognise: ({ bytes }) => (/^\s{0,4}WARC\/\d/.test(startOfArchive(bytes)) ? 1 : 0),
  async *read(input, resumeAt = 0) {
    const records = await recordStream(input, resumeAt);
    const { content } = records;
    try {
      for (let head = await nextHead(records); head; head = await nextHead(records)) {
        const length = Number(head.fields.get('content-length') ?? Number.NaN);
        if (!Number.isSafeInteger(length) || length < 0) continue;
        const end = content.offset + length;
        const item = await itemOf(head, { length, content: content.take(length) }, input);
        if (item) yield item;
        await content.skip(end - content.offset);
      }
    } finally {
      await content.close();
    }
  },
};

interface RecordHead {
  offset: number;
  /** By name in lower case. */
  fields: Map<string, string>;
}

/** The next record's head, past blank lines and what damage left; undefined at the end. */
async function nextHead({ content, place }: RecordStream): Promise<RecordHead | undefined> {
  for (let searched = 0; searched < mostLinesSearched; searched += 1) {
    await content.peek(1);
    const offset = place();
    const line = await content.line(longestLine);
    if (line === undefined) return undefined;
    if (/^WARC\/\d/.test(line)) return { offset, fields: await readFields(content) };
  }
  throw new PermanentError('malformed', 'The archive has a stretch without any record. It is damaged from there on.');
}

async function readFields(content: ByteReader): Promise<Map<string, string>> {
  const fields = new Map<string, string>();
  for (let read = 0; read < mostHeaderLines; read += 1) {
    const line = (await content.line(longestLine))?.trim();
    if (!line) break;
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

async function itemOf(
  { offset, fields }: RecordHead,
  content: Pick<ArchivedRecord, 'length' | 'content'>,
  input: FormatInput,
): Promise<ReadItem | undefined> {
  const holds = contentOf(fields);
  if (!holds) return undefined;
  const url = (fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  return archivedItem({ ...content, offset, url, holds }, input);
}

/** Responses, and the bare content that `resource` and `conversion` records hold. */
function contentOf(fields: ReadonlyMap<string, string>): ArchivedRecord['holds'] | undefined {
  const type = fields.get('warc-type')?.toLowerCase();
  const media = contentType(fields.get('content-type') ?? '');
  const isHttp = media.mediaType === 'application/http';
  if (type === 'response') return isHttp || media.mediaType === '' ? 'response' : media;
  if (type === 'resource' || type === 'conversion') return isHttp ? 'response' : media;
  return undefined;
}
