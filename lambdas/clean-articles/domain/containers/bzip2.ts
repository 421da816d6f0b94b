import { PermanentError } from '../../../shared/errors.ts';
import { memberInput } from '../formatInput.ts';
import type { FormatInput, FormatReader } from '../formats/formatReader.ts';
import { asFile, Bzip2Splitter } from './bzip2Blocks.ts';
import { damaged } from './transformed.ts';

const chunkBytes = 1024 * 1024;

/** "BZh", a level from 1 to 9, and the mark of a first block or of an empty file's end. */
const signatures = /^425a683[1-9](?:314159265359|177245385090)/;

/** Bzip2, of one stream or several, unpacked block by block. */
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
  for await (const block of new Bzip2Splitter(input.stream(), input.name).blocks()) {
    const sink = new ChunkSink(input);
    try {
      Bunzip.decode(Buffer.from(asFile(block)), sink);
    } catch (error) {
      throw error instanceof PermanentError ? error : damaged(input.name, 'bzip2', error);
    }
    yield* sink.chunks();
  }
}

/** Gathers the single bytes of a block in chunks and counts them: few packed bytes may stand for 46 MB. */
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
    this.turn();
    return this.full;
  }

  private turn(): void {
    this.input.budget?.countUnpacked(this.used);
    this.full.push(this.chunk.subarray(0, this.used));
    this.chunk = new Uint8Array(chunkBytes);
    this.used = 0;
  }
}
