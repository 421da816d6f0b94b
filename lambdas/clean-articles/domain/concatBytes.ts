/** The chunks as one array; a single chunk is given back as it is. */
export function concatBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first) return first;
  return Buffer.concat(chunks);
}
