import { mainScript } from './scripts.ts';

/** A longer text is looked at in three parts of this length: start, middle and end. */
const partLength = 200;
/** Share of a text's letters that its script holds, at least; names and terms may be in another. */
export const mainShare = 0.6;
/** Written side by side in one language. */
const eastAsian = new Set(['Han', 'Kana', 'Hangul']);
/** Letters in which a language can be told. */
const shortestPart = 50;

/** Start, middle and end of a text; a shorter one is parted at spaces, as far as its parts are long enough to be told. */
export function partsOf(text: string): string[] {
  if (text.length > partLength * 3) {
    const middle = Math.floor((text.length - partLength) / 2);
    return [text.slice(0, partLength), text.slice(middle, middle + partLength), text.slice(-partLength)];
  }
  const count = Math.max(1, Math.min(3, Math.floor(text.length / shortestPart)));
  const cuts = Array.from({ length: count + 1 }, (_, at) => spaceAfter(text, Math.round((text.length * at) / count)));
  return cuts.slice(1).map((end, at) => text.slice(cuts[at], end));
}

function spaceAfter(text: string, from: number): number {
  const space = from === 0 ? 0 : text.indexOf(' ', from);
  return space < 0 ? text.length : space;
}

/** Whether a part of a text is mainly in a script that its language is not written in. */
export function isOtherScript(part: string, expected: string): boolean {
  const found = mainScript(part);
  if (!found || found.script === expected || found.share <= mainShare) return false;
  return !(eastAsian.has(found.script) && eastAsian.has(expected));
}
