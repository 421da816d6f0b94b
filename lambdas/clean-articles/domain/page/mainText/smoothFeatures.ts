import type { Container } from './pageBlock.ts';
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
  { blocks, groups: kinds }: PageContext,
  probabilities: Float32Array,
  rows: Float32Array,
  width: number,
): void {
  const spare = width - smoothNames.length;
  const groups = new Map<SignatureGroup | undefined, Mean>();
  const parents = new Map<Container | undefined, Mean>();
  const grands = new Map<Container | undefined, Mean>();
  let [mass, most] = [0, 0];
  for (const [i, block] of blocks.entries()) {
    const p = probabilities[i] ?? 0;
    const words = block.stats.words + 1;
    addTo(groups, kinds[i], p, words);
    addTo(parents, block.container.parent, p, words);
    addTo(grands, block.container.parent?.parent, p, words);
    mass += p * words;
    most = Math.max(most, p * words);
  }
  const toGood = distancesToGood(
    blocks.map((block) => block.stats.words),
    probabilities,
  );
  let before = 0;
  for (const [i, block] of blocks.entries()) {
    const p = probabilities[i] ?? 0;
    const own = p * (block.stats.words + 1);
    const row = [
      p,
      ...steps.map((step) => probabilities[i + step] ?? -1),
      windowMean(probabilities, i),
      meanOf(groups.get(kinds[i])),
      meanOf(parents.get(block.container.parent)),
      meanOf(grands.get(block.container.parent?.parent)),
      before / Math.max(1, mass),
      (mass - before - own) / Math.max(1, mass),
      toGood.before[i] ?? 99,
      toGood.after[i] ?? 99,
      mass,
      most,
    ];
    rows.set(row, i * width + spare);
    before += own;
  }
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
