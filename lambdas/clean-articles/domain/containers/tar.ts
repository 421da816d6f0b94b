import { pipeline, Readable } from 'node:stream';
import { PermanentError } from '../../../shared/errors.ts';
import { memberInput } from '../formatInput.ts';
import type { FormatInput, FormatReader } from '../formats/formatReader.ts';
import { isLitter, memberName } from './archiveNames.ts';
import { damaged } from './transformed.ts';

/** Tar archives (POSIX ustar and pax, GNU): files only; links and devices are passed over. */
export const tar: FormatReader = {
  name: 'tar',
  recognise: ({ bytes }) => (Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar' ? 0.95 : 0),
  async *read(input) {
    // The default alone: a bundle of several files gives a CommonJS package no other name.
    const { default: tarStream } = await import('tar-stream');
    const entries = tarStream.extract();
    const source = new WatchedSource(input);
    pipeline(Readable.from(source.chunks(), { objectMode: false }), entries, () => undefined);
    const failure = (error: unknown) => source.failure ?? damaged(input.name, 'tar', error);
    try {
      for await (const entry of entries) {
        const { name, type } = entry.header;
        const chunks = source.seen(entry);
        if (type === 'file' && !isLitter(name)) {
          yield { member: memberInput(input, { name: memberName(name), open: () => withoutClosing(chunks, failure) }) };
        }
        // Whatever the reader left; the next entry lies behind it.
        while (!(await chunks.next()).done);
      }
    } catch (error) {
      throw failure(error);
    }
  },
};

/**
 * Tells an error of the source from one of the archive, and ends an archive whose headers take up more than may be held: long names
 * and pax headers, which the parser gathers whole.
 */
class WatchedSource {
  failure: unknown;
  /** Bytes given to the parser since it last gave something back. */
  private unseen = 0;
  private readonly input: FormatInput;

  constructor(input: FormatInput) {
    this.input = input;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    const { name, limits } = this.input;
    try {
      for await (const chunk of this.input.stream()) {
        this.unseen += chunk.length;
        if (this.unseen > limits.maxHeldBytes)
          throw new PermanentError(
            'hostile',
            `${name} has a header of more than ${limits.maxHeldBytes} bytes, as no archive has.`,
          );
        yield chunk;
      }
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }

  /** What an entry holds, each piece of which shows that the parser goes on. */
  async *seen(entry: AsyncIterable<unknown>): AsyncGenerator<unknown> {
    this.unseen = 0;
    for await (const chunk of entry) {
      this.unseen = 0;
      yield chunk;
    }
  }
}

/** Leaving the loop early must not destroy the entry: that would end the archive. */
async function* withoutClosing(
  chunks: AsyncIterator<unknown>,
  failure: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array> {
  try {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      if (next.value instanceof Uint8Array) yield next.value;
    }
  } catch (error) {
    throw failure(error);
  }
}
