import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { PermanentError } from '../../../shared/errors.ts';
import type { FormatInput } from '../formats/formatReader.ts';
import { damaged } from './transformed.ts';

export interface ZipEntry {
  path: string;
  isEncrypted: boolean;
  canBeRead: boolean;
  /** Where it begins in the archive, and its bytes there. */
  offset: number;
  packedBytes: number;
  /** Unpacked bytes; at most as many as the directory says. Throws PermanentError unreadable. */
  stream(): AsyncIterable<Uint8Array>;
}

type ZipSource = NonNullable<FormatInput['seek']>;

/**
 * The files of a zip archive in the order of its directory, read by ranges from where it lies. Throws PermanentError
 * unreadable when the directory is damaged; errors of the source go through as they are.
 */
export async function* openZip(source: ZipSource, name: string): AsyncGenerator<ZipEntry> {
  const reader = new RangeReader(source);
  try {
    // Names are labels here and never paths, so tricks in them need not end the reading.
    const archive = await fromRandomAccessReaderPromise(reader, source.size, {
      autoClose: false,
      decodeStrings: false,
    });
    const starts = new Set<number>();
    let packed = 0;
    for await (const entry of archive.eachEntry()) {
      packed += entry.compressedSize;
      if (packed > source.size || starts.has(entry.relativeOffsetOfLocalHeader)) throw overlaps(name);
      starts.add(entry.relativeOffsetOfLocalHeader);
      yield zipEntry(archive, entry, reader, name);
    }
  } catch (error) {
    if (error instanceof PermanentError) throw error;
    throw reader.failure ?? damaged(name, 'zip', error);
  }
}

/** Bytes that several files share unpack to any size (David Fifield, "A better zip bomb", 2019). */
const overlaps = (name: string): PermanentError =>
  new PermanentError('hostile', `${name} has files that share their bytes, as decompression bombs do.`);

function zipEntry(archive: ZipFile, entry: Entry, reader: RangeReader, name: string): ZipEntry {
  const path = Buffer.from(entry.fileNameRaw).toString('utf8');
  return {
    path,
    isEncrypted: entry.isEncrypted(),
    canBeRead: entry.canDecodeFileData(),
    offset: entry.relativeOffsetOfLocalHeader,
    packedBytes: entry.compressedSize,
    async *stream() {
      try {
        yield* await archive.openReadStreamPromise(entry);
      } catch (error) {
        throw reader.failure ?? damaged(`${path} in ${name}`, 'zip', error);
      }
    },
  };
}

/** Gives yauzl ranges of the source, and remembers when it was the source that failed. */
class RangeReader extends RandomAccessReader {
  failure: unknown;
  private readonly source: ZipSource;

  constructor(source: ZipSource) {
    super();
    this.source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.range(start, end), { objectMode: false });
  }

  private async *range(start: number, end: number): AsyncGenerator<Uint8Array> {
    let left = end - start;
    if (left <= 0) return;
    try {
      for await (const chunk of this.source.from(start)) {
        yield chunk.subarray(0, left);
        left -= chunk.length;
        if (left <= 0) return;
      }
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}
