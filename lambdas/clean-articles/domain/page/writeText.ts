import type { Block, GroupBlock } from './block.ts';

/** Blocks as plain text: a blank line between blocks, a line for each list item and table row. */
export const writeText = (blocks: readonly Block[]): string => blocks.map(textOf).filter(Boolean).join('\n\n');

function textOf(block: Block): string {
  if (block.kind === 'leaf') return block.text;
  if (block.kind === 'image') return '';
  switch (block.tag) {
    case 'ul':
      return lines(block, () => '- ');
    case 'ol':
      return lines(block, (index) => `${index + 1}. `);
    case 'table':
      return lines(block, () => '');
    case 'tr':
      return block.children.map((cell) => textOf(cell).replace(/\s+/g, ' ')).join(' | ');
    case 'blockquote':
    case 'figure':
      return writeText(block.children);
    default:
      return block.children.map(textOf).filter(Boolean).join('\n');
  }
}

function lines(group: GroupBlock, prefix: (index: number) => string): string {
  const items = group.children.map(textOf).filter(Boolean);
  return items.map((item, index) => prefix(index) + item.replaceAll('\n', '\n  ')).join('\n');
}
