import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { blockTags, unreadableTags } from '../tags.ts';
import { flatText } from './flatText.ts';

/** Parts of a heading that are looked at one by one. */
const MAX_PARTS = 40;

/**
 * The texts a heading can be read as: the whole of it, the whole with its parts set apart, and each part alone, since a
 * kicker often stands in the heading as an element of its own.
 */
export function headlineTexts(heading: Element): string[] {
  const parts: string[] = [];
  const inline: string[] = [];
  const apart: string[] = [];
  const visit = (nodes: readonly ChildNode[], depth: number): void => {
    for (const node of nodes) {
      if (isText(node)) {
        inline.push(node.data);
        apart.push(node.data, ' ');
        if (parts.length < MAX_PARTS) parts.push(flatText(node.data));
      } else if (isTag(node) && depth < 20 && !unreadableTags.has(node.name)) {
        if (blockTags.has(node.name) || node.name === 'br') inline.push(' ');
        const from = inline.length;
        visit(node.children, depth + 1);
        if (parts.length < MAX_PARTS) parts.push(flatText(inline.slice(from).join('')));
        if (blockTags.has(node.name)) inline.push(' ');
      }
    }
  };
  visit(heading.children, 0);
  return [...new Set([flatText(inline.join('')), flatText(apart.join('')), ...parts])].filter((text) => text !== '');
}
