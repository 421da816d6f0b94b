/** What Windows-1252 has at 0x80 to 0x9F; the five unassigned bytes stay controls, as browsers read them. */
const c1Range =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The character of one Windows-1252 byte. */
export const windows1252Char = (byte: number): string =>
  byte >= 0x80 && byte < 0xa0 ? c1Range.charAt(byte - 0x80) : String.fromCharCode(byte);

/** Decodes Windows-1252. Node 20's TextDecoder reads 0x80 to 0x9F as control characters under every label of it. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (char) => c1Range.charAt(char.charCodeAt(0) - 0x80));
}
