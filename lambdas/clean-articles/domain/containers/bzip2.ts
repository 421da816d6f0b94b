import { PermanentError } from '../../../shared/errors.ts';
import { collectBytes, memberInput } from '../formatInput.ts';
import type { FormatInput, FormatReader } from '../formats/formatReader.ts';
import { damaged } from './transformed.ts';

/** The decoder works on whole files; larger archives belong in a format that streams. */
const mostPacked = 32 * 1024 * 1024;
const mostUnpacked = 128 * 1024 * 1024;
const chunkBytes = 1024 * 1024;

/** "BZh", a level from 1 to 9, and the mark of a first block or of an empty file's end. */
const signatures = /^425a683[1-9](?:314159265359|177245385090)/;

/** Bzip2, of one stream or several. */
export const bzip2: FormatReader = {
  name: 'bzip2',
  recognise: ({ bytes }) => (signatures.test(Buffer.from(bytes.subarray(0, 10)).toString('hex')) ? 0.9 : 0),
  async *read(input) {
    const name = input.name.replace(/\.t?bz2$/i, (ending) => (ending.startsWith('.t') ? '.tar' : ''));
    yield { member: memberInput(input, { name, open: () => decompressed(input) }) };
  },
};

async function* decompressed(input: FormatInput): AsyncGenerator<Uint8Array> {
  const { default: Bunzip } = await import('seek-bzip');
  const packed = await collectBytes(input.stream(), mostPacked, input.name);
  const sink = new ChunkSink(input);
  try {
    Bunzip.decode(Buffer.from(packed), sink, true);
  } catch (error) {
    throw error instanceof PermanentError ? error : damaged(input.name, 'bzip2', error);
  }
  yield* sink.chunks();
}

/** Gathers single bytes in chunks and stops at the limit. */
class ChunkSink {
  private readonly full: Uint8Array[] = [];
  private chunk = new Uint8Array(chunkBytes);
  private used = 0;
  private readonly input: FormatInput;

  constructor(input: FormatInput) {
    this.input = input;
  }

  writeByte(byte: number): void {
    if (this.used === chunkBytes) this.turn();
    this.chunk[this.used] = byte;
    this.used += 1;
  }

  chunks(): Uint8Array[] {
    return [...this.full, this.chunk.subarray(0, this.used)];
  }

  private turn(): void {
    this.input.budget?.countUnpacked(chunkBytes);
    if ((this.full.length + 1) * chunkBytes >= mostUnpacked) {
      const message = `${this.input.name} unpacks to more than ${mostUnpacked} bytes. Drop it packed with gzip or zstd, which are read as streams.`;
      throw new PermanentError('too-large', message);
    }
    this.full.push(this.chunk);
    this.chunk = new Uint8Array(chunkBytes);
    this.used = 0;
  }
}
