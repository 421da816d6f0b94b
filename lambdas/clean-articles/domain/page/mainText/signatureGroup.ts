import type { Container } from './container.ts';
import { isProse, type PageBlock } from './pageBlock.ts';

/** Sums over the blocks that share a signature, as paragraphs of one article do. */
export interface SignatureGroup {
  /** Its place among the page's groups. */
  id: number;
  blocks: number;
  words: number;
  proseWords: number;
  linkWords: number;
  /** How often the parent changes from one of its blocks to the next: seldom for paragraphs, at every block for comments and cards. */
  parents: number;
}

/** The group of each block: those of one signature whose parents have one signature too. */
export function groupBlocks(blocks: readonly PageBlock[]): SignatureGroup[] {
  const groups = new Map<number, SignatureGroup>();
  const lastParents: (Container | undefined)[] = [];
  return blocks.map((block) => {
    const { container, stats, linkChars } = block;
    const key = container.signature * 0x1000000 + (container.parent?.signature ?? 0);
    let group = groups.get(key);
    if (!group) {
      group = { id: groups.size, blocks: 0, words: 0, proseWords: 0, linkWords: 0, parents: 0 };
      groups.set(key, group);
    }
    if (group.blocks === 0 || lastParents[group.id] !== container.parent) group.parents++;
    lastParents[group.id] = container.parent;
    group.blocks++;
    group.words += stats.words;
    group.linkWords += (stats.words * linkChars) / stats.chars;
    if (isProse(block)) group.proseWords += stats.words;
    return group;
  });
}
