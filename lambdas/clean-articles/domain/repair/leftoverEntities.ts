import { decodeHTMLStrict } from 'entities';

const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,30});/g;
/** Text can have been escaped twice or three times on its way here. */
const mostEscapes = 4;

/** Decodes character references that were left in plain text; only those with their semicolon, as ftfy does. */
export function decodeLeftoverEntities(text: string): { text: string; count: number } {
  if (!text.includes('&')) return { text, count: 0 };
  let decoded = text;
  let count = 0;
  for (let round = 0; round < mostEscapes; round += 1) {
    let changed = 0;
    decoded = decoded.replace(entity, (reference) => {
      const char = decodeHTMLStrict(reference);
      if (char !== reference) changed += 1;
      return char;
    });
    if (changed === 0) break;
    count += changed;
  }
  return { text: decoded, count };
}
