import { upperHalves } from './upperHalves.ts';

export interface SingleByteCharset {
  name: string;
  /** The text as bytes, one Latin-1 character each; undefined when it has a character that the charset has not. */
  encode(text: string): string | undefined;
}

/** U+FFFD stands for a byte that a stricter decoder lost; byte 0x1A ("substitute") keeps its place. */
const lostByte = '\u001a';

/** The charsets that UTF-8 gets misread as, likeliest first. All but Latin-1, MacRoman and the like are read sloppily, as browsers do. */
export const singleByteCharsets: readonly SingleByteCharset[] = upperHalves.map(([name, characters]) => {
  const bytes = new Map<string, string>();
  for (let at = 0; at < characters.length; at += 1) bytes.set(characters.charAt(at), String.fromCharCode(0x80 + at));
  if (name.startsWith('windows')) bytes.set('\ufffd', lostByte);
  return { name, encode: (text) => encodeWith(bytes, text) };
});

function encodeWith(bytes: ReadonlyMap<string, string>, text: string): string | undefined {
  let encoded = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const byte = char < '\u0080' ? char : bytes.get(char);
    if (byte === undefined) return undefined;
    encoded += byte;
  }
  return encoded;
}
