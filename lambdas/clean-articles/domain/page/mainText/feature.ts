import type { PageBlock } from './pageBlock.ts';

const tagNames = [
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'td',
  'figcaption',
  'blockquote',
  'section',
  'article',
  'dd',
  'pre',
];
const tagCode = new Map(tagNames.map((name, index) => [name, index]));

/** A number for a block's tag; -1 for the rarer ones and where there is no block. */
export const tagNumber = (block: PageBlock | undefined): number => tagCode.get(block?.tag ?? '') ?? -1;
