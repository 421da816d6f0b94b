/**
 * A forest of regression trees whose sum is a log-odds (gradient boosting, Friedman 2001). Nodes of all trees lie one
 * behind the other: `feature` is -1 at a leaf, whose value is its `threshold`; else a row whose feature is below or at the
 * threshold goes to the next node, any other to `right`.
 */
export interface Forest {
  roots: number[];
  feature: number[];
  threshold: number[];
  right: number[];
  bias: number;
}

export interface ReadyForest {
  roots: Int32Array;
  feature: Int16Array;
  threshold: Float32Array;
  right: Int32Array;
  bias: number;
}

export const readyForest = (forest: Forest): ReadyForest => ({
  roots: Int32Array.from(forest.roots),
  feature: Int16Array.from(forest.feature),
  threshold: Float32Array.from(forest.threshold),
  right: Int32Array.from(forest.right),
  bias: forest.bias,
});

/** Rows this unlikely before are not looked at again. */
const HOPELESS = 0.01;

/**
 * The probability of each row of `width` features. With `earlier` probabilities, rows that those rule out keep them:
 * most of a page is surely no article.
 */
export function forestProbabilities(
  forest: ReadyForest,
  rows: Float32Array,
  width: number,
  earlier?: Float32Array,
): Float32Array {
  const probabilities = new Float32Array(rows.length / width);
  for (let row = 0; row < probabilities.length; row++) {
    const before = earlier?.[row] ?? 1;
    probabilities[row] = before < HOPELESS ? before : 1 / (1 + Math.exp(-logOdds(forest, rows, row * width)));
  }
  return probabilities;
}

function logOdds({ roots, feature, threshold, right, bias }: ReadyForest, rows: Float32Array, at: number): number {
  let sum = bias;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0;
    let column = feature[node] ?? -1;
    while (column >= 0) {
      node = (rows[at + column] ?? 0) <= (threshold[node] ?? 0) ? node + 1 : (right[node] ?? 0);
      column = feature[node] ?? -1;
    }
    sum += threshold[node] ?? 0;
  }
  return sum;
}
