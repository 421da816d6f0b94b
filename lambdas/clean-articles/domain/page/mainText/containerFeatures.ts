import { headingTags } from '../tags.ts';
import type { Container } from './container.ts';
import type { PageBlock } from './pageBlock.ts';
import { phraseKinds } from './phrases.ts';

const kindOf = (name: string): number => 1 << phraseKinds.findIndex(([kind]) => kind === name);
const [DATE, COMMENT, SOCIAL, MORE] = [kindOf('date'), kindOf('comment'), kindOf('social'), kindOf('readMore')];
const SHORT_WORDS = 4;
/** Containers around a block's own whose counts are told. */
const told = ['parent', 'grand', 'great', 'great2'] as const;

/** Counted: dates; what comments have around them; headings; bare links; short blocks, each as share of the blocks; headings and hints at other articles as they are. */
const counted = ['date', 'comment', 'heading', 'bare', 'short', 'headings', 'more'] as const;
const SHARES = 5;
const WIDTH = counted.length;

/** What kinds of blocks the containers around a block hold. */
export const containerNames: readonly string[] = told.flatMap((level) => counted.map((kind) => `${level}:${kind}`));

/** A row of what is `counted` per container, in the order of their ids. */
export function countKinds(
  blocks: readonly PageBlock[],
  phrases: Int32Array,
  containers: readonly Container[],
): Float32Array {
  const counts = new Float32Array(containers.length * WIDTH);
  const count = (at: number): void => {
    counts[at] = (counts[at] ?? 0) + 1;
  };
  for (const [i, { container, tag, isBare, stats }] of blocks.entries()) {
    const phrase = phrases[i] ?? 0;
    const at = container.id * WIDTH;
    if ((phrase & DATE) !== 0) count(at);
    if ((phrase & (COMMENT | SOCIAL)) !== 0) count(at + 1);
    if (headingTags.has(tag)) count(at + 2);
    if (isBare) count(at + 3);
    if (stats.words <= SHORT_WORDS) count(at + 4);
    if ((phrase & MORE) !== 0) count(at + 6);
  }
  for (let id = containers.length - 1; id >= 0; id--) {
    const container = containers[id];
    if (container) finish(counts, container);
  }
  return counts;
}

/** A container's counts are whole once those behind it were added: they go to its parent, and become shares. */
function finish(counts: Float32Array, { id, parent, blocks }: Container): void {
  const from = id * WIDTH;
  if (parent) {
    const to = parent.id * WIDTH;
    for (let kind = 0; kind < WIDTH; kind++) counts[to + kind] = (counts[to + kind] ?? 0) + (counts[from + kind] ?? 0);
  }
  counts[from + SHARES] = counts[from + 2] ?? 0;
  for (let kind = 0; kind < SHARES; kind++) counts[from + kind] = (counts[from + kind] ?? 0) / Math.max(1, blocks);
}

/** Writes `containerNames` for a block in this container, from `at` on; -1 where there is no such container. */
export function writeContainers(rows: Float32Array, at: number, container: Container, counts: Float32Array): void {
  let outer = container.parent;
  for (let to = at; to < at + containerNames.length; to += WIDTH, outer = outer?.parent) {
    if (!outer) rows.fill(-1, to, to + WIDTH);
    else {
      const from = outer.id * WIDTH;
      for (let kind = 0; kind < WIDTH; kind++) rows[to + kind] = counts[from + kind] ?? 0;
    }
  }
}
