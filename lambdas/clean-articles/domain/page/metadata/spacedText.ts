import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { unreadableTags } from '../tags.ts';

/** Longer texts are no bylines. */
const MAX_TEXT = 400;

/** An element's text with its parts kept apart, as they are on the screen. */
export function spacedText(element: Element): string {
  const parts: string[] = [];
  const visit = (nodes: readonly ChildNode[], depth: number): void => {
    for (const node of nodes) {
      if (isText(node)) parts.push(node.data.replace(/\s+/g, ' ').trim());
      else if (isTag(node) && depth < 20 && !unreadableTags.has(node.name)) visit(node.children, depth + 1);
    }
  };
  visit(element.children, 0);
  return parts.filter(Boolean).join(' | ').slice(0, MAX_TEXT);
}
