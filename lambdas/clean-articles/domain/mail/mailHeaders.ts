const HEADER_LINE = /^([A-Za-z][A-Za-z0-9-]{1,60}):(?: |\t|$)/;
/** Headers that no text file of an article has by chance. */
const TELLING = new Set([
  'mime-version',
  'received',
  'message-id',
  'return-path',
  'delivered-to',
  'dkim-signature',
  'x-mailer',
]);
const MOST_LINES = 300;

/** Names, in lower case, of the headers that a text begins with; empty where it begins with anything else. */
function leadingHeaders(text: string): Set<string> {
  const names = new Set<string>();
  if (!/^[A-Za-z][A-Za-z0-9-]{1,60}:/.test(text)) return names;
  for (const line of text.split(/\r?\n/, MOST_LINES)) {
    if (line.trim() === '') break;
    if (/^[ \t]/.test(line) && names.size > 0) continue;
    const name = HEADER_LINE.exec(line)?.[1];
    if (name === undefined) return new Set();
    names.add(name.toLowerCase());
  }
  return names;
}

/** How surely a text is a message of the Internet Message Format (RFC 5322): 0 to 1. */
export function mailLikeness(text: string): number {
  const names = leadingHeaders(text.startsWith('From ') ? text.slice(text.indexOf('\n') + 1) : text);
  const isMessage = names.has('from') || names.has('content-type');
  if (!isMessage || names.size < 2) return 0;
  return [...names].some((name) => TELLING.has(name)) ? 0.97 : 0;
}
