import { ByteReader } from '../containers/byteReader.ts';
import type { JsonPiece } from '../json/jsonSplitter.ts';
import type { FormatHead, FormatInput, FormatReader } from './formatReader.ts';
import { readJsonPiece } from './readJsonPiece.ts';

/** JSON lines, and JSON text sequences (RFC 7464): a value a line, read one at a time. A bad line is its own loss. */
export const jsonLines: FormatReader = {
  name: 'json-lines',
  recognise: (head) => (startsWithJsonLines(head) ? 0.9 : 0),
  async *read(input, resumeAt = 0) {
    const reader = new ByteReader(input.stream(), resumeAt);
    try {
      for (let line = await nextLine(reader, input); line; line = await nextLine(reader, input)) {
        if (!isBlank(line)) yield* readJsonPiece(line, input);
      }
    } finally {
      await reader.close();
    }
  },
};

/** A first line that ends as a whole object or list does, and a second that begins as one. */
function startsWithJsonLines({ text, bytes }: FormatHead): boolean {
  const lines = text.split('\n', 50).map((line) => line.replace(/^[\p{Cc}\s\ufeff]+/u, '').trimEnd());
  const [first = '', second = ''] = lines.filter((line) => line !== '');
  return /^[{[]/.test(first) && /[}\]]$/.test(first) && /^[{[]/.test(second) && !bytes.includes(0);
}

async function nextLine(reader: ByteReader, { limits }: FormatInput): Promise<JsonPiece | undefined> {
  const { offset } = reader;
  const line = await reader.wholeLine(limits.maxArticleBytes);
  return line && (line.bytes ? { offset, bytes: trimmed(line.bytes) } : { offset, fault: 'too-large' });
}

/** Without the mark of byte order or record separator that a line may begin with. */
function trimmed(line: Uint8Array): Uint8Array {
  if (line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf) return line.subarray(3);
  return line[0] === 0x1e ? line.subarray(1) : line;
}

const isBlank = ({ bytes }: JsonPiece): boolean => bytes?.every((byte) => byte <= 0x20) ?? false;
