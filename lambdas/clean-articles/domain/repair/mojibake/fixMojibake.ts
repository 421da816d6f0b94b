import { windows1252Char } from '../../decode/windows1252.ts';
import { looksMisread } from './badness.ts';
import { utf8Clues } from './mojibakeTables.ts';
import { singleByteCharsets } from './singleByteCharsets.ts';
import { utf8OfBytes } from './utf8OfBytes.ts';

const { firstOfTwo, firstOfThree, firstOfFour, continuation, continuationStrict } = utf8Clues;
const misreadRun = new RegExp(
  `(?<![${continuationStrict}])(?:[${firstOfTwo}][${continuation}]|[${firstOfThree}][${continuation}]{2}|[${firstOfFour}][${continuation}]{3})+`,
  'gu',
);
/** A space where a byte A0 was taken for one; "à" as a word of its own keeps the space behind it, but for Portuguese contractions. */
const graveWord = /\u00c3 (?! |quele|quela|quilo|s )/g;
const spacedBytes =
  /[\u00c2\u00c3\u00c5\u00ce\u00d0\u00d9] |[\u00e2\u00e3] [\u0080-\u0084\u0086-\u009f\u00a1-\u00bf]|[\u00e0-\u00e3][\u0080-\u0084\u0086-\u009f\u00a1-\u00bf] |\u00f0 [\u0080-\u00bf][\u0080-\u00bf]|\u00f0[\u0080-\u00bf] [\u0080-\u00bf]|\u00f0[\u0080-\u00bf][\u0080-\u00bf] /g;
const lost = '\\u001a';
const next = '\\u0080-\\u00bf';
/** Sequences of which a byte is lost (0x1A, sometimes "?"): they decode to U+FFFD as a whole. */
const lossySequence = new RegExp(
  [
    `[\\u00c2-\\u00df]${lost}`,
    `[\\u00c2\\u00c3][?]`,
    `\\u00ed[\\u00a0-\\u00af][${lost}?]\\u00ed[\\u00b0-\\u00bf][${lost}?${next}]`,
    `\\u00ed[\\u00a0-\\u00af][${lost}?${next}]\\u00ed[\\u00b0-\\u00bf][${lost}?]`,
    `[\\u00e0-\\u00ef][${lost}?][${lost}${next}]`,
    `[\\u00e0-\\u00ef][${lost}${next}][${lost}?]`,
    `[\\u00f0-\\u00f4][${lost}?][${lost}${next}][${lost}${next}]`,
    `[\\u00f0-\\u00f4][${lost}${next}][${lost}?][${lost}${next}]`,
    `[\\u00f0-\\u00f4][${lost}${next}][${lost}${next}][${lost}?]`,
    lost,
  ].join('|'),
  'g',
);
const replacementBytes = '\u00ef\u00bf\u00bd';
/** Text can have been misread several times; each round takes one layer off. */
const mostLayers = 6;
/** Lines are mended one by one; a longer one in pieces of this many characters. */
const longestPiece = 20_000;

/**
 * Mends text whose bytes were read in the wrong charset, by ftfy's method (Robyn Speer, "ftfy: fixes text for you",
 * version 6, Apache License 2.0): only text that looks misread is touched, line by line, and only where it turns out to be UTF-8.
 * Answers the text and the number of lines mended.
 */
export function fixMojibake(text: string): { text: string; count: number } {
  if (!looksMisread(text)) return { text, count: 0 };
  let count = 0;
  const lines = text.split('\n').map((line) => {
    const fixed = piecesOf(line).map(fixPiece).join('');
    if (fixed !== line) count += 1;
    return fixed;
  });
  return { text: lines.join('\n'), count };
}

function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < line.length; at += longestPiece) pieces.push(line.slice(at, at + longestPiece));
  return pieces;
}

function fixPiece(piece: string): string {
  let text = piece;
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const fixed = fixLayer(text);
    if (fixed === text) break;
    text = fixed;
  }
  return text;
}

function fixLayer(text: string): string {
  if (!looksMisread(text)) return text;
  const possible = new Set<string>();
  for (const { name, encode } of singleByteCharsets) {
    const bytes = encode(text);
    if (bytes === undefined) continue;
    possible.add(name);
    const decoded = utf8OfBytes(restored(bytes, name));
    if (decoded !== undefined) return decoded;
  }
  const mended = text.replace(misreadRun, (run) =>
    run.length < text.length && looksMisread(run) ? fixPiece(run) : run,
  );
  if (mended !== text) return mended;
  if (possible.has('latin1') && possible.has('windows-1252')) return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => windows1252Char(control.charCodeAt(0)));
}

/** Puts back bytes that later hands took for spaces or lost. In MacRoman an en dash and a space would look like one. */
function restored(bytes: string, charset: string): string {
  const spaced =
    charset === 'macroman'
      ? bytes
      : bytes
          .replace(graveWord, '\u00c3\u00a0 ')
          .replace(spacedBytes, (sequence) => sequence.replaceAll(' ', '\u00a0'));
  return charset.startsWith('windows') ? spaced.replace(lossySequence, replacementBytes) : spaced;
}
