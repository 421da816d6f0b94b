import type { Feature } from './feature.ts';

/** Where a block stands on its page, and what kind of text its group and its surroundings are. */
export const placeFeatures: Feature[] = [
  ['position', (_, i, { blocks }) => i / blocks.length],
  ['fromTitle', (_, i, { titleAt }) => (titleAt < 0 ? -99 : Math.max(-50, Math.min(50, i - titleAt)))],
  ['pageLink', (_, __, { words, linkWords }) => linkWords / Math.max(1, words)],
  ['groupBlocks', (_, i, { groups }) => groups[i]?.blocks ?? 0],
  ['groupWords', (_, i, { groups, words }) => (groups[i]?.words ?? 0) / Math.max(1, words)],
  ['groupProse', (_, i, { groups, words }) => (groups[i]?.proseWords ?? 0) / Math.max(1, words)],
  ['groupMean', (_, i, { groups }) => (groups[i]?.words ?? 0) / (groups[i]?.blocks ?? 1)],
  ['groupLink', (_, i, { groups }) => (groups[i]?.linkWords ?? 0) / Math.max(1, groups[i]?.words ?? 1)],
  ['groupSpread', (_, i, { groups }) => (groups[i]?.parents.size ?? 1) / (groups[i]?.blocks ?? 1)],
  ['mainHeadings', (_, i, { headings }) => headings.mains[i] ?? 0],
  ['sinceHeading', (_, i, { headings }) => headings.since[i] ?? 0],
  ['headingKind', (_, i, { headings }) => headings.kinds[i] ?? 0],
];

/** Blocks to each side whose kind of text is looked at. */
const AROUND = 5;

const shareAround = (sums: Float64Array, words: Float64Array, at: number): number => {
  const [from, to] = [Math.max(0, at - AROUND), Math.min(words.length - 1, at + AROUND + 1)];
  return ((sums[to] ?? 0) - (sums[from] ?? 0)) / Math.max(1, (words[to] ?? 0) - (words[from] ?? 0));
};

export const surroundingFeatures: Feature[] = [
  ['groupOfMost', (_, i, { groups, mostProse }) => (groups[i]?.proseWords ?? 0) / Math.max(1, mostProse)],
  ['proseAround', (_, i, { sums }) => shareAround(sums.prose, sums.words, i)],
  ['linkAround', (_, i, { sums }) => shareAround(sums.links, sums.words, i)],
  ['proseBefore', (_, i, { sums }) => (sums.prose[i] ?? 0) / Math.max(1, sums.prose.at(-1) ?? 0)],
  ['commentsBefore', (_, i, { sums }) => sums.comments[i + 1] ?? 0],
  ['commentsAfter', (_, i, { sums }) => (sums.comments.at(-1) ?? 0) - (sums.comments[i + 1] ?? 0)],
  ['images', ({ images }) => images],
  ['nextImages', (_, i, { blocks }) => blocks[i + 1]?.images ?? -1],
  ['ownImages', ({ container }) => container.images],
  ['parentImages', ({ container }) => container.parent?.images ?? -1],
  ['grandImages', ({ container }) => container.parent?.parent?.images ?? -1],
];
