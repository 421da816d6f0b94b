import type { Container } from './container.ts';
import { tagNumber } from './feature.ts';
import { linkShare } from './pageBlock.ts';
import type { PageContext } from './pageContext.ts';
import { phraseKinds } from './phrases.ts';

const bitOf = (kind: string): number => phraseKinds.findIndex(([name]) => name === kind);
/** Kinds of phrases beside a block that tell of comments, of the like and of lists of articles. */
const besideKinds = [
  ['prevDate', -1, bitOf('date')],
  ['prevComment', -1, bitOf('comment')],
  ['prevMore', -1, bitOf('readMore')],
  ['nextComment', 1, bitOf('comment')],
  ['nextSocial', 1, bitOf('social')],
  ['nextDate', 1, bitOf('date')],
] as const;

const neighbours = [
  ['prev', -1],
  ['next', 1],
  ['prev2', -2],
  ['next2', 2],
] as const;
const levels = ['own', 'parent', 'grand', 'great', 'great2'];
const candidates = ['dense', 'named', 'titled'] as const;

/** How a block stands to those before and behind it, to the containers around it and to the candidates. */
export const relationNames: readonly string[] = [
  ...neighbours.flatMap(([name]) => ['Words', 'Link', 'Tag', 'Ends', 'Phrases', 'Together'].map((of) => name + of)),
  ...besideKinds.map(([name]) => name),
  'nextImages',
  ...levels.flatMap((name) =>
    ['Words', 'Prose', 'Link', 'Blocks', 'Paragraphs', 'OfPage', 'Twins', 'Images'].map((of) => name + of),
  ),
  'ofParent',
  ...candidates.flatMap((name) =>
    ['Down', 'Up', 'BranchWords', 'BranchLink', 'BranchProse', 'BranchBlocks', 'OfPage'].map((of) => name + of),
  ),
];

/** Writes a block's values in the order of `relationNames`, from `at` on. */
export function writeRelations(rows: Float32Array, at: number, index: number, context: PageContext): void {
  const block = context.blocks[index];
  if (!block) return;
  const { container, stats } = block;
  let to = at;
  for (const [, step] of neighbours) to = writeNeighbour(rows, to, container, index + step, context);
  for (const [, step, bit] of besideKinds) rows[to++] = ((context.phrases[index + step] ?? 0) >> bit) & 1;
  rows[to++] = context.blocks[index + 1]?.images ?? -1;
  let outer: Container | undefined = container;
  for (let level = 0; level < levels.length; level++, outer = outer?.parent)
    to = writeContainer(rows, to, outer, context.words);
  rows[to++] = stats.words / Math.max(1, container.parent?.words ?? 1);
  for (const name of candidates) to = writeCandidate(rows, to, container.id, name, context);
}

function writeNeighbour(
  rows: Float32Array,
  at: number,
  { parent }: Container,
  index: number,
  { blocks, phrases }: PageContext,
): number {
  const block = blocks[index];
  rows[at] = block?.stats.words ?? -1;
  rows[at + 1] = linkShare(block);
  rows[at + 2] = tagNumber(block);
  rows[at + 3] = block?.stats.sentenceEnds ?? -1;
  rows[at + 4] = phrases[index] ?? -1;
  rows[at + 5] = block?.container.parent === parent ? 1 : 0;
  return at + 6;
}

function writeContainer(rows: Float32Array, at: number, container: Container | undefined, pageWords: number): number {
  if (container) {
    const { words, blocks } = container;
    rows[at] = words;
    rows[at + 1] = container.proseWords / Math.max(1, words);
    rows[at + 2] = container.linkWords / Math.max(1, words);
    rows[at + 3] = blocks;
    rows[at + 4] = container.paragraphs / Math.max(1, blocks);
    rows[at + 5] = words / Math.max(1, pageWords);
    rows[at + 6] = container.twins;
    rows[at + 7] = container.images;
  } else rows.fill(-1, at, at + 8);
  return at + 8;
}

function writeCandidate(
  rows: Float32Array,
  at: number,
  id: number,
  name: (typeof candidates)[number],
  context: PageContext,
): number {
  const { down, up, branch, container } = context[name];
  const part = branch[id];
  const words = Math.max(1, part?.words ?? 1);
  rows[at] = down[id] ?? 0;
  rows[at + 1] = up[id] ?? 0;
  rows[at + 2] = part?.words ?? -1;
  rows[at + 3] = part ? part.linkWords / words : -1;
  rows[at + 4] = part ? part.proseWords / words : -1;
  rows[at + 5] = part?.blocks ?? -1;
  rows[at + 6] = (container?.words ?? 0) / Math.max(1, context.words);
  return at + 7;
}
