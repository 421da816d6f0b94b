import { createInflateRaw, type InflateRaw } from 'node:zlib';
import type { FormatInput } from '../formats/formatReader.ts';
import type { ByteReader } from './byteReader.ts';
import { damaged } from './transformed.ts';

const trailerBytes = 8;
const longestField = 64 * 1024;

export const isGzip = ([a, b]: Uint8Array): boolean => a === 0x1f && b === 0x8b;

/**
 * What a gzip stream holds, member by member; `entered` hears the byte each member starts at before its content comes,
 * which makes web archives seekable.
 */
export async function* gunzipMembers(
  packed: ByteReader,
  input: FormatInput,
  entered: (offset: number) => void,
): AsyncGenerator<Uint8Array> {
  while (isGzip(await packed.peek(2))) {
    entered(packed.offset);
    yield* inflate(packed, input);
    await packed.skip(trailerBytes);
  }
}

async function* inflate(packed: ByteReader, input: FormatInput): AsyncGenerator<Uint8Array> {
  await skipHeader(packed);
  const inflater = createInflateRaw();
  const ready: Uint8Array[] = [];
  const state = { isEnded: false, failure: undefined as unknown };
  inflater.on('data', (chunk: Uint8Array) => ready.push(chunk));
  try {
    while (!state.isEnded) {
      const chunk = await packed.some();
      if (!chunk) throw damaged(input.name, 'gzip', undefined);
      const used = await feed(inflater, chunk, input);
      state.isEnded = used < chunk.length;
      if (state.isEnded) packed.unread(chunk.subarray(used));
      for (const piece of ready.splice(0)) {
        input.budget?.countUnpacked(piece.length);
        yield piece;
      }
    }
  } finally {
    inflater.destroy();
  }
}

/** How many of the bytes the inflater took: fewer than all once its data has ended. */
function feed(inflater: InflateRaw, chunk: Uint8Array, input: FormatInput): Promise<number> {
  const before = inflater.bytesWritten;
  return new Promise((resolve, reject) => {
    const done = () => {
      inflater.off('end', done);
      inflater.off('error', failed);
      resolve(inflater.bytesWritten - before);
    };
    const failed = (error: Error) => reject(damaged(input.name, 'gzip', error));
    inflater.once('end', done);
    inflater.once('error', failed);
    inflater.write(chunk, () => done());
  });
}

/** RFC 1952, 2.3: fixed part, then extra field, name, comment and checksum where flagged. */
async function skipHeader(packed: ByteReader): Promise<void> {
  const header = Uint8Array.from(await packed.peek(10));
  await packed.skip(10);
  const flags = header[3] ?? 0;
  if (flags & 4) {
    const [low = 0, high = 0] = Uint8Array.from(await packed.peek(2));
    await packed.skip(2 + low + high * 256);
  }
  if (flags & 8) await skipPastZero(packed);
  if (flags & 16) await skipPastZero(packed);
  if (flags & 2) await packed.skip(2);
}

async function skipPastZero(packed: ByteReader): Promise<void> {
  for (let read = 0; read < longestField; read += 1) {
    const byte = await packed.some(1);
    if (!byte || byte[0] === 0) return;
  }
}
