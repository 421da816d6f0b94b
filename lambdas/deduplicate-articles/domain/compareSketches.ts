import { FIGURES, NAMES, type Sketch } from './sketch.ts';
import { BIN_VALUES } from './sketchLetters.ts';

/** How much two texts share, as their sketches tell. */
export interface Likeness {
  /** Estimated Jaccard of their shingle sets, 0 to 1. */
  jaccard: number;
  /** Estimated share of the smaller text's shingles that the larger one has too, 0 to 1. */
  containment: number;
  /** Estimated number of shared shingles. */
  shared: number;
  /** Estimated Jaccard of their content words, 0 to 1. */
  words: number;
  figures: Common;
  names: Common;
}

/** Of two samples, over the part of the hash space both cover: what both have, of what the one with fewer has. */
export interface Common {
  shared: number;
  of: number;
}

const BY_CHANCE = 1 / BIN_VALUES;

const commonIn = (a: Uint16Array, b: Uint16Array, size: number): Common => {
  const cover = Math.min(a.length < size ? 0xffff : (a.at(-1) ?? 0), b.length < size ? 0xffff : (b.at(-1) ?? 0));
  const mine = a.filter((hash) => hash <= cover);
  const theirs = new Set(b.filter((hash) => hash <= cover));
  return { shared: mine.filter((hash) => theirs.has(hash)).length, of: Math.min(mine.length, theirs.size) };
};

/** Matching bins over bins either fills, corrected for six-bit collisions. */
const binJaccard = (a: Uint8Array, b: Uint8Array): number => {
  let same = 0;
  let both = 0;
  let either = 0;
  for (let bin = 0; bin < a.length; bin++) {
    const mine = a[bin] ?? 0;
    const theirs = b[bin] ?? 0;
    if (mine === 0 && theirs === 0) continue;
    either++;
    if (mine !== 0 && theirs !== 0) both++;
    if (mine === theirs) same++;
  }
  return either === 0 ? 0 : Math.max(0, (same - both * BY_CHANCE) / (1 - BY_CHANCE)) / either;
};

/**
 * Estimates Jaccard from one-permutation signatures (Li, Owen, Zhang 2012) and from it, with the two set sizes,
 * containment. Symmetric.
 */
export function compareSketches(a: Sketch, b: Sketch): Likeness {
  const jaccard = binJaccard(a.bins, b.bins);
  const shared = (jaccard / (1 + jaccard)) * (a.shingles + b.shingles);
  const containment = Math.min(1, shared / Math.max(1, Math.min(a.shingles, b.shingles)));
  return {
    jaccard,
    containment,
    shared,
    words: binJaccard(a.words, b.words),
    figures: commonIn(a.figures, b.figures, FIGURES),
    names: commonIn(a.names, b.names, NAMES),
  };
}
