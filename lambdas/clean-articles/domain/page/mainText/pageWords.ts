import type { PageBlock } from './pageBlock.ts';
import { hashWords } from './wordHashes.ts';

/** The words of a page's blocks and of its title, one behind the other. */
export interface PageWords {
  hashes: Uint32Array;
  /** Where the words of each block begin, then those of the title, and, last, where all end. */
  starts: Uint32Array;
}

/** Hashes the words of all blocks but bare links, which have none here, and of the title behind them. */
export function readWords(blocks: readonly PageBlock[], title: string): PageWords {
  let letters = title.length;
  for (const { isBare, text } of blocks) if (!isBare) letters += text.length;
  const hashes = new Uint32Array(letters);
  const starts = new Uint32Array(blocks.length + 2);
  let at = 0;
  for (const [i, { isBare, text }] of blocks.entries()) {
    starts[i] = at;
    if (!isBare) at = hashWords(text, hashes, at);
  }
  starts[blocks.length] = at;
  at = hashWords(title, hashes, at);
  starts[blocks.length + 1] = at;
  return { hashes: hashes.subarray(0, at), starts };
}
