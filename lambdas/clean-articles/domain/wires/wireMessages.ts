/** Control characters that frame wire messages (ISO 646; IPTC 7901 section 2, ANPA 1312 section 3). */
const SOH = '\u0001';
const STX = '\u0002';
const ETX = '\u0003';
const EOT = '\u0004';

export interface WireMessage {
  /** Lines from SOH to STX: the header, then catchlines. */
  header: string[];
  /** What stands between STX and ETX. */
  text: string;
  /** What follows ETX: date and time of transmission. */
  trailer: string;
}

/** What may stand before the first SOH: synchronisation, fill, white space. */
const FILL = new Set(['\0', '\u0016', '\u007f', '\u00ff', ' ', '\r', '\n', '\t']);
const HEADER_LENGTH = 300;

/** What follows the first SOH of a file that starts as wires do; undefined for any other. */
export function wireStart(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2 * HEADER_LENGTH)).toString(
    'latin1',
  );
  let at = 0;
  while (FILL.has(text.charAt(at))) at++;
  return text.charAt(at) === SOH ? text.slice(at + 1, at + HEADER_LENGTH) : undefined;
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');

/** The messages of a file, each from its SOH to the next one's. A message that lost STX has its text behind the first line. */
export function splitMessages(file: string): WireMessage[] {
  return file
    .split(SOH)
    .slice(1)
    .map((raw) => {
      const message = raw.split(EOT, 1)[0] ?? '';
      const start = message.indexOf(STX);
      const headerEnd = start >= 0 ? start : Math.max(message.search(/\r|\n/), 0);
      const end = message.indexOf(ETX, headerEnd);
      return {
        header: linesOf(message.slice(0, headerEnd)),
        text: message.slice(start >= 0 ? start + 1 : headerEnd, end < 0 ? undefined : end),
        trailer: end < 0 ? '' : message.slice(end + 1),
      };
    });
}
