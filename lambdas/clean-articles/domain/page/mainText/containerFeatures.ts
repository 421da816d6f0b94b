import type { Container } from './container.ts';
import { isBareLink, type PageBlock } from './pageBlock.ts';
import { phraseKinds } from './phrases.ts';

const kindOf = (name: string): number => 1 << phraseKinds.findIndex(([kind]) => kind === name);
const [DATE, COMMENT, SOCIAL, MORE] = [kindOf('date'), kindOf('comment'), kindOf('social'), kindOf('readMore')];
const HEADING = /^h[1-6]$/;
const SHORT_WORDS = 4;
/** Levels of containers that count a block, and those of them whose counts are told. */
const LEVELS = 6;
const told = ['parent', 'grand', 'great', 'great2'] as const;

/** Counted: blocks; dates; what comments have around them; headings; bare links; short blocks; hints at other articles. */
const counted = ['date', 'comment', 'heading', 'bare', 'short'] as const;
const TALLY = counted.length + 2;

/** What kinds of blocks the containers around a block hold, as shares of their blocks, and two of them as counts. */
export const containerNames: readonly string[] = told.flatMap((level) => [
  ...counted.map((kind) => `${level}:${kind}`),
  `${level}:headings`,
  `${level}:more`,
]);

/** A row of `containerNames` per block. Rows of bare links stay empty; -1 where there is no such container. */
export function containerFeatures(blocks: readonly PageBlock[], phrases: Int32Array): Float32Array {
  const tallies = tally(blocks, phrases);
  const rows = new Float32Array(blocks.length * containerNames.length);
  const none = new Float32Array(TALLY).fill(-1);
  const shares = new Map<Container, Float32Array>();
  for (const [i, block] of blocks.entries()) {
    if (isBareLink(block)) continue;
    let at = i * containerNames.length;
    let container = block.container.parent;
    for (let level = 0; level < told.length; level++, container = container?.parent, at += TALLY)
      rows.set(container ? sharesOf(container, tallies, shares) : none, at);
  }
  return rows;
}

/** Of each container near a block: its blocks, then the kinds in the order of `counted`, then hints at other articles. */
function tally(blocks: readonly PageBlock[], phrases: Int32Array): Map<Container, Float32Array> {
  const tallies = new Map<Container, Float32Array>();
  for (const [i, block] of blocks.entries()) {
    const phrase = phrases[i] ?? 0;
    const counts = [
      1,
      phrase & DATE ? 1 : 0,
      phrase & (COMMENT | SOCIAL) ? 1 : 0,
      HEADING.test(block.tag) ? 1 : 0,
      isBareLink(block) ? 1 : 0,
      block.stats.words <= SHORT_WORDS ? 1 : 0,
      phrase & MORE ? 1 : 0,
    ];
    let at: Container | undefined = block.container;
    for (let level = 0; at && level < LEVELS; level++, at = at.parent) {
      const sums = tallies.get(at) ?? new Float32Array(counts.length);
      tallies.set(at, sums);
      for (let kind = 0; kind < counts.length; kind++) sums[kind] = (sums[kind] ?? 0) + (counts[kind] ?? 0);
    }
  }
  return tallies;
}

function sharesOf(
  container: Container,
  tallies: ReadonlyMap<Container, Float32Array>,
  known: Map<Container, Float32Array>,
): Float32Array {
  const before = known.get(container);
  if (before) return before;
  const sums = tallies.get(container) ?? new Float32Array(TALLY);
  const blocks = Math.max(1, sums[0] ?? 0);
  const shares = new Float32Array(TALLY);
  for (let kind = 0; kind < counted.length; kind++) shares[kind] = (sums[kind + 1] ?? 0) / blocks;
  shares[counted.length] = sums[counted.indexOf('heading') + 1] ?? 0;
  shares[counted.length + 1] = sums[counted.length + 1] ?? 0;
  known.set(container, shares);
  return shares;
}
