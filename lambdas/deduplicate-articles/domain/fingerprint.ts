import { hash } from 'node:crypto';
import { type Sketch, sketchOf } from './sketch.ts';
import { MOST_UNITS, tokenize, tokens } from './tokens.ts';

/** Below this many words the headline is part of what is compared: a teaser's text alone says too little. */
const SHORT_WORDS = 50;

/**
 * An article's text as the stage knows it: a hash that is equal exactly where the folded words are equal, and the sketch.
 * The hash covers the words' 32-bit hashes: two different texts share it once in four billion differing words. What is
 * beyond MOST_UNITS is not in the sketch, and is hashed as it stands.
 */
export function fingerprintOf(title: string, text: string, bands: number): { contentHash: string; sketch: Sketch } {
  const isShort = tokenize(text).count < SHORT_WORDS;
  const { count, hashes } = isShort ? tokenize(`${title}\n${text}`) : tokens;
  const words = Buffer.from(hashes.buffer, 0, count * 4);
  const covered = text.length > MOST_UNITS ? Buffer.concat([words, Buffer.from(text.slice(MOST_UNITS))]) : words;
  return { contentHash: hash('sha256', covered, 'base64url').slice(0, 22), sketch: sketchOf(bands) };
}
