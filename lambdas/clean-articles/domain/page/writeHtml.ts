import type { Block, GroupBlock } from './block.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Groups whose only paragraph needs no `p` around it. */
const plainGroups = new Set(['li', 'dt', 'dd', 'td', 'th']);

/** Blocks as well-formed html from the allow list alone. */
export const writeHtml = (blocks: readonly Block[]): string => blocks.map(writeBlock).join('');

function writeBlock(block: Block): string {
  if (block.kind === 'leaf') return `<${block.tag}>${block.html}</${block.tag}>`;
  if (block.kind === 'group') return `<${block.tag}${block.attributes}>${writeInside(block)}</${block.tag}>`;
  const width = block.width ? ` width="${block.width}"` : '';
  const height = block.height ? ` height="${block.height}"` : '';
  return `<img src="${escapeHtml(block.src)}" alt="${escapeHtml(block.alt)}"${width}${height}>`;
}

function writeInside(group: GroupBlock): string {
  const [first] = group.children;
  const isPlain =
    plainGroups.has(group.tag) && group.children.length === 1 && first?.kind === 'leaf' && first.tag === 'p';
  return isPlain ? first.html : writeHtml(group.children);
}
