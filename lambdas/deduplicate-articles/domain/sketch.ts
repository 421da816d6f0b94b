import {
  beginLetters,
  lettersWritten,
  readNumbers,
  valuesOf,
  writeBins,
  writeLongs,
  writeShorts,
} from './sketchLetters.ts';
import { SmallestHashes } from './smallestHashes.ts';
import { isInside, tokens } from './tokenList.ts';

const { imul } = Math;

/** Bins of the signature. More bins, less noise: the error of an estimated Jaccard is at most 0.5 / sqrt(256) = 0.03. */
export const BINS = 256;
/** Bins of the content words: they tell a copy with scattered edits from a story that shares a stretch with another. */
const WORD_BINS = 128;
/** Letters that make a word a content word. */
const CONTENT_LETTERS = 5;
/** Raised whenever words are hashed or sampled otherwise: sketches of two versions can't be compared. */
const VERSION = '3';
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

const { hashes, capitals, figures, isLong } = tokens;
/** The smallest hashes of the text being sketched. */
const least = {
  minima: new Int32Array(BINS),
  words: new Int32Array(WORD_BINS),
  keys: new Int32Array(MOST_BANDS),
  seen: new Int32Array(SEEN_BITS >> 5),
};
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

/** Puts every shingle and word into the minima and answers how many distinct shingles there are. The buffers: see plainWords.ts. */
const scanShinglesOf =
  ({ hashes, letters }: typeof tokens, { minima, words, keys, seen }: typeof least) =>
  (count: number, bands: number): number => {
    for (let at = count; at < count + SHINGLE_WORDS; at++) hashes[at] = letters[at] = 0;
    const shingles = count < SHINGLE_WORDS ? Math.min(count, 1) : count - SHINGLE_WORDS + 1;
    let bits = 0;
    let next = hashes[0] ?? 0;
    let last = hashes[1] ?? 0;
    let nextLetters = letters[0] ?? 0;
    let lastLetters = letters[1] ?? 0;
    for (let at = 0; at < count; at++) {
      const first = imul(next, FIRST_FACTOR);
      const ownLetters = nextLetters;
      next = last;
      nextLetters = lastLetters;
      last = hashes[at + 2] ?? 0;
      lastLetters = letters[at + 2] ?? 0;
      const word = (first ^ (first >>> 15)) & EMPTY;
      const wordBin = word >>> 24;
      words[wordBin] = lower(word | unless(ownLetters, CONTENT_LETTERS), words[wordBin] ?? EMPTY);
      if (at >= shingles) continue;
      const hash = mix((first + imul(next, 0x7feb352d) + imul(last, 0x297a2d39)) | 0);
      const bin = hash >>> 23;
      minima[bin] = lower(hash, minima[bin] ?? EMPTY);
      const slot = (hash >>> 5) & 1023;
      const set = seen[slot] ?? 0;
      bits += 1 & ~(set >>> (hash & 31));
      seen[slot] = set | (1 << (hash & 31));
      const band = (bin * bands) >>> 8;
      const spoken = ownLetters + nextLetters + lastLetters;
      const key = (hash >>> 1) | (unless(spoken, KEY_LETTERS) & SECOND_CHOICE) | unless(spoken, LEAST_KEY_LETTERS);
      if (key < (keys[band] ?? 0)) keys[band] = key;
    }
    return distinctFrom(bits);
  };
const scanShingles = scanShinglesOf(tokens, least);

/**
 * The sketch of the text last tokenised, as the state table holds it: version, shingles, bins and words (a letter each),
 * figures, names and keys, parted by dots.
 * One-permutation MinHash (Li, Owen, Zhang 2012) over word shingles: one hash per shingle, its high bits choose the bin,
 * the smallest hash of each bin is kept. Empty bins stay marked as such, which makes short texts exact.
 */
export function sketchOf(bands: number): string {
  least.minima.fill(EMPTY);
  least.words.fill(EMPTY);
  least.keys.fill(EMPTY);
  least.seen.fill(0);
  nameSample.clear();
  figureSample.clear();
  const shingles = scanShingles(tokens.count, bands);
  sampleFigures(tokens.figureCount);
  sampleNames(tokens.capitalCount);
  beginLetters();
  writeBins(least.minima, EMPTY);
  writeBins(least.words, EMPTY);
  writeShorts(figureSample.kept, figureSample.pick());
  writeShorts(nameSample.kept, nameSample.pick());
  writeLongs(least.keys, bands);
  return `${VERSION}.${shingles}${lettersWritten()}`;
}

/** A sketch out of its text; one of another version comes out as that of no text, which matches nothing. */
export function readSketch(text: string): Sketch {
  const parts = text.startsWith(`${VERSION}.`) ? text.split('.') : [];
  const [, shingles = '0', bins = '', words = '', figures = '', names = '', keys = ''] = parts;
  return {
    shingles: Number(shingles),
    bins: valuesOf(bins),
    words: valuesOf(words),
    figures: readNumbers(figures, Uint16Array),
    names: readNumbers(names, Uint16Array),
    keys: Array.from(readNumbers(keys, Uint32Array), (key) => (key === EMPTY ? undefined : key)),
  };
}

/** Long figures stand for themselves; short ones, which texts share by chance, only with the word before them. */
const sampleFigures = (figureCount: number): void => {
  for (let n = 0; n < figureCount; n++) {
    const at = figures[n] ?? 0;
    const before = isLong[n] === 0 && at > 0 ? imul(hashes[at - 1] ?? 0, FIRST_FACTOR) : 0;
    figureSample.add(mix((before + (hashes[at] ?? 0)) | 0) & 0xffff, 1);
  }
};

const sampleNames = (capitalCount: number): void => {
  for (let n = 0; n < capitalCount; n++) {
    const at = capitals[n] ?? 0;
    nameSample.add(mix(hashes[at] ?? 0) & 0xffff, isInside(at));
  }
};
