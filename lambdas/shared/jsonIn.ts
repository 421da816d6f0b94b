/** The JSON value in UTF-8 bytes; undefined where they are none, so that a schema refuses them. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
