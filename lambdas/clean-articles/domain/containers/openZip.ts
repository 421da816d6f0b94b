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

/** Bytes fetched at once where few are asked for: the directory is read in pieces of 46 bytes and a name each. */
const WINDOW = 64 * 1024;
/** Windows kept: one goes through the directory, one through the files. */
const WINDOWS = 2;

/** Gives yauzl ranges of the source, and remembers when it was the source that failed. */
class RangeReader extends RandomAccessReader {
  failure: unknown;
  readonly #source: ZipSource;
  /** Where each begins and what it holds, the last used first. */
  #windows: { start: number; bytes: Buffer }[] = [];

  constructor(source: ZipSource) {
    super();
    this.#source = source;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#bytes(position, length).then(
      (bytes) => {
        bytes.copy(buffer, offset);
        callback(null);
      },
      (error: Error) => callback(error),
    );
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(end - start <= WINDOW ? this.#small(start, end) : this.#range(start, end), {
      objectMode: false,
    });
  }

  async #bytes(position: number, length: number): Promise<Buffer> {
    const held = this.#windows.find(
      ({ start, bytes }) => start <= position && position + length <= start + bytes.length,
    );
    const window = held ?? (await this.#fetch(position, Math.max(length, WINDOW)));
    this.#windows = [window, ...this.#windows.filter((other) => other !== window)].slice(0, WINDOWS);
    const at = position - window.start;
    return window.bytes.subarray(at, at + length);
  }

  async #fetch(start: number, length: number): Promise<{ start: number; bytes: Buffer }> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#range(start, Math.min(this.#source.size, start + length))) chunks.push(chunk);
    return { start, bytes: Buffer.concat(chunks) };
  }

  /** A small file in the archive is read from a window, as its neighbours are. */
  async *#small(start: number, end: number): AsyncGenerator<Uint8Array> {
    if (end > start) yield await this.#bytes(start, end - start);
  }

  async *#range(start: number, end: number): AsyncGenerator<Uint8Array> {
    let left = end - start;
    if (left <= 0) return;
    try {
      for await (const chunk of this.#source.from(start)) {
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
