import { concatBytes } from '../concatBytes.ts';

const newline = 0x0a;

/** Reads a stream of bytes piecewise: lines, counted stretches, what is there. `offset` is where it stands, from its start. */
export class ByteReader {
  offset: number;
  private readonly source: AsyncIterator<Uint8Array>;
  private ahead: Uint8Array = new Uint8Array();

  constructor(stream: AsyncIterable<Uint8Array>, offset = 0) {
    this.source = stream[Symbol.asyncIterator]();
    this.offset = offset;
  }

  /** The next bytes, as many as happen to be there but no more than `atMost`; undefined at the end. */
  async some(atMost = Number.POSITIVE_INFINITY): Promise<Uint8Array | undefined> {
    if (this.ahead.length === 0 && !(await this.fill())) return undefined;
    const chunk = this.ahead.subarray(0, atMost);
    this.ahead = this.ahead.subarray(chunk.length);
    this.offset += chunk.length;
    return chunk;
  }

  /** Gives back bytes that were read last. */
  unread(bytes: Uint8Array): void {
    this.ahead = concatBytes([bytes, this.ahead].filter(({ length }) => length > 0));
    this.offset -= bytes.length;
  }

  /** Up to `length` bytes without going on; fewer only at the end. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.ahead.length < length && (await this.fill()));
    return this.ahead.subarray(0, length);
  }

  /** The next line with its line break, as Latin-1; cut at `atMost` bytes. Undefined at the end. */
  async line(atMost: number): Promise<string | undefined> {
    let end = this.ahead.indexOf(newline);
    while (end === -1 && this.ahead.length < atMost && (await this.fill())) end = this.ahead.indexOf(newline);
    const line = await this.some(end === -1 ? atMost : Math.min(end + 1, atMost));
    return line && Buffer.from(line).toString('latin1');
  }

  /** The next line whole, with its line break; without its bytes where those are more than `maxBytes`. Undefined at the end. */
  async wholeLine(maxBytes: number): Promise<{ bytes: Uint8Array | undefined } | undefined> {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let part = await this.linePart(); part; part = await this.linePart()) {
      length += part.length;
      if (length <= maxBytes) parts.push(part);
      if (part.at(-1) === newline) break;
    }
    if (length === 0) return undefined;
    return { bytes: length <= maxBytes ? concatBytes(parts) : undefined };
  }

  /** The next bytes up to a line break, which is their last byte where it is near; undefined at the end. */
  private async linePart(): Promise<Uint8Array | undefined> {
    const chunk = await this.some();
    const end = chunk?.indexOf(newline) ?? -1;
    if (!chunk || end === -1) return chunk;
    this.unread(chunk.subarray(end + 1));
    return chunk.subarray(0, end + 1);
  }

  /** The next `length` bytes in pieces; fewer at the end. What the caller leaves is still to be read. */
  async *take(length: number): AsyncGenerator<Uint8Array> {
    let left = length;
    while (left > 0) {
      const chunk = await this.some(left);
      if (!chunk) return;
      left -= chunk.length;
      yield chunk;
    }
  }

  async skip(length: number): Promise<void> {
    for await (const _ of this.take(length));
  }

  async close(): Promise<void> {
    await this.source.return?.();
  }

  private async fill(): Promise<boolean> {
    const next = await this.source.next();
    if (next.done) return false;
    this.ahead = this.ahead.length === 0 ? next.value : Buffer.concat([this.ahead, next.value]);
    return true;
  }
}
