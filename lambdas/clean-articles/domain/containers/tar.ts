import { pipeline, Readable } from 'node:stream';
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
    let sourceError: unknown;
    const source = Readable.from(
      watched(input, (error) => {
        sourceError = error;
      }),
      { objectMode: false },
    );
    pipeline(source, entries, () => undefined);
    const failure = (error: unknown) => sourceError ?? damaged(input.name, 'tar', error);
    try {
      for await (const entry of entries) {
        const { name, type } = entry.header;
        const chunks = entry[Symbol.asyncIterator]();
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

/** Tells an error of the source from one of the archive. */
async function* watched(input: FormatInput, failed: (error: unknown) => void): AsyncGenerator<Uint8Array> {
  try {
    yield* input.stream();
  } catch (error) {
    failed(error);
    throw error;
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
