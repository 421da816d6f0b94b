import { PermanentError } from '../../../shared/errors.ts';
import { concatBytes } from '../concatBytes.ts';
import { decodeText } from '../decode/decodeText.ts';
import { type JsonLayout, JsonSplitter } from '../json/jsonSplitter.ts';
import type { FormatInput, FormatReader, ReadItem } from './formatReader.ts';
import { parseJson } from './parseJson.ts';
import { readJsonPiece } from './readJsonPiece.ts';
import { readJsonValue } from './readJsonValue.ts';

const start = /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/;

/**
 * JSON: an article, an envelope or list of articles, or values one after the other. What is longer than one article may
 * be, or damaged somewhere, is read value by value, so that size and damage cost no neighbour anything.
 */
export const jsonDocument: FormatReader = {
  name: 'json',
  recognise: ({ text }) => (start.test(text.slice(0, 1000)) ? 0.85 : 0),
  async *read(input, resumeAt = 0) {
    if (resumeAt > 0) {
      yield* readPieces(input, 'list', input.stream(), resumeAt);
      return;
    }
    const source = input.stream()[Symbol.asyncIterator]();
    const head = await headOf(source, input.limits.maxArticleBytes);
    if (head.isWhole) yield* readWhole(concatBytes(head.chunks), input);
    else yield* readPieces(input, layoutOf(concatBytes(head.chunks), input), rest(head.chunks, source), 0);
  },
};

async function headOf(
  source: AsyncIterator<Uint8Array>,
  maxBytes: number,
): Promise<{ chunks: Uint8Array[]; isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= maxBytes) {
    const next = await source.next();
    if (next.done) return { chunks, isWhole: true };
    chunks.push(next.value);
    length += next.value.length;
  }
  return { chunks, isWhole: false };
}

async function* readWhole(bytes: Uint8Array, input: FormatInput): AsyncGenerator<ReadItem> {
  const { text, charset } = await decodeText(bytes, input.declaredCharset);
  const value = parseJson(text, input.limits.maxDepth);
  const { name, now, limits, url } = input;
  if (value !== undefined) {
    for (const item of readJsonValue(value, { name, now, limits, ...(url ? { url } : {}) })) {
      yield 'article' in item ? { charset, ...item } : item;
    }
    return;
  }
  const utf8 = Buffer.from(text);
  let found = 0;
  for await (const item of readPieces(input, layoutOf(utf8, input), [utf8], 0)) {
    found += 1;
    yield item;
  }
  if (found === 0) throw new PermanentError('malformed', `${name} begins as JSON but is not valid JSON.`);
}

async function* readPieces(
  input: FormatInput,
  layout: JsonLayout,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  resumeAt: number,
): AsyncGenerator<ReadItem> {
  const splitter = new JsonSplitter(layout, input.limits.maxArticleBytes, resumeAt);
  for await (const chunk of chunks) {
    for (const piece of splitter.push(chunk)) yield* located(readJsonPiece(piece, input), layout);
  }
  const last = splitter.end();
  if (last) yield* located(readJsonPiece(last, input), layout);
}

/** Reading can go on between the values of a list; elsewhere it starts again from the top. */
function* located(items: Iterable<ReadItem>, layout: JsonLayout): Generator<ReadItem> {
  for (const { offset, ...item } of items) yield layout === 'list' && offset !== undefined ? { ...item, offset } : item;
}

/** A list is told by its bracket; an object that does not end within the head is an envelope, else the first of a sequence. */
function layoutOf(head: Uint8Array, { limits }: FormatInput): JsonLayout {
  const first = head.find((byte) => byte > 0x20 && byte < 0x80);
  if (first === 0x5b) return 'list';
  return new JsonSplitter('sequence', limits.maxArticleBytes * 2).push(head).length === 0 ? 'envelope' : 'sequence';
}

async function* rest(head: readonly Uint8Array[], source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* head;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  } finally {
    await source.return?.();
  }
}
