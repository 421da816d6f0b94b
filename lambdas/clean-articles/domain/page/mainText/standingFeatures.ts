import type { PageContext } from './pageContext.ts';

/** Where a block stands on its page, and what kind of text its group and its surroundings are. */
export const standingNames: readonly string[] = [
  'position',
  'fromTitle',
  'pageLink',
  'groupBlocks',
  'groupWords',
  'groupProse',
  'groupMean',
  'groupLink',
  'groupSpread',
  'groupOfMost',
  'mainHeadings',
  'sinceHeading',
  'headingKind',
  'proseAround',
  'linkAround',
  'proseBefore',
  'commentsBefore',
  'commentsAfter',
];

/** Blocks to each side whose kind of text is looked at. */
const AROUND = 5;
/** Blocks from the headline that are told apart. */
const FAR = 50;

/** Writes a block's values in the order of `standingNames`, from `at` on. */
export function writeStanding(rows: Float32Array, at: number, i: number, context: PageContext): void {
  const { blocks, titleAt, headings, sums } = context;
  const words = Math.max(1, context.words);
  const group = context.groups[i];
  if (!group) return;
  let to = at;
  rows[to++] = i / blocks.length;
  rows[to++] = titleAt < 0 ? -2 * FAR : Math.max(-FAR, Math.min(FAR, i - titleAt));
  rows[to++] = context.linkWords / words;
  rows[to++] = group.blocks;
  rows[to++] = group.words / words;
  rows[to++] = group.proseWords / words;
  rows[to++] = group.words / group.blocks;
  rows[to++] = group.linkWords / Math.max(1, group.words);
  rows[to++] = group.parents / group.blocks;
  rows[to++] = group.proseWords / Math.max(1, context.mostProse);
  rows[to++] = headings.mains[i] ?? 0;
  rows[to++] = headings.since[i] ?? 0;
  rows[to++] = headings.kinds[i] ?? 0;
  rows[to++] = shareAround(sums.prose, sums.words, i);
  rows[to++] = shareAround(sums.links, sums.words, i);
  rows[to++] = (sums.prose[i] ?? 0) / Math.max(1, sums.prose.at(-1) ?? 0);
  const comments = sums.comments[i + 1] ?? 0;
  rows[to++] = comments;
  rows[to++] = (sums.comments.at(-1) ?? 0) - comments;
}

function shareAround(sums: Float64Array, words: Float64Array, at: number): number {
  const [from, to] = [Math.max(0, at - AROUND), Math.min(words.length - 1, at + AROUND + 1)];
  return ((sums[to] ?? 0) - (sums[from] ?? 0)) / Math.max(1, (words[to] ?? 0) - (words[from] ?? 0));
}
