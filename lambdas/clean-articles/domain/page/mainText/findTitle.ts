import { normalText } from './normalText.ts';
import type { PageBlock } from './pageBlock.ts';

/** Where the headline stands: the first main heading that says what the page's title says, else the first block that does; -1 for none. */
export function findTitle(blocks: readonly PageBlock[], normalTitle: string): number {
  if (normalTitle.length < 8) return -1;
  let first = -1;
  for (const [index, { text, tag }] of blocks.entries()) {
    if (text.length > normalTitle.length * 2 + 20 || text.length < 8 || !mayStart(text, normalTitle)) continue;
    const normal = normalText(text);
    if (normal.length < 8 || !(normal === normalTitle || (normal.length > 15 && normalTitle.startsWith(normal))))
      continue;
    if (tag === 'h1') return index;
    if (first < 0) first = index;
  }
  return first;
}

/** Cheap look at the first letters, before texts are compared. */
function mayStart(text: string, normalTitle: string): boolean {
  const start = text.slice(0, 2).toLowerCase();
  return normalTitle.startsWith(start) || !/^[\p{L}\p{N}]{2}/u.test(start);
}
