import type { Element } from 'domhandler';
import { isProse, type PageBlock } from './pageBlock.ts';

/** A block-level element with the sums of the text blocks in it. */
export interface Container {
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
): Container => ({
  element,
  parent,
  flags,
  blocks: 0,
  words: 0,
  linkWords: 0,
  proseWords: 0,
  paragraphs: 0,
  images: 0,
  signature: 0,
  twins: 0,
});

/** Counts a block in all containers around it. */
export function addUp(block: PageBlock): void {
  const { container, stats, linkChars, tag } = block;
  const linkWords = (stats.words * linkChars) / stats.chars;
  const proseWords = isProse(block) ? stats.words : 0;
  for (let at: Container | undefined = container; at; at = at.parent) {
    at.blocks++;
    at.words += stats.words;
    at.linkWords += linkWords;
    at.proseWords += proseWords;
    if (tag === 'p') at.paragraphs++;
  }
}
