import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';
import { concatBytes } from '../concatBytes.ts';
import { nodeErrorCode } from './transformed.ts';

export interface HttpResponse {
  status: number;
  /** Media type in lower case, without parameters; empty when not given. */
  mediaType: string;
  charset?: string;
  body: Uint8Array;
}

const longestHead = 64 * 1024;

/**
 * A stored HTTP response (RFC 9112) as its content: transfer and content encodings undone where they are what the
 * headers say, else left as they are, for archives store both. Undefined when it is no response. At most `maxBytes` unpacked.
 */
export function parseHttpResponse(message: Uint8Array, maxBytes: number): HttpResponse | undefined {
  const head = headOf(message);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(head.text)?.[1];
  if (status === undefined) return undefined;
  const headers = headersOf(head.text);
  const raw = message.subarray(head.length);
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? dechunked(raw) : raw;
  const body = decoded(whole, headers.get('content-encoding') ?? '', maxBytes);
  return { status: Number(status), ...contentType(headers.get('content-type') ?? ''), body };
}

/** Media type and charset of a Content-Type header. */
export function contentType(header: string): { mediaType: string; charset?: string } {
  const mediaType = (header.split(';', 1)[0] ?? '').trim().toLowerCase();
  const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(header)?.[1];
  return { mediaType, ...(charset ? { charset } : {}) };
}

function headOf(message: Uint8Array): { text: string; length: number } {
  const start = Buffer.from(message.subarray(0, longestHead));
  const crlf = start.indexOf('\r\n\r\n');
  const lf = start.indexOf('\n\n');
  const end = crlf !== -1 && (lf === -1 || crlf < lf) ? crlf + 4 : lf !== -1 ? lf + 2 : start.length;
  return { text: start.toString('latin1', 0, end), length: end };
}

function headersOf(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** Undoes chunked transfer coding; what is not in chunks after all comes back as it is. */
function dechunked(raw: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let at = 0;
  while (at < raw.length) {
    const line = Buffer.from(raw.subarray(at, at + 100)).toString('latin1');
    const size = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i.exec(line);
    if (!size) break;
    const length = Number.parseInt(size[1] ?? '0', 16);
    const start = at + size[0].length;
    if (length === 0) return concatBytes(chunks);
    chunks.push(raw.subarray(start, start + length));
    at = start + length;
    while (raw[at] === 0x0d || raw[at] === 0x0a) at += 1;
  }
  return chunks.length === 0 ? raw : concatBytes([...chunks, raw.subarray(at)]);
}

function decoded(body: Uint8Array, encodings: string, maxBytes: number): Uint8Array {
  let content = body;
  for (const encoding of encodings.toLowerCase().split(',').reverse()) {
    const decode = decoders[encoding.trim()];
    if (decode) content = decode(content, maxBytes) ?? content;
  }
  return content;
}

/** What was cut off is unpacked as far as it goes, as browsers do. */
type Decoder = (body: Uint8Array, maxOutputLength: number) => Uint8Array | undefined;

const orUndefined =
  (decode: (body: Uint8Array, options: ZlibOptions) => Uint8Array, finishFlush: number): Decoder =>
  (body, maxOutputLength) => {
    try {
      return decode(body, { maxOutputLength, finishFlush });
    } catch (error) {
      if (nodeErrorCode(error) !== undefined) return undefined;
      throw error;
    }
  };

const gunzip = orUndefined(gunzipSync, constants.Z_SYNC_FLUSH);
const zlibInflate = orUndefined(inflateSync, constants.Z_SYNC_FLUSH);
const rawInflate = orUndefined(inflateRawSync, constants.Z_SYNC_FLUSH);
const decoders: Readonly<Record<string, Decoder>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: (body, max) => zlibInflate(body, max) ?? rawInflate(body, max),
  br: orUndefined(brotliDecompressSync, constants.BROTLI_OPERATION_FLUSH),
};
