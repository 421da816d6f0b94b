import { PermanentError } from '../../../shared/errors.ts';
import { memberInput } from '../formatInput.ts';
import type { FormatInput, FormatReader } from '../formats/formatReader.ts';
import { damaged } from './transformed.ts';

/** One byte can stand for a block of 128 KiB, so little is fed at a time. */
const feedBytes = 4096;

/** Zstandard (RFC 8878). */
export const zstd: FormatReader = {
  name: 'zstd',
  recognise: ({ bytes: [a, b, c, d] }) => (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd ? 0.9 : 0),
  async *read(input) {
    yield { member: memberInput(input, { name: input.name.replace(/\.zst$/i, ''), open: () => decompressed(input) }) };
  },
};

async function* decompressed(input: FormatInput): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  const ready: Uint8Array[] = [];
  const decompress = new Decompress((chunk) => {
    input.budget?.countUnpacked(chunk.length);
    ready.push(chunk);
  });
  const feed = (bytes: Uint8Array, isLast: boolean): Uint8Array[] => {
    try {
      decompress.push(bytes, isLast);
    } catch (error) {
      throw error instanceof PermanentError ? error : damaged(input.name, 'zstd', error);
    }
    return ready.splice(0).filter((chunk) => chunk.length > 0);
  };
  for await (const chunk of input.stream()) {
    for (let at = 0; at < chunk.length; at += feedBytes) yield* feed(chunk.subarray(at, at + feedBytes), false);
  }
  yield* feed(new Uint8Array(), true);
}
