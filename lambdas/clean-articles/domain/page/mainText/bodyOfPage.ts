import { type ChildNode, type Document, type Element, isTag, isText, type Text } from 'domhandler';
import { buildBlocks } from '../buildBlocks.ts';
import type { BodyText } from '../fragmentToBody.ts';
import { unreadableTags } from '../tags.ts';
import { writeHtml } from '../writeHtml.ts';
import { writeText } from '../writeText.ts';
import type { PageBlock } from './pageBlock.ts';

/** Writes the chosen blocks of a page with their markup, and the pictures that stand between them. */
export function bodyOfPage(
  document: Document,
  blocks: readonly PageBlock[],
  kept: readonly boolean[],
  baseUrl: string | undefined,
): BodyText & { images: Element[] } {
  const texts = new Set<Text>();
  for (const [i, block] of blocks.entries()) if (kept[i]) for (const node of block.nodes) texts.add(node);
  const images = picturesBetween(document, texts);
  const wanted = new Set(images);
  const built = buildBlocks(document.children, {
    baseUrl,
    keepText: (node) => texts.has(node),
    keepImage: (element) => wanted.has(element),
    showHidden: true,
  });
  return { text: writeText(built).normalize('NFC'), html: writeHtml(built).normalize('NFC'), images };
}

/** Images after the first and before the last text kept, outside of what is left out as a whole. */
function picturesBetween(document: Document, texts: ReadonlySet<Text>): Element[] {
  const found: Element[] = [];
  let [pending, started]: [Element[], boolean] = [[], false];
  const visit = (nodes: readonly ChildNode[]): void => {
    for (const node of nodes) {
      if (isText(node)) {
        if (!texts.has(node)) continue;
        started = true;
        found.push(...pending);
        pending = [];
      } else if (isTag(node)) {
        if (node.name === 'img' || node.name === 'amp-img') {
          if (started) pending.push(node);
        } else if (!unreadableTags.has(node.name) && !apart.has(node.name)) visit(node.children);
      }
    }
  };
  visit(document.children);
  return found;
}

const apart = new Set(['aside', 'nav', 'footer']);
