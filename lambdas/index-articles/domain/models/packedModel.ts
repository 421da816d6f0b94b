import { brotliDecompressSync } from 'node:zlib';

/** A model file: named arrays, each brotli-compressed and base64-encoded, little-endian. */
export interface PackedModel {
  name: string;
  version: string;
  arrays: Record<string, string>;
  numbers?: Record<string, number>;
}

/** Unpacks one array of a model; throws when the model has none of that name. */
export function unpack(model: PackedModel, array: string): ArrayBuffer {
  const packed = model.arrays[array];
  if (packed === undefined) throw new RangeError(`model ${model.name} has no array ${array}`);
  const bytes = brotliDecompressSync(Buffer.from(packed, 'base64'));
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
