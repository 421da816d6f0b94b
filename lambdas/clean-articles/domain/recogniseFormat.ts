import { PermanentError } from '../../shared/errors.ts';
import { decodeHead } from './decode/decodeHead.ts';
import { formatInput } from './formatInput.ts';
import type { FormatHead, FormatInput, FormatReader } from './formats/formatReader.ts';
import { formatTable } from './formats/formatTable.ts';
import { nameBinary } from './formats/nameBinary.ts';

/** How much of an input decides its format. */
const headBytes = 64 * 1024;

/**
 * Reads an input's start, decides its format by it and gives the input back as if nothing had been read.
 * Throws PermanentError empty or unsupported-format.
 */
export async function recogniseFormat(input: FormatInput): Promise<{ reader: FormatReader; input: FormatInput }> {
  const source = input.stream()[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let done = false;
  while (length < headBytes && !done) {
    const next = await source.next();
    done = next.done === true;
    if (!next.done) {
      chunks.push(next.value);
      length += next.value.length;
    }
  }
  if (length === 0) throw new PermanentError('empty', `${input.name} is empty. Drop it again with its content.`);
  const head = headOf(chunks, input);
  const reader = readerOf(head);
  if (!reader) throw isBlank(head.bytes) ? await blankInput(source, input) : unknownFormat(head);
  return { reader, input: formatInput({ ...input, open: () => replay(chunks, source) }) };
}

function headOf(chunks: readonly Uint8Array[], input: FormatInput): FormatHead {
  const bytes = Buffer.concat(chunks).subarray(0, headBytes);
  return { bytes, text: decodeHead(bytes), name: input.name };
}

function readerOf(head: FormatHead): FormatReader | undefined {
  let best: FormatReader | undefined;
  let bestScore = 0;
  for (const reader of formatTable) {
    const score = reader.recognise(head);
    if (score > bestScore) [best, bestScore] = [reader, score];
  }
  return best;
}

const unknownFormat = ({ name, bytes }: FormatHead): PermanentError =>
  new PermanentError(
    'unsupported-format',
    `${name} is ${nameBinary(bytes)}, which holds no text that can be read. Drop the article as text, HTML, PDF, a feed or JSON.`,
  );

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 0x20);

/** What is wrong with an input that starts blank: reading on tells a bomb of zeros, which throws, from an empty file. */
async function blankInput(source: AsyncIterator<Uint8Array>, { name, limits }: FormatInput): Promise<PermanentError> {
  for (let length = 0; length < limits.maxHeldBytes; ) {
    const next = await source.next();
    if (next.done) break;
    length += next.value.length;
    if (isBlank(next.value)) continue;
    const message = `${name} begins with more than ${headBytes} bytes of white space. Drop it without them.`;
    return new PermanentError('unsupported-format', message);
  }
  return new PermanentError('empty', `${name} holds nothing but white space. Drop it again with its content.`);
}

async function* replay(head: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
