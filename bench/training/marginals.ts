import { OUTSIDE, PREDECESSORS, TAGS } from '../../lambdas/index-articles/domain/entities/tags.ts';
import { ALL_TAGS } from './trainingRuns.ts';

const END = -1;
const NONE = Number.NEGATIVE_INFINITY;

/** What forward and backward sums in log space give. */
export interface Marginals {
  /** Tag probabilities per word. */
  words: Float64Array[];
  /** Expected count of each pair of tags, `before * TAGS + tag`. */
  pairs: Float64Array;
}

/** The marginals of a run that allows one tagging alone; undefined where it allows more. */
export function certain(allowed: Uint32Array): Marginals | undefined {
  if (allowed.some((bits) => (bits & (bits - 1)) !== 0)) return undefined;
  const pairs = new Float64Array(TAGS * TAGS);
  let before = OUTSIDE;
  const words = Array.from(allowed, (bits) => {
    const tag = 31 - Math.clz32(bits);
    pairs[before * TAGS + tag] = (pairs[before * TAGS + tag] ?? 0) + 1;
    before = tag;
    const row = new Float64Array(TAGS);
    row[tag] = 1;
    return row;
  });
  pairs[before * TAGS + OUTSIDE] = (pairs[before * TAGS + OUTSIDE] ?? 0) + 1;
  return { words, pairs };
}

/**
 * Marginals of a linear-chain model over one run, outside before and behind it; where `allowed` is given, of the
 * taggings that it allows (a bit per tag).
 */
export function marginals(
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
