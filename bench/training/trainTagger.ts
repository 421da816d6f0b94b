import { SLOTS } from '../../lambdas/index-articles/domain/entities/denseLayer.ts';
import type { FeatureTable } from '../../lambdas/index-articles/domain/entities/featureTable.ts';
import { DIMENSIONS } from '../../lambdas/index-articles/domain/entities/lexicon.ts';
import { TAGS } from '../../lambdas/index-articles/domain/entities/tags.ts';
import { DenseLearner } from './denseLearner.ts';
import { indexFeatures } from './indexFeatures.ts';
import { certain, marginals } from './marginals.ts';
import type { LearntTagger } from './packModel.ts';
import { randomOf, shuffle } from './random.ts';
import type { TrainingRun } from './trainingRuns.ts';

export interface TrainingOptions {
  epochs: number;
  /** How often a feature must be seen to count. */
  least: number;
  seed: number;
  rate: number;
  l2: number;
  /** Share of a word's features left out at each look, so that no one feature is relied on. */
  dropout: number;
  /** Hidden units over the word vectors. */
  units: number;
  /** How many models are averaged, all from one start, each with its own order of runs and dropout. */
  models: number;
}

export const TRAINING_DEFAULTS: TrainingOptions = {
  epochs: 6,
  least: 2,
  seed: 1,
  rate: 0.1,
  l2: 1e-4,
  dropout: 0.3,
  units: 48,
  models: 3,
};

/**
 * Linear-chain conditional random field (Lafferty et al. 2001) over hashed features and a hidden layer over word
 * vectors, trained by AdaGrad with dropout. Where a run's tags are not all known, the likelihood is that of all its
 * allowed taggings together. The weights are the mean of several models that began alike (Wortsman et al. 2022, "Model
 * soups"), each the mean of its last epochs (Polyak and Juditsky 1992).
 */
export function trainTagger(runs: readonly TrainingRun[], vectors: Int8Array, options: TrainingOptions): LearntTagger {
  const { table, runs: indexed } = indexFeatures(runs, options.least);
  const mean = new Mean();
  for (let number = 0; number < options.models; number++)
    trainOne(new Learner(table, vectors, options), indexed, { ...options, seed: options.seed + number }, mean);
  const learner = new Learner(table, vectors, options);
  mean.putInto(learner.parameters());
  return learner.model();
}

/** Adds the parameters at the end of each epoch of the second half to `mean`. */
function trainOne(learner: Learner, runs: readonly TrainingRun[], options: TrainingOptions, mean: Mean): void {
  const order = runs.map((_, index) => index);
  const random = randomOf(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const run = runs[index];
      if (run) learner.learn(run, random);
    }
    if (epoch * 2 >= options.epochs) mean.add(learner.parameters());
  }
}

class Mean {
  #sums: Float32Array[] = [];
  #count = 0;

  add(parameters: readonly Float32Array[]): void {
    this.#count++;
    if (this.#sums.length === 0) this.#sums = parameters.map((array) => array.slice());
    else
      parameters.forEach((array, i) => {
        const sum = this.#sums[i] ?? array;
        for (let k = 0; k < array.length; k++) sum[k] = (sum[k] ?? 0) + (array[k] ?? 0);
      });
  }

  putInto(parameters: readonly Float32Array[]): void {
    parameters.forEach((array, i) => {
      const sum = this.#sums[i] ?? array;
      for (let k = 0; k < array.length; k++) array[k] = (sum[k] ?? 0) / this.#count;
    });
  }
}

class Learner {
  readonly #options: TrainingOptions;
  readonly #table: FeatureTable;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #transitions = new Float32Array(TAGS * TAGS);
  readonly #transitionSquares = new Float32Array(TAGS * TAGS);
  readonly #dense: DenseLearner;

  constructor(table: FeatureTable, vectors: Int8Array, options: TrainingOptions) {
    this.#options = options;
    this.#table = table;
    this.#weights = new Float32Array(table.marks.length * TAGS);
    this.#squares = new Float32Array(table.marks.length * TAGS);
    this.#dense = new DenseLearner(vectors, options);
  }

  learn(run: TrainingRun, random: () => number): void {
    const { dropout } = this.#options;
    const features = run.features.map((all) => all.filter(() => random() >= dropout));
    const emissions = features.map((kept) => this.#score(kept, 1 / (1 - dropout)));
    const looks = emissions.map((emission, i) =>
      this.#dense.look(run.slots.subarray(i * SLOTS, (i + 1) * SLOTS), emission, random),
    );
    const free = marginals(emissions, this.#transitions, undefined);
    const told = certain(run.allowed) ?? marginals(emissions, this.#transitions, run.allowed);
    features.forEach((kept, i) => {
      const gradient = new Float64Array(TAGS);
      for (let tag = 0; tag < TAGS; tag++)
        gradient[tag] = run.weight * ((told.words[i]?.[tag] ?? 0) - (free.words[i]?.[tag] ?? 0));
      if (!gradient.some((by) => by > 2e-3 || by < -2e-3)) return;
      for (const row of kept) this.#ascend(row * TAGS, gradient);
      const look = looks[i];
      if (look) this.#dense.learn(look, gradient);
    });
    for (let pair = 0; pair < TAGS * TAGS; pair++) {
      const gradient = run.weight * ((told.pairs[pair] ?? 0) - (free.pairs[pair] ?? 0));
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
    for (const row of features) {
      const base = row * TAGS;
      for (let tag = 0; tag < TAGS; tag++) emission[tag] = (emission[tag] ?? 0) + (this.#weights[base + tag] ?? 0);
    }
    for (let tag = 0; tag < TAGS; tag++) emission[tag] = (emission[tag] ?? 0) * scale;
    return emission;
  }

  parameters(): Float32Array[] {
    const { hidden, bias, out } = this.#dense.model;
    return [this.#weights, this.#transitions, hidden, bias, out];
  }

  model(): LearntTagger {
    return {
      table: this.#table,
      weights: this.#weights,
      transitions: this.#transitions,
      scale: 1,
      dense: { ...this.#dense.model, dimensions: DIMENSIONS },
    };
  }
}

/** One AdaGrad step (Duchi et al. 2011) up the gradient, drawn towards zero by `l2`. */
export function step(
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  gradient: number,
  options: Pick<TrainingOptions, 'rate' | 'l2'>,
): void {
  const weight = weights[at] ?? 0;
  const slope = gradient - options.l2 * weight;
  const square = (squares[at] ?? 0) + slope * slope;
  squares[at] = square;
  weights[at] = weight + (options.rate * slope) / Math.sqrt(square + 1e-6);
}
