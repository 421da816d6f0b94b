import type { Element } from 'domhandler';
import { isProse, type PageBlock } from './pageBlock.ts';

/** A block-level element with the sums of the text blocks in it. */
export interface Container {
  /** Its place among the containers that hold text, a parent before its children; -1 for one without text. */
  id: number;
  element: Element | undefined;
  parent: Container | undefined;
  /** Bits of classFlags for its own names. */
  flags: number;
  blocks: number;
  words: number;
  linkWords: number;
  /** Words in blocks that read as running text. */
  proseWords: number;
  paragraphs: number;
  /** Images in it, but for those nested deep. */
  images: number;
  /** A number for its tag and class names without figures, which paragraphs of one article share. */
  signature: number;
  /** How many containers with text its parent has of this signature, itself included: list items, cards and comments have many. */
  twins: number;
}

export const newContainer = (
  element: Element | undefined,
  parent: Container | undefined,
  flags: number,
  signature: number,
): Container => ({
  id: -1,
  element,
  parent,
  flags,
  blocks: 0,
  words: 0,
  linkWords: 0,
  proseWords: 0,
  paragraphs: 0,
  images: 0,
  signature,
  twins: 0,
});

/** The containers around blocks with what they hold counted, in the order of their ids, which they get here. */
export function countContainers(blocks: readonly PageBlock[]): Container[] {
  const containers: Container[] = [];
  for (const block of blocks) {
    const { container, stats, linkChars, tag } = block;
    if (container.id < 0) number(container, containers);
    container.blocks++;
    container.words += stats.words;
    container.linkWords += (stats.words * linkChars) / stats.chars;
    if (isProse(block)) container.proseWords += stats.words;
    if (tag === 'p') container.paragraphs++;
  }
  for (let id = containers.length - 1; id > 0; id--) {
    const container = containers[id];
    if (container?.parent) addTo(container.parent, container);
  }
  countTwins(containers);
  return containers;
}

/** Trees are at most 256 deep. */
function number(container: Container, containers: Container[]): void {
  if (container.parent && container.parent.id < 0) number(container.parent, containers);
  container.id = containers.length;
  containers.push(container);
}

function addTo(sum: Container, part: Container): void {
  sum.blocks += part.blocks;
  sum.words += part.words;
  sum.linkWords += part.linkWords;
  sum.proseWords += part.proseWords;
  sum.paragraphs += part.paragraphs;
}

/** Signatures are below this. */
const SIGNATURES = 0x1000000;

function countTwins(containers: readonly Container[]): void {
  const counts = new Map<number, number>();
  const keyOf = ({ parent, signature }: Container): number => (parent?.id ?? -1) * SIGNATURES + signature;
  for (const container of containers) {
    const key = keyOf(container);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const container of containers) container.twins = counts.get(keyOf(container)) ?? 0;
}
