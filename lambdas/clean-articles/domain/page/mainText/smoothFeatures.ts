import type { Container } from './container.ts';

import type { PageContext, SignatureGroup } from './pageContext.ts';

const steps = [-3, -2, -1, 1, 2, 3];
/** How far, in blocks, the mean around a block reaches. */
const WINDOW = 6;

export const smoothNames: readonly string[] = [
  'p',
  ...steps.map((step) => `p${step}`),
  'window',
  'group',
  'parent',
  'grand',
  'before',
  'after',
  'toGoodBefore',
  'toGoodAfter',
  'mass',
  'most',
];

interface Mean {
  sum: number;
  words: number;
}

const addTo = <K>(means: Map<K, Mean>, key: K, probability: number, words: number): void => {
  const mean = means.get(key) ?? { sum: 0, words: 0 };
  means.set(key, mean);
  mean.sum += probability * words;
  mean.words += words;
};
const meanOf = (mean: Mean | undefined): number => (mean && mean.words > 0 ? mean.sum / mean.words : -1);

/**
 * A block's first judgement beside those of its neighbours, its siblings and those of its kind: what the second
 * judgement sees besides the block's own features, in the order of `smoothNames`, written into the last columns of `rows`.
 */
export function smoothFeatures(
  context: PageContext,
  probabilities: Float32Array,
  rows: Float32Array,
  width: number,
): void {
  const { blocks, groups } = context;
  const means = meansOf(context, probabilities);
  const toGood = distancesToGood(
    blocks.map((block) => block.stats.words),
    probabilities,
  );
  let before = 0;
  for (const [i, { container, stats }] of blocks.entries()) {
    const p = probabilities[i] ?? 0;
    const own = p * (stats.words + 1);
    const row = [
      p,
      ...steps.map((step) => probabilities[i + step] ?? -1),
      windowMean(probabilities, i),
      meanOf(means.groups.get(groups[i])),
      meanOf(means.parents.get(container.parent)),
      meanOf(means.grands.get(container.parent?.parent)),
      before / Math.max(1, means.mass),
      (means.mass - before - own) / Math.max(1, means.mass),
      toGood.before[i] ?? 99,
      toGood.after[i] ?? 99,
      means.mass,
      means.most,
    ];
    rows.set(row, i * width + width - smoothNames.length);
    before += own;
  }
}

interface Means {
  groups: Map<SignatureGroup | undefined, Mean>;
  parents: Map<Container | undefined, Mean>;
  grands: Map<Container | undefined, Mean>;
  /** Sum of the probabilities, by words, and the largest part of it. */
  mass: number;
  most: number;
}

function meansOf({ blocks, groups }: PageContext, probabilities: Float32Array): Means {
  const means: Means = { groups: new Map(), parents: new Map(), grands: new Map(), mass: 0, most: 0 };
  for (const [i, { container, stats }] of blocks.entries()) {
    const p = probabilities[i] ?? 0;
    const words = stats.words + 1;
    addTo(means.groups, groups[i], p, words);
    addTo(means.parents, container.parent, p, words);
    addTo(means.grands, container.parent?.parent, p, words);
    means.mass += p * words;
    means.most = Math.max(means.most, p * words);
  }
  return means;
}

function windowMean(probabilities: Float32Array, at: number): number {
  let [sum, count] = [0, 0];
  for (let i = Math.max(0, at - WINDOW); i <= Math.min(probabilities.length - 1, at + WINDOW); i++) {
    sum += probabilities[i] ?? 0;
    count++;
  }
  return sum / count;
}

/** Blocks to the nearest paragraph surely of the article, before and after each block; 99 for none. */
function distancesToGood(words: readonly number[], probabilities: Float32Array): { before: number[]; after: number[] } {
  const isGood = (i: number): boolean => (probabilities[i] ?? 0) > 0.6 && (words[i] ?? 0) > 15;
  const scan = (order: number[]): number[] => {
    const distances: number[] = [];
    let since = 99;
    for (const i of order) {
      distances[i] = Math.min(99, since);
      since = isGood(i) ? 1 : since + 1;
    }
    return distances;
  };
  const forward = words.map((_, i) => i);
  return { before: scan(forward), after: scan([...forward].reverse()) };
}
