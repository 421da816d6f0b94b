import type { PageBlock } from './pageBlock.ts';
import type { PageContext } from './pageContext.ts';

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

/** A weighted mean for each of some numbers, in the making. */
class Means {
  private readonly sums: Float64Array;
  private readonly words: Float64Array;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.words = new Float64Array(size);
  }

  add(of: number, probability: number, words: number): void {
    this.sums[of] = (this.sums[of] ?? 0) + probability * words;
    this.words[of] = (this.words[of] ?? 0) + words;
  }

  /** -1 for what has none. */
  of(of: number): number {
    const words = this.words[of] ?? 0;
    return words > 0 ? (this.sums[of] ?? 0) / words : -1;
  }
}

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
  const mass = Math.max(1, means.mass);
  const sums = sumUp(probabilities);
  const [toGoodBefore, toGoodAfter] = distancesToGood(blocks, probabilities);
  let before = 0;
  for (const [i, { container, stats, isBare }] of blocks.entries()) {
    const p = probabilities[i] ?? 0;
    const own = p * (stats.words + 1);
    before += own;
    if (isBare) continue;
    let to = (i + 1) * width - smoothNames.length;
    rows[to++] = p;
    for (const step of steps) rows[to++] = probabilities[i + step] ?? -1;
    rows[to++] = windowMean(sums, i);
    rows[to++] = means.groups.of(groups[i]?.id ?? 0);
    rows[to++] = means.parents.of(container.parent?.id ?? -1);
    rows[to++] = means.grands.of(container.parent?.parent?.id ?? -1);
    rows[to++] = (before - own) / mass;
    rows[to++] = (means.mass - before) / mass;
    rows[to++] = toGoodBefore[i] ?? FAR;
    rows[to++] = toGoodAfter[i] ?? FAR;
    rows[to++] = means.mass;
    rows[to++] = means.most;
  }
}

interface PageMeans {
  groups: Means;
  parents: Means;
  grands: Means;
  /** Sum of the probabilities, by words, and the largest part of it. */
  mass: number;
  most: number;
}

function meansOf({ blocks, groups, containers }: PageContext, probabilities: Float32Array): PageMeans {
  const [byGroup, parents, grands] = [
    new Means(blocks.length),
    new Means(containers.length),
    new Means(containers.length),
  ];
  let [mass, most] = [0, 0];
  for (const [i, { container, stats }] of blocks.entries()) {
    const p = probabilities[i] ?? 0;
    const words = stats.words + 1;
    byGroup.add(groups[i]?.id ?? 0, p, words);
    const { parent } = container;
    if (parent) parents.add(parent.id, p, words);
    if (parent?.parent) grands.add(parent.parent.id, p, words);
    mass += p * words;
    most = Math.max(most, p * words);
  }
  return { groups: byGroup, parents, grands, mass, most };
}

function sumUp(values: Float32Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] ?? 0) + (values[i] ?? 0);
  return sums;
}

function windowMean(sums: Float64Array, at: number): number {
  const [from, to] = [Math.max(0, at - WINDOW), Math.min(sums.length - 1, at + WINDOW + 1)];
  return ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
}

/** Blocks from this far on are all the same. */
const FAR = 99;

/** Blocks to the nearest paragraph surely of the article, before and after each block. */
function distancesToGood(blocks: readonly PageBlock[], probabilities: Float32Array): [Uint8Array, Uint8Array] {
  const [before, after] = [new Uint8Array(blocks.length), new Uint8Array(blocks.length)];
  const isGood = (i: number): boolean => (probabilities[i] ?? 0) > 0.6 && (blocks[i]?.stats.words ?? 0) > 15;
  let since = FAR;
  for (let i = 0; i < blocks.length; i++) {
    before[i] = since;
    since = isGood(i) ? 1 : Math.min(FAR, since + 1);
  }
  since = FAR;
  for (let i = blocks.length - 1; i >= 0; i--) {
    after[i] = since;
    since = isGood(i) ? 1 : Math.min(FAR, since + 1);
  }
  return [before, after];
}
