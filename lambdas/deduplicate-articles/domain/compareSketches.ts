import { BIN_VALUES, BINS, FIGURES, type Sketch } from './sketch.ts';

/** How much two texts share, as their sketches tell. */
export interface Likeness {
  /** Estimated Jaccard of their shingle sets, 0 to 1. */
  jaccard: number;
  /** Estimated share of the smaller text's shingles that the larger one has too, 0 to 1. */
  containment: number;
  /** Figures both have, and figures the one with fewer has, over the part of the hash space both samples cover. */
  figuresShared: number;
  figuresCompared: number;
}

const BY_CHANCE = 1 / BIN_VALUES;

const sharedFigures = (a: readonly number[], b: readonly number[]): [number, number] => {
  const cover = Math.min(a.length < FIGURES ? 0xffff : (a.at(-1) ?? 0), b.length < FIGURES ? 0xffff : (b.at(-1) ?? 0));
  const mine = a.filter((figure) => figure <= cover);
  const theirs = new Set(b.filter((figure) => figure <= cover));
  return [mine.filter((figure) => theirs.has(figure)).length, Math.min(mine.length, theirs.size)];
};

/**
 * Estimates Jaccard from one-permutation signatures (matching bins over bins either fills, corrected for six-bit
 * collisions) and from it, with the two set sizes, containment. Symmetric.
 */
export function compareSketches(a: Sketch, b: Sketch): Likeness {
  let same = 0;
  let both = 0;
  let either = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const mine = a.bins[bin] ?? 0;
    const theirs = b.bins[bin] ?? 0;
    if (mine === 0 && theirs === 0) continue;
    either++;
    if (mine !== 0 && theirs !== 0) both++;
    if (mine === theirs) same++;
  }
  const [figuresShared, figuresCompared] = sharedFigures(a.figures, b.figures);
  const real = Math.max(0, (same - both * BY_CHANCE) / (1 - BY_CHANCE));
  const jaccard = either === 0 ? 0 : real / either;
  const shared = (jaccard / (1 + jaccard)) * (a.shingles + b.shingles);
  const containment = Math.min(1, shared / Math.max(1, Math.min(a.shingles, b.shingles)));
  return { jaccard, containment, figuresShared, figuresCompared };
}
