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

/** What a run's sums are taken over: scores of tags per word and of pairs of tags, and the taggings allowed (a bit per tag). */
interface Run {
  emissions: readonly Float64Array[];
  transitions: Float32Array;
  allowed: Uint32Array | undefined;
}

const may = ({ allowed }: Run, i: number, tag: number): boolean =>
  ((allowed ? (allowed[i] ?? 0) : ALL_TAGS) & (1 << tag)) !== 0;
const edge = ({ transitions }: Run, before: number, tag: number): number => transitions[before * TAGS + tag] ?? 0;
const rowsFor = ({ emissions }: Run): Float64Array[] => emissions.map(() => new Float64Array(TAGS).fill(NONE));

/** How much of the sums up to word `i` ends in a tag; before the first word all is outside. */
const reach = (forward: readonly Float64Array[], i: number, tag: number): number =>
  i === END ? (tag === OUTSIDE ? 0 : NONE) : (forward[i]?.[tag] ?? NONE);

function forwardSums(run: Run): Float64Array[] {
  const forward = rowsFor(run);
  for (const [i, row] of forward.entries())
    for (let tag = 0; tag < TAGS; tag++) {
      if (!may(run, i, tag)) continue;
      const before = logSum(PREDECESSORS[tag] ?? [], (other) => reach(forward, i - 1, other) + edge(run, other, tag));
      row[tag] = before + (run.emissions[i]?.[tag] ?? 0);
    }
  return forward;
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
  const run = { emissions, transitions, allowed };
  const forward = forwardSums(run);
  const last = emissions.length - 1;
  const ends = PREDECESSORS[OUTSIDE] ?? [];
  const total = logSum(ends, (before) => reach(forward, last, before) + edge(run, before, OUTSIDE));
  const pairs = new Float64Array(TAGS * TAGS);
  const backward = rowsFor(run);
  for (const before of ends) {
    const row = backward[last];
    if (!row || !may(run, last, before)) continue;
    row[before] = edge(run, before, OUTSIDE);
    pairs[before * TAGS + OUTSIDE] = Math.exp(reach(forward, last, before) + edge(run, before, OUTSIDE) - total);
  }
  for (let i = last; i >= 0; i--) stepBack(run, i, { forward, backward, pairs, total });
  const words = forward.map((row, i) =>
    row.map((value, tag) => Math.exp(value + (backward[i]?.[tag] ?? NONE) - total) || 0),
  );
  return { words, pairs };
}

/** Carries the backward sums from word `i` to the one before it, and counts the pairs of tags on the way. */
function stepBack(
  run: Run,
  i: number,
  sums: { forward: readonly Float64Array[]; backward: readonly Float64Array[]; pairs: Float64Array; total: number },
): void {
  const { forward, backward, pairs, total } = sums;
  for (let tag = 0; tag < TAGS; tag++) {
    const after = (backward[i]?.[tag] ?? NONE) + (run.emissions[i]?.[tag] ?? 0);
    if (after === NONE || !may(run, i, tag)) continue;
    for (const before of PREDECESSORS[tag] ?? []) {
      if (i === 0 ? before !== OUTSIDE : !may(run, i - 1, before)) continue;
      const through = edge(run, before, tag) + after;
      const pair = before * TAGS + tag;
      pairs[pair] = (pairs[pair] ?? 0) + Math.exp(reach(forward, i - 1, before) + through - total);
      const row = backward[i - 1];
      if (row) row[before] = logAdd(row[before] ?? NONE, through);
    }
  }
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
