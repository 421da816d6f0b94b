import { ByteReader } from '../lambdas/clean-articles/domain/containers/byteReader.ts';
import { streamFile } from '../lambdas/shared/adapters/local/folderObjectStore.ts';

/** A line of a file, counted from 1; without its text where that is longer than asked for. */
export interface FileLine {
  number: number;
  text: string | undefined;
}

const BYTE_ORDER_MARK = /^\ufeff/;

/** The lines of a UTF-8 file of any size that are not blank, one at a time; of a line at most `maxBytes` are held. */
export async function* fileLines(path: string, maxBytes: number): AsyncGenerator<FileLine> {
  const reader = new ByteReader(streamFile(path, 0), 0);
  try {
    for (let number = 1; ; number++) {
      const line = await reader.wholeLine(maxBytes);
      if (!line) return;
      const text = line.bytes && Buffer.from(line.bytes).toString('utf8').replace(BYTE_ORDER_MARK, '').trim();
      if (text !== '') yield { number, text };
    }
  } finally {
    await reader.close();
  }
}
