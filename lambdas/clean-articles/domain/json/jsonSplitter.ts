import { concatBytes } from '../concatBytes.ts';

/** One JSON value cut out of a stream; without `bytes` when it was longer than allowed or the stream ended within it. */
export interface JsonPiece {
  /** Byte the value starts at. */
  offset: number;
  bytes?: Uint8Array;
  fault?: 'too-large' | 'cut-off';
}

/**
 * Where the values lie: one after the other (JSON lines, concatenated JSON), in a list, or in the lists that an
 * envelope object has as its fields.
 */
export type JsonLayout = 'sequence' | 'list' | 'envelope';

const elementDepths: Readonly<Record<JsonLayout, number>> = { sequence: 0, list: 1, envelope: 2 };
const quote = 0x22;
const backslash = 0x5c;
const opens = (byte: number): boolean => byte === 0x7b || byte === 0x5b;
const closes = (byte: number): boolean => byte === 0x7d || byte === 0x5d;

/**
 * Cuts the objects and lists out of JSON bytes without parsing them (all of JSON's own signs are ASCII), so that files of any
 * size are read one value at a time. Single values between them are passed over.
 */
export class JsonSplitter {
  private readonly elementDepth: number;
  private readonly needsList: boolean;
  private readonly maxBytes: number;
  private depth: number;
  private inList: boolean;
  private inString = false;
  private isEscaped = false;
  private isTooLarge = false;
  private start = -1;
  private position: number;
  private collected: Uint8Array[] = [];
  private collectedBytes = 0;

  /** With `resumeAt`, the bytes begin at that offset, between two values. */
  constructor(layout: JsonLayout, maxBytes: number, resumeAt = 0) {
    this.elementDepth = elementDepths[layout];
    this.needsList = layout === 'envelope';
    this.maxBytes = maxBytes;
    this.position = resumeAt;
    this.depth = resumeAt > 0 ? this.elementDepth : 0;
    this.inList = resumeAt > 0;
  }

  /** Takes the next bytes; answers the values that end in them. */
  push(chunk: Uint8Array): JsonPiece[] {
    const done: JsonPiece[] = [];
    let from = this.start === -1 ? -1 : 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (this.inString) at = this.passString(chunk, at);
      else if (byte === quote) this.inString = true;
      else if (opens(byte)) {
        if (this.opensValue(byte)) {
          this.start = this.position + at;
          from = at;
        }
        this.depth += 1;
      } else if (closes(byte) && this.closesValue()) {
        done.push(this.finish(chunk.subarray(from, at + 1)));
        from = -1;
      }
    }
    if (from !== -1) this.collect(chunk.subarray(from));
    this.position += chunk.length;
    return done;
  }

  /** What the stream ended in the middle of. */
  end(): JsonPiece | undefined {
    return this.start === -1 ? undefined : { offset: this.start, fault: 'cut-off' };
  }

  private opensValue(byte: number): boolean {
    if (this.start !== -1) return false;
    if (this.depth === this.elementDepth) return !this.needsList || this.inList;
    if (this.depth === this.elementDepth - 1) this.inList = byte === 0x5b;
    return false;
  }

  private closesValue(): boolean {
    this.depth = Math.max(0, this.depth - 1);
    return this.start !== -1 && this.depth === this.elementDepth;
  }

  /** Where in the chunk the string goes on to: its last byte in it. */
  private passString(chunk: Uint8Array, from: number): number {
    let at = from;
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (this.isEscaped) this.isEscaped = false;
      else if (byte === backslash) this.isEscaped = true;
      else if (byte === quote) {
        this.inString = false;
        return at;
      }
    }
    return at;
  }

  private collect(bytes: Uint8Array): void {
    if (this.isTooLarge) return;
    // Chunks may be views into a buffer that the source fills again.
    this.collected.push(Uint8Array.from(bytes));
    this.collectedBytes += bytes.length;
    this.isTooLarge = this.collectedBytes > this.maxBytes;
    if (this.isTooLarge) this.collected = [];
  }

  private finish(last: Uint8Array): JsonPiece {
    this.collect(last);
    const offset = this.start;
    const piece: JsonPiece = this.isTooLarge
      ? { offset, fault: 'too-large' }
      : { offset, bytes: concatBytes(this.collected) };
    this.start = -1;
    this.isTooLarge = false;
    this.collected = [];
    this.collectedBytes = 0;
    return piece;
  }
}
