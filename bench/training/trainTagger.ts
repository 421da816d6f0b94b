import type { TaggerModel } from '../../lambdas/index-articles/domain/entities/tagger.ts';
import { OUTSIDE, PREDECESSORS, TAGS } from '../../lambdas/index-articles/domain/entities/tags.ts';
import { randomOf, shuffle } from './random.ts';
import { ALL_TAGS, type TrainingRun } from './trainingRuns.ts';

export interface TrainingOptions {
  epochs: number;
  /** Power of two. */
  buckets: number;
  seed: number;
  rate: number;
  l2: number;
  /** Share of a word's features left out at each look, so that no one feature is relied on. */
  dropout: number;
}

export const TRAINING_DEFAULTS: TrainingOptions = {
  epochs: 8,
  buckets: 1 << 18,
  seed: 1,
  rate: 0.1,
  l2: 1e-4,
  dropout: 0.3,
};

const END = -1;
const NONE = Number.NEGATIVE_INFINITY;

/**
 * Linear-chain conditional random field (Lafferty et al. 2001) trained by AdaGrad with feature dropout. Where a run's
 * tags are not all known, the likelihood is that of all its allowed taggings together.
 */
export function trainTagger(runs: readonly TrainingRun[], options: TrainingOptions): TaggerModel {
  const learner = new Learner(options);
  const order = runs.map((_, index) => index);
  const random = randomOf(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const run = runs[index];
      if (run) learner.learn(run, random);
    }
  }
  return learner.model();
}

/** Log-space forward and backward sums and the marginals they give. */
interface Marginals {
  /** Tag probabilities per word. */
  words: Float64Array[];
  /** Expected count of each pair of tags, `before * TAGS + tag`. */
  pairs: Float64Array;
}

class Learner {
  readonly #options: TrainingOptions;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #transitions = new Float32Array(TAGS * TAGS);
  readonly #transitionSquares = new Float32Array(TAGS * TAGS);

  constructor(options: TrainingOptions) {
    this.#options = options;
    this.#weights = new Float32Array(options.buckets * TAGS);
    this.#squares = new Float32Array(options.buckets * TAGS);
  }

  learn(run: TrainingRun, random: () => number): void {
    const { dropout } = this.#options;
    const features = run.features.map((all) => all.filter(() => random() >= dropout));
    const emissions = features.map((kept) => this.#score(kept, 1 / (1 - dropout)));
    const free = marginals(emissions, this.#transitions, undefined);
    const told = marginals(emissions, this.#transitions, run.allowed);
    features.forEach((kept, i) => {
      const gradient = new Float64Array(TAGS);
      for (let tag = 0; tag < TAGS; tag++) gradient[tag] = (told.words[i]?.[tag] ?? 0) - (free.words[i]?.[tag] ?? 0);
      for (const bucket of kept) this.#ascend(bucket * TAGS, gradient);
    });
    for (let pair = 0; pair < TAGS * TAGS; pair++) {
      const gradient = (told.pairs[pair] ?? 0) - (free.pairs[pair] ?? 0);
      if (gradient !== 0) step(this.#transitions, this.#transitionSquares, pair, gradient, this.#options);
    }
  }

  #ascend(base: number, gradient: Float64Array): void {
    for (let tag = 0; tag < TAGS; tag++) {
      const by = gradient[tag] ?? 0;
      if (by > 1e-4 || by < -1e-4) step(this.#weights, this.#squares, base + tag, by, this.#options);
    }
  }

  #score(features: Uint32Array, scale: number): Float64Array {
    const emission = new Float64Array(TAGS);
    for (const bucket of features) {
      const base = bucket * TAGS;
      for (let tag = 0; tag < TAGS; tag++) emission[tag] = (emission[tag] ?? 0) + (this.#weights[base + tag] ?? 0);
    }
    for (let tag = 0; tag < TAGS; tag++) emission[tag] = (emission[tag] ?? 0) * scale;
    return emission;
  }

  model(): TaggerModel {
    return { weights: this.#weights, transitions: this.#transitions, bucketMask: this.#options.buckets - 1, scale: 1 };
  }
}

function step(
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  gradient: number,
  options: TrainingOptions,
): void {
  const weight = weights[at] ?? 0;
  const slope = gradient - options.l2 * weight;
  const square = (squares[at] ?? 0) + slope * slope;
  squares[at] = square;
  weights[at] = weight + (options.rate * slope) / Math.sqrt(square + 1e-6);
}

function marginals(
  emissions: readonly Float64Array[],
  transitions: Float32Array,
  allowed: Uint32Array | undefined,
): Marginals {
  const length = emissions.length;
  const forward = Array.from({ length }, () => new Float64Array(TAGS).fill(NONE));
  const backward = Array.from({ length }, () => new Float64Array(TAGS).fill(NONE));
  const may = (i: number, tag: number): boolean => ((allowed ? (allowed[i] ?? 0) : ALL_TAGS) & (1 << tag)) !== 0;
  const edge = (before: number, tag: number): number => transitions[before * TAGS + tag] ?? 0;
  const reach = (i: number, before: number): number =>
    i === END ? (before === OUTSIDE ? 0 : NONE) : (forward[i]?.[before] ?? NONE);
  for (let i = 0; i < length; i++) {
    const row = forward[i];
    for (let tag = 0; row && tag < TAGS; tag++) {
      if (!may(i, tag)) continue;
      row[tag] =
        logSum(PREDECESSORS[tag] ?? [], (before) => reach(i - 1, before) + edge(before, tag)) +
        (emissions[i]?.[tag] ?? 0);
    }
  }
  const total = logSum(PREDECESSORS[OUTSIDE] ?? [], (before) => reach(length - 1, before) + edge(before, OUTSIDE));
  const pairs = new Float64Array(TAGS * TAGS);
  for (const before of PREDECESSORS[OUTSIDE] ?? []) {
    const row = backward[length - 1];
    if (!row || !may(length - 1, before)) continue;
    row[before] = edge(before, OUTSIDE);
    pairs[before * TAGS + OUTSIDE] = Math.exp(reach(length - 1, before) + edge(before, OUTSIDE) - total);
  }
  for (let i = length - 1; i >= 0; i--)
    for (let tag = 0; tag < TAGS; tag++) {
      const after = (backward[i]?.[tag] ?? NONE) + (emissions[i]?.[tag] ?? 0);
      if (after === NONE || !may(i, tag)) continue;
      for (const before of PREDECESSORS[tag] ?? []) {
        if (i === 0 ? before !== OUTSIDE : !may(i - 1, before)) continue;
        const through = edge(before, tag) + after;
        const pair = before * TAGS + tag;
        pairs[pair] = (pairs[pair] ?? 0) + Math.exp(reach(i - 1, before) + through - total);
        const row = backward[i - 1];
        if (row) row[before] = logAdd(row[before] ?? NONE, through);
      }
    }
  const words = forward.map((row, i) =>
    row.map((value, tag) => Math.exp(value + (backward[i]?.[tag] ?? NONE) - total) || 0),
  );
  return { words, pairs };
}

function logAdd(a: number, b: number): number {
  if (a === NONE) return b;
  if (b === NONE) return a;
  const high = a > b ? a : b;
  return high + Math.log1p(Math.exp(-Math.abs(a - b)));
}

function logSum(tags: Iterable<number>, value: (tag: number) => number): number {
  let high = NONE;
  for (const tag of tags) high = Math.max(high, value(tag));
  if (high === NONE) return NONE;
  let sum = 0;
  for (const tag of tags) sum += Math.exp(value(tag) - high);
  return high + Math.log(sum);
}
