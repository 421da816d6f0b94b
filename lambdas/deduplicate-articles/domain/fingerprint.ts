import { hash } from 'node:crypto';
import { sketchOf } from './sketch.ts';
import { MOST_UNITS, type Tokens } from './tokenList.ts';
import { tokenize } from './tokens.ts';

/** Below this many words the headline is part of what is compared: a teaser's text alone says too little. */
const SHORT_WORDS = 50;

/**
 * An article's text as the stage knows it: a hash of 132 bits that is equal where the folded words are equal, and the sketch as it is stored.
 * SHA-256 covers 32 bits of every word, which tell any two words that people use apart but for a hundred pairs in a million
 * words, and 64 of every figure: of those a crowd of texts has millions that differ in nothing else. What is beyond
 * MOST_UNITS is not in the sketch, and is hashed as it stands.
 */
export function fingerprintOf(title: string, text: string, bands: number): { contentHash: string; sketch: string } {
  let tokens = tokenize(text);
  if (tokens.count < SHORT_WORDS) tokens = tokenize(`${title}\n${text}`);
  const covered = coveredBy(tokens, text);
  return { contentHash: hash('sha256', covered, 'base64url').slice(0, 22), sketch: sketchOf(bands) };
}

const coveredBy = ({ hashes, count, figureHashes, figureCount }: Tokens, text: string): Uint8Array => {
  for (let n = 0; n < figureCount; n++) hashes[count + n] = figureHashes[n] ?? 0;
  const words = Buffer.from(hashes.buffer, 0, 4 * (count + figureCount));
  return text.length > MOST_UNITS ? Buffer.concat([words, Buffer.from(text.slice(MOST_UNITS))]) : words;
};
