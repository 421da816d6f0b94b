import type { Forest } from '../../lambdas/clean-articles/domain/page/mainText/forest.ts';

export interface GrowOptions {
  trees: number;
  depth: number;
  rate: number;
  /** Sum of weights (times p(1-p)) that a leaf must hold at least. */
  minWeight: number;
  /** Shares of rows and of features each tree sees. */
  rowShare: number;
  featureShare: number;
  l2: number;
  seed: number;
}

const BINS = 32;

/** A small repeatable random source (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Gradient-boosted trees for a weighted yes-or-no label: histogram splits, second-order leaf values. */
export function growForest(
  rows: Float32Array,
  width: number,
  labels: Uint8Array,
  weights: Float32Array,
  options: GrowOptions,
): Forest {
  const grower = new Grower(rows, width, labels, weights, options);
  return grower.grow();
}

class Grower {
  private readonly count: number;
  private readonly edges: number[][] = [];
  private readonly bins: Uint8Array[] = [];
  private readonly scores: Float64Array;
  private readonly gradient: Float64Array;
  private readonly hessian: Float64Array;
  private readonly random: () => number;
  private readonly forest: Forest;
  private readonly rows: Float32Array;
  private readonly width: number;
  private readonly labels: Uint8Array;
  private readonly weights: Float32Array;
  private readonly options: GrowOptions;

  constructor(rows: Float32Array, width: number, labels: Uint8Array, weights: Float32Array, options: GrowOptions) {
    this.rows = rows;
    this.width = width;
    this.labels = labels;
    this.weights = weights;
    this.options = options;
    this.count = labels.length;
    this.random = randomFrom(options.seed);
    this.gradient = new Float64Array(this.count);
    this.hessian = new Float64Array(this.count);
    let [positive, all] = [0, 0];
    for (let i = 0; i < this.count; i++) {
      all += weights[i] ?? 0;
      if (labels[i]) positive += weights[i] ?? 0;
    }
    const bias = Math.log(positive / (all - positive));
    this.scores = new Float64Array(this.count).fill(bias);
    this.forest = { roots: [], feature: [], threshold: [], right: [], bias };
    for (let f = 0; f < width; f++) this.bin(f);
  }

  grow(): Forest {
    const { trees, rowShare, featureShare } = this.options;
    for (let tree = 0; tree < trees; tree++) {
      this.updateGradients();
      const sampled: number[] = [];
      for (let i = 0; i < this.count; i++) if (this.random() < rowShare) sampled.push(i);
      const features: number[] = [];
      for (let f = 0; f < this.width; f++)
        if ((this.edges[f]?.length ?? 0) > 0 && this.random() < featureShare) features.push(f);
      const root = this.forest.feature.length;
      this.forest.roots.push(root);
      this.split(Int32Array.from(sampled), features, 0);
      this.addScores(root);
    }
    return this.forest;
  }

  /** Quantile edges over a sample, so that each bin holds about as many rows. */
  private bin(feature: number): void {
    const sample: number[] = [];
    const step = Math.max(1, Math.floor(this.count / 20_000));
    for (let i = 0; i < this.count; i += step) sample.push(this.rows[i * this.width + feature] ?? 0);
    sample.sort((a, b) => a - b);
    const edges: number[] = [];
    for (let b = 1; b < BINS; b++) {
      const edge = sample[Math.floor((b * sample.length) / BINS)] ?? 0;
      if (edge < (sample.at(-1) ?? 0) && edge > (edges.at(-1) ?? Number.NEGATIVE_INFINITY)) edges.push(edge);
    }
    const rare = sample.findLast((value) => value < (sample.at(-1) ?? 0));
    if (edges.length === 0 && rare !== undefined) edges.push(rare);
    const bins = new Uint8Array(this.count);
    for (let i = 0; i < this.count; i++) bins[i] = binOf(edges, this.rows[i * this.width + feature] ?? 0);
    this.edges.push(edges);
    this.bins.push(bins);
  }

  private updateGradients(): void {
    for (let i = 0; i < this.count; i++) {
      const p = 1 / (1 + Math.exp(-(this.scores[i] ?? 0)));
      const weight = this.weights[i] ?? 0;
      this.gradient[i] = weight * ((this.labels[i] ?? 0) - p);
      this.hessian[i] = weight * p * (1 - p);
    }
  }

  private split(rows: Int32Array, features: readonly number[], depth: number): void {
    const node = this.forest.feature.length;
    const [g, h] = this.sums(rows);
    const best =
      depth < this.options.depth && h > 2 * this.options.minWeight ? this.bestSplit(rows, features, g, h) : undefined;
    if (!best) {
      this.push(-1, Number(((this.options.rate * g) / (h + this.options.l2)).toPrecision(4)));
      return;
    }
    const bins = this.bins[best.feature] ?? new Uint8Array(0);
    const left = rows.filter((i) => (bins[i] ?? 0) <= best.bin);
    const right = rows.filter((i) => (bins[i] ?? 0) > best.bin);
    this.push(best.feature, Number((this.edges[best.feature]?.[best.bin] ?? 0).toPrecision(6)));
    this.split(left, features, depth + 1);
    this.forest.right[node] = this.forest.feature.length;
    this.split(right, features, depth + 1);
  }

  private push(feature: number, threshold: number): void {
    this.forest.feature.push(feature);
    this.forest.threshold.push(threshold);
    this.forest.right.push(0);
  }

  private sums(rows: Int32Array): [number, number] {
    let [g, h] = [0, 0];
    for (const i of rows) {
      g += this.gradient[i] ?? 0;
      h += this.hessian[i] ?? 0;
    }
    return [g, h];
  }

  private bestSplit(
    rows: Int32Array,
    features: readonly number[],
    g: number,
    h: number,
  ): { feature: number; bin: number } | undefined {
    const { l2, minWeight } = this.options;
    const base = (g * g) / (h + l2);
    let best: { feature: number; bin: number } | undefined;
    let bestGain = 1e-6;
    const gs = new Float64Array(BINS + 1);
    const hs = new Float64Array(BINS + 1);
    for (const feature of features) {
      const bins = this.bins[feature] ?? new Uint8Array(0);
      gs.fill(0);
      hs.fill(0);
      for (const i of rows) {
        const bin = bins[i] ?? 0;
        gs[bin] = (gs[bin] ?? 0) + (this.gradient[i] ?? 0);
        hs[bin] = (hs[bin] ?? 0) + (this.hessian[i] ?? 0);
      }
      let [gl, hl] = [0, 0];
      for (let bin = 0; bin < (this.edges[feature]?.length ?? 0); bin++) {
        gl += gs[bin] ?? 0;
        hl += hs[bin] ?? 0;
        if (hl < minWeight || h - hl < minWeight) continue;
        const gain = (gl * gl) / (hl + l2) + ((g - gl) * (g - gl)) / (h - hl + l2) - base;
        if (gain > bestGain) [best, bestGain] = [{ feature, bin }, gain];
      }
    }
    return best;
  }

  private addScores(root: number): void {
    const { feature, threshold, right } = this.forest;
    for (let i = 0; i < this.count; i++) {
      let node = root;
      for (let f = feature[node] ?? -1; f >= 0; f = feature[node] ?? -1) {
        node = (this.rows[i * this.width + f] ?? 0) <= (threshold[node] ?? 0) ? node + 1 : (right[node] ?? 0);
      }
      this.scores[i] = (this.scores[i] ?? 0) + (threshold[node] ?? 0);
    }
  }
}

function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
