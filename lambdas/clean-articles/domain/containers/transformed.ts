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
    throw nodeErrorCode(error)?.startsWith('Z_') ? damaged(input.name, format, error) : error;
  }
}

/** The code of an error from Node's own modules, such as Z_DATA_ERROR. */
export const nodeErrorCode = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

export const damaged = (name: string, format: string, cause: unknown): PermanentError =>
  new PermanentError(
    'unreadable',
    `${name} is damaged: its ${format} data breaks off or does not add up. Drop it again, whole.`,
    { cause },
  );
