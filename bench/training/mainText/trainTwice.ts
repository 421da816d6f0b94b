import { firstGuess } from '../../../lambdas/clean-articles/domain/page/mainText/classifyBlocks.ts';
import {
  type Forest,
  forestProbabilities,
  readyForest,
} from '../../../lambdas/clean-articles/domain/page/mainText/forest.ts';
import { smoothFeatures } from '../../../lambdas/clean-articles/domain/page/mainText/smoothFeatures.ts';
import { type GrowOptions, growForest } from '../growForest.ts';
import { rowWidth, type TrainingPage } from './readPages.ts';

export interface TwoForests {
  first: Forest;
  second: Forest;
}

export const firstOptions: GrowOptions = {
  trees: 80,
  depth: 5,
  rate: 0.11,
  minWeight: 0.05,
  rowShare: 0.7,
  featureShare: 0.25,
  l2: 0.5,
  seed: 3,
};
export const secondOptions: GrowOptions = {
  trees: 130,
  depth: 6,
  rate: 0.1,
  minWeight: 0.05,
  rowShare: 0.7,
  featureShare: 0.25,
  l2: 0.5,
  seed: 5,
};
const FOLDS = 4;
/** Of the many short lines that are no article, one in so many is trained on, with the weight of all. */
const TRIVIAL_EVERY = 4;
const isTrivial = ({ labels, context }: TrainingPage, i: number): boolean =>
  !labels[i] && (context.blocks[i]?.stats.words ?? 0) <= 4;

const isAsked = ({ context }: TrainingPage, i: number): boolean => context.blocks[i]?.isBare === false;

function grow(
  pages: readonly TrainingPage[],
  rowsOf: (page: TrainingPage) => Float32Array,
  width: number,
  options: GrowOptions,
): Forest {
  const chosen = pages.map((page) =>
    [...page.labels.keys()].filter((i) => isAsked(page, i) && (!isTrivial(page, i) || i % TRIVIAL_EVERY === 0)),
  );
  const count = chosen.reduce((sum, indices) => sum + indices.length, 0);
  const rows = new Float32Array(count * width);
  const labels = new Uint8Array(count);
  const weights = new Float32Array(count);
  let at = 0;
  for (const [index, page] of pages.entries()) {
    const own = rowsOf(page);
    for (const i of chosen[index] ?? []) {
      rows.set(own.subarray(i * width, (i + 1) * width), at * width);
      labels[at] = page.labels[i] ? 1 : 0;
      weights[at++] = (page.weights[i] ?? 0) * (isTrivial(page, i) ? TRIVIAL_EVERY : 1);
    }
  }
  return growForest(rows, width, labels, weights, options);
}

/** Sites hash to folds, so that no site is on both sides. */
export function foldOf(site: string, folds: number): number {
  let hash = 0;
  for (const character of site) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % folds;
}

/**
 * Two forests: the second sees the judgements the first makes of pages of sites it was not trained on (stacked
 * generalisation, Wolpert 1992), as it will in use.
 */
export function trainTwice(pages: readonly TrainingPage[]): TwoForests {
  const smoothed = new Map<TrainingPage, Float32Array>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = (page: TrainingPage): boolean => foldOf(page.site, FOLDS) === fold;
    const forest = readyForest(
      grow(
        pages.filter((page) => !isOut(page)),
        (page) => page.rows,
        rowWidth,
        firstOptions,
      ),
    );
    for (const page of pages.filter(isOut))
      smoothed.set(page, secondRows(page, forestProbabilities(forest, page.rows, rowWidth, firstGuess(page.context))));
  }
  const first = grow(pages, (page) => page.rows, rowWidth, firstOptions);
  const second = grow(pages, (page) => smoothed.get(page) ?? new Float32Array(0), rowWidth, secondOptions);
  return { first, second };
}

function secondRows(page: TrainingPage, probabilities: Float32Array): Float32Array {
  const rows = page.rows.slice();
  smoothFeatures(page.context, probabilities, rows, rowWidth);
  return rows;
}

/** The probabilities both forests together give a page's blocks. */
export function judge(page: TrainingPage, { first, second }: TwoForests): Float32Array {
  const earlier = forestProbabilities(readyForest(first), page.rows, rowWidth, firstGuess(page.context));
  return forestProbabilities(readyForest(second), secondRows(page, earlier), rowWidth, earlier);
}
