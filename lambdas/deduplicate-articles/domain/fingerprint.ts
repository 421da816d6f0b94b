import { hash } from 'node:crypto';
import { type Sketch, sketchOf } from './sketch.ts';
import { tokenize } from './tokens.ts';

/** Below this many words the headline is part of what is compared: a teaser's text alone says too little. */
const SHORT_WORDS = 50;

/**
 * An article's text as the stage knows it: a hash that is equal exactly where the folded words are equal, and the sketch.
 * The hash covers the words' 32-bit hashes: two different texts share it once in four billion differing words.
 */
export function fingerprintOf(title: string, text: string, bands: number): { contentHash: string; sketch: Sketch } {
  const body = tokenize(text);
  const tokens = body.count < SHORT_WORDS ? tokenize(`${title}\n${text}`) : body;
  const words = Buffer.from(tokens.hashes.buffer, 0, tokens.count * 4);
  const contentHash = hash('sha256', words, 'base64url').slice(0, 22);
  return { contentHash, sketch: sketchOf(tokens, bands) };
}
