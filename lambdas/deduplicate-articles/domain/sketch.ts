import { SmallestHashes } from './smallestHashes.ts';
import { isName, LETTERS, tokens } from './tokens.ts';

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
/** A shingle of fewer letters is function words ("at the end"): a look-up key only where a stretch has no better one. */
const KEY_LETTERS = 15;
/** A shingle of fewer letters is no look-up key at all. */
const LEAST_KEY_LETTERS = 9;
/** The bit that puts a key of few letters behind those of many. */
const SECOND_CHOICE = 1 << 30;
/** Figures and names kept of one article. */
export const FIGURES = 24;
export const NAMES = 16;
/** Digits of a figure that is rare enough by itself. */
const LONG_FIGURE = 4;
const EMPTY = 0x7fffffff;
/** Of one article; as settings.ts bounds it. */
const MOST_BANDS = 16;
const SEEN_BITS = 1 << 15;

/** What is kept of an article's text to find and check its copies: about 500 bytes as text. */
export interface Sketch {
  /** Distinct shingles of the text (estimated, error under 1% up to 20,000). */
  shingles: number;
  /** Six bits per bin: 0 where no shingle fell into it, else 1 to 63 from its smallest hash. */
  bins: Uint8Array;
  /** The same of the content words. */
  words: Uint8Array;
  /** A sample of the text's figures (short ones with the word before them) and one of its names. */
  figures: Uint16Array;
  names: Uint16Array;
  /** Look-up keys: the smallest shingle with enough letters of each stretch of the hash space; undefined where none fell. */
  keys: readonly (number | undefined)[];
}

// The buffers as constants of this module: see tokens.ts.
const { hashes, marks, figures, digits } = tokens;
const minima = new Int32Array(BINS);
const wordMinima = new Int32Array(WORD_BINS);
const keyMinima = new Int32Array(MOST_BANDS);
const seen = new Int32Array(SEEN_BITS >> 5);
const figureSample = new SmallestHashes(FIGURES);
const nameSample = new SmallestHashes(NAMES);

/** Spreads a sum of words' hashes over 31 bits: never negative, so that `lower` needs no branch. */
const mix = (sum: number): number => {
  const hash = imul(sum ^ (sum >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & EMPTY;
};
const FIRST_FACTOR = 0x9e3779b1;

/** The lower of two 31-bit numbers without a branch: half of these would be mispredicted. */
const lower = (a: number, b: number): number => b + ((a - b) & ((a - b) >> 31));

/** EMPTY where a number is below its bound, else 0: what is put over a hash that must not count. */
const unless = (number: number, bound: number): number => ((number - bound) >> 31) & EMPTY;

/** Linear counting (Whang et al. 1990): distinct items from the bits they set. */
const distinctFrom = (bits: number): number =>
  Math.round(SEEN_BITS * Math.log(SEEN_BITS / (SEEN_BITS - Math.min(bits, SEEN_BITS - 1))));

/** Puts every shingle and word into the minima and answers how many distinct shingles there are. */
const scanShingles = (count: number, bands: number): number => {
  hashes.fill(0, count, count + SHINGLE_WORDS);
  marks.fill(0, count, count + SHINGLE_WORDS);
  const shingles = count < SHINGLE_WORDS ? Math.min(count, 1) : count - SHINGLE_WORDS + 1;
  let bits = 0;
  let next = hashes[0] ?? 0;
  let last = hashes[1] ?? 0;
  let nextLetters = (marks[0] ?? 0) & LETTERS;
  let lastLetters = (marks[1] ?? 0) & LETTERS;
  for (let at = 0; at < count; at++) {
    const first = imul(next, FIRST_FACTOR);
    const letters = nextLetters;
    next = last;
    nextLetters = lastLetters;
    last = hashes[at + 2] ?? 0;
    lastLetters = (marks[at + 2] ?? 0) & LETTERS;
    const word = (first ^ (first >>> 15)) & EMPTY;
    const wordBin = word >>> 24;
    wordMinima[wordBin] = lower(word | unless(letters, CONTENT_LETTERS), wordMinima[wordBin] ?? EMPTY);
    if (at >= shingles) continue;
    const hash = mix((first + imul(next, 0x7feb352d) + imul(last, 0x297a2d39)) | 0);
    const bin = hash >>> 23;
    minima[bin] = lower(hash, minima[bin] ?? EMPTY);
    const slot = (hash >>> 5) & 1023;
    const set = seen[slot] ?? 0;
    bits += 1 & ~(set >>> (hash & 31));
    seen[slot] = set | (1 << (hash & 31));
    const band = (bin * bands) >>> 8;
    const spoken = letters + nextLetters + lastLetters;
    const key = (hash >>> 1) | (unless(spoken, KEY_LETTERS) & SECOND_CHOICE) | unless(spoken, LEAST_KEY_LETTERS);
    keyMinima[band] = lower(key, keyMinima[band] ?? EMPTY);
  }
  return distinctFrom(bits);
};

/**
 * The sketch of the text last tokenised.
 * One-permutation MinHash (Li, Owen, Zhang 2012) over word shingles: one hash per shingle, its high bits choose the bin,
 * the smallest hash of each bin is kept. Empty bins stay marked as such, which makes short texts exact.
 */
export function sketchOf(bands: number): Sketch {
  const { count, figureCount } = tokens;
  minima.fill(EMPTY);
  wordMinima.fill(EMPTY);
  seen.fill(0);
  keyMinima.fill(EMPTY);
  const shingles = scanShingles(count, bands);
  return {
    shingles,
    bins: shortened(minima),
    words: shortened(wordMinima),
    figures: figuresOf(figureCount),
    names: namesOf(count),
    keys: keysOf(bands),
  };
}

const keysOf = (bands: number): (number | undefined)[] => {
  const keys: (number | undefined)[] = [];
  for (let band = 0; band < bands; band++) keys.push(keyMinima[band] === EMPTY ? undefined : keyMinima[band]);
  return keys;
};

const shortened = (lows: Int32Array): Uint8Array => {
  const bins = new Uint8Array(lows.length);
  for (let bin = 0; bin < bins.length; bin++) {
    const minimum = lows[bin] ?? EMPTY;
    bins[bin] = minimum === EMPTY ? 0 : 1 + (((minimum & 0xffff) * BIN_VALUES) >>> 16);
  }
  return bins;
};

/** Long figures stand for themselves; short ones, which texts share by chance, only with the word before them. */
const figuresOf = (figureCount: number): Uint16Array => {
  figureSample.clear();
  for (let n = 0; n < figureCount; n++) {
    const at = figures[n] ?? 0;
    const isShort = (digits[n] ?? 0) < LONG_FIGURE;
    const before = isShort && at > 0 ? imul(hashes[at - 1] ?? 0, FIRST_FACTOR) : 0;
    figureSample.add(mix((before + (hashes[at] ?? 0)) | 0) & 0xffff);
  }
  return figureSample.sample();
};

const namesOf = (count: number): Uint16Array => {
  nameSample.clear();
  for (let at = 0; at < count; at++) if (isName(at)) nameSample.add(mix(hashes[at] ?? 0) & 0xffff);
  return nameSample.sample();
};
