import { constants, gunzipSync } from 'node:zlib';
import type { FormatInput } from '../formats/formatReader.ts';
import { ByteReader } from './byteReader.ts';
import { gunzipMembers, isGzip } from './gzipMembers.ts';
import { nodeErrorCode } from './transformed.ts';

/** Enough for the first line of an archive; unpacked it is at most a thousand times as much. */
const looked = 512;

export interface RecordStream {
  content: ByteReader;
  /** The byte that reading can go on at to find the record again whose head comes next. */
  place(): number;
}

/** The records of a web archive in a row, gzipped (all at once or one by one) or not. */
export async function recordStream(input: FormatInput, startsAt: number): Promise<RecordStream> {
  const bytes = new ByteReader(input.stream(), startsAt);
  if (!isGzip(await bytes.peek(2))) return { content: bytes, place: () => bytes.offset };
  let member = startsAt;
  const unpacked = gunzipMembers(bytes, input, (offset) => {
    member = offset;
  });
  return { content: new ByteReader(closing(unpacked, bytes)), place: () => member };
}

async function* closing(unpacked: AsyncIterable<Uint8Array>, packed: ByteReader): AsyncGenerator<Uint8Array> {
  try {
    yield* unpacked;
  } finally {
    await packed.close();
  }
}

/** How an archive begins, its records gzipped or not; empty when its first bytes can't be unpacked. */
export function startOfArchive(head: Uint8Array): string {
  if (!isGzip(head)) return Buffer.from(head.subarray(0, looked)).toString('latin1');
  try {
    const start = gunzipSync(head.subarray(0, looked), { finishFlush: constants.Z_SYNC_FLUSH });
    return start.toString('latin1', 0, looked);
  } catch (error) {
    if (nodeErrorCode(error) !== undefined) return '';
    throw error;
  }
}
