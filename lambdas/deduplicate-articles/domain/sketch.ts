import type { Tokens } from './tokens.ts';

const { imul } = Math;

/** Bins of the signature. More bins, less noise: the error of an estimated Jaccard is at most 0.5 / sqrt(256) = 0.03. */
export const BINS = 256;
/** Bins of the content words: they tell a copy with scattered edits from a story that shares a stretch with another. */
const WORD_BINS = 128;
/** Letters that make a word a content word. */
const CONTENT_LETTERS = 5;
/** Values a filled bin may have: with "empty" they make one base64 letter. */
export const BIN_VALUES = 63;
/** Words per shingle of the signature: short, so that scattered edits leave most of them whole (0.9^3 = 0.73 at 10%). */
const SHINGLE_WORDS = 3;
/** A shingle with fewer letters is function words ("at the end") and no good as a look-up key. */
const KEY_LETTERS = 15;
/** Figures kept of one article: a consistent sample, the smallest hashes. */
export const FIGURES = 24;
/** Digits of a figure that is rare enough by itself. */
const LONG_FIGURE = 4;
const EMPTY = 0x7fffffff;
/** The part of a token's mark that counts its letters. */
const LETTERS = 0xfff;
const SEEN_BITS = 1 << 15;

/** What is kept of an article's text to find and check its copies: about 500 bytes as text. */
export interface Sketch {
  /** Distinct shingles of the text (estimated, error under 1% up to 20,000). */
  shingles: number;
  /** Six bits per bin: 0 where no shingle fell into it, else 1 to 63 from its smallest hash. */
  bins: Uint8Array;
  /** The same of the content words. */
  words: Uint8Array;
  /** The smallest 16-bit hashes of the text's figures, each with the word before it, ascending, at most FIGURES. */
  figures: readonly number[];
  /** Look-up keys: the smallest content shingle of each stretch of the hash space; undefined where none fell. */
  keys: readonly (number | undefined)[];
}

const minima = new Int32Array(BINS);
const wordMinima = new Int32Array(WORD_BINS);
const seen = new Int32Array(SEEN_BITS >> 5);
/** Enough for any article but a table; what comes after is not sampled. */
const figureHashes = new Uint16Array(4096);

/** MurmurHash3's finaliser, of which 31 bits are kept: never negative, so that `lower` needs no branch. */
const mix = (sum: number): number => {
  let hash = sum ^ (sum >>> 16);
  hash = imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & EMPTY;
};

/** The lower of two 31-bit numbers without a branch: half of these would be mispredicted. */
const lower = (a: number, b: number): number => b + ((a - b) & ((a - b) >> 31));

/** EMPTY where a number is below its bound, else 0: what is put over a hash that must not count. */
const unless = (number: number, bound: number): number => ((number - bound) >> 31) & EMPTY;

/** Linear counting (Whang et al. 1990): distinct items from the bits they set. */
const distinctFrom = (bits: number): number =>
  Math.round(SEEN_BITS * Math.log(SEEN_BITS / (SEEN_BITS - Math.min(bits, SEEN_BITS - 1))));

/** Puts every shingle and word into the minima and answers how many distinct shingles there are. */
const scanShingles = (tokens: Tokens, keyMinima: Int32Array): number => {
  const { hashes, marks, count } = tokens;
  const lows = minima;
  const wordLows = wordMinima;
  const bitmap = seen;
  const bands = keyMinima.length;
  hashes.fill(0, count, count + SHINGLE_WORDS);
  marks.fill(0, count, count + SHINGLE_WORDS);
  const end = count < SHINGLE_WORDS ? Math.min(count, 1) : count - SHINGLE_WORDS + 1;
  let bits = 0;
  let next = hashes[0] ?? 0;
  let last = hashes[1] ?? 0;
  let nextLetters = (marks[0] ?? 0) & LETTERS;
  let lastLetters = (marks[1] ?? 0) & LETTERS;
  for (let at = 0; at < count; at++) {
    const first = next;
    const letters = nextLetters;
    next = last;
    nextLetters = lastLetters;
    last = hashes[at + 2] ?? 0;
    lastLetters = (marks[at + 2] ?? 0) & LETTERS;
    const word = mix(first);
    const wordBin = word >>> 24;
    wordLows[wordBin] = lower(word | unless(letters, CONTENT_LETTERS), wordLows[wordBin] ?? EMPTY);
    if (at >= end) continue;
    const hash = mix((imul(first, 0x9e3779b1) + imul(next, 0x7feb352d) + imul(last, 0x297a2d39)) | 0);
    const bin = hash >>> 23;
    lows[bin] = lower(hash, lows[bin] ?? EMPTY);
    const slot = (hash >>> 5) & 1023;
    const set = bitmap[slot] ?? 0;
    bits += 1 & ~(set >>> (hash & 31));
    bitmap[slot] = set | (1 << (hash & 31));
    const band = (bin * bands) >>> 8;
    const spoken = letters + nextLetters + lastLetters;
    keyMinima[band] = lower(hash | unless(spoken, KEY_LETTERS), keyMinima[band] ?? EMPTY);
  }
  return distinctFrom(bits);
};

/**
 * One-permutation MinHash (Li, Owen, Zhang 2012) over word shingles: one hash per shingle, its high bits choose the bin,
 * the smallest hash of each bin is kept. Empty bins stay marked as such, which makes short texts exact.
 */
export function sketchOf(tokens: Tokens, bands: number): Sketch {
  minima.fill(EMPTY);
  wordMinima.fill(EMPTY);
  seen.fill(0);
  const keyMinima = new Int32Array(bands).fill(EMPTY);
  const shingles = scanShingles(tokens, keyMinima);
  const keys = Array.from(keyMinima, (minimum) => (minimum === EMPTY ? undefined : minimum));
  return { shingles, bins: shortened(minima), words: shortened(wordMinima), figures: figuresOf(tokens), keys };
}

const shortened = (lows: Int32Array): Uint8Array => {
  const bins = new Uint8Array(lows.length);
  for (let bin = 0; bin < bins.length; bin++) {
    const minimum = lows[bin] ?? EMPTY;
    bins[bin] = minimum === EMPTY ? 0 : 1 + (((minimum & 0xffff) * BIN_VALUES) >>> 16);
  }
  return bins;
};

/**
 * Long figures stand for themselves; short ones, which texts share by chance, only with the word before them.
 */
const figuresOf = ({ count, hashes, marks }: Tokens): number[] => {
  let found = 0;
  for (let at = 0; at < count; at++) {
    const digits = (marks[at] ?? 0) >>> 12;
    if (digits === 0 || found === figureHashes.length) continue;
    const before = digits < LONG_FIGURE && at > 0 ? imul(hashes[at - 1] ?? 0, 0x9e3779b1) : 0;
    figureHashes[found++] = mix(before + (hashes[at] ?? 0));
  }
  const sorted = figureHashes.subarray(0, found).sort();
  return [...new Set(sorted)].slice(0, FIGURES);
};
