import { type Duplex, pipeline, Readable } from 'node:stream';
import { PermanentError } from '../../../shared/errors.ts';
import type { FormatInput } from '../formats/formatReader.ts';

/**
 * An input's bytes through a decompressor, counted as unpacked. Damaged data gives PermanentError unreadable; errors of the
 * source go through as they are.
 */
export async function* transformed(input: FormatInput, transform: Duplex, format: string): AsyncGenerator<Uint8Array> {
  // Errors come out of the iteration below; pipeline only ties the two ends together.
  pipeline(Readable.from(input.stream(), { objectMode: false }), transform, () => undefined);
  try {
    for await (const chunk of transform) {
      input.budget?.countUnpacked(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw isZlibError(error) ? damaged(input.name, format, error) : error;
  }
}

/** zlib's own errors carry a code such as Z_DATA_ERROR. */
const isZlibError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');

export const damaged = (name: string, format: string, cause: unknown): PermanentError =>
  new PermanentError(
    'unreadable',
    `${name} is damaged: its ${format} data breaks off or does not add up. Drop it again, whole.`,
    { cause },
  );
