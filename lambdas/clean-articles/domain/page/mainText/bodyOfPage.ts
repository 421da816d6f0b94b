import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode, type Text } from 'domhandler';
import { buildBlocks } from '../buildBlocks.ts';
import type { BodyText } from '../fragmentToBody.ts';
import { unreadableTags } from '../tags.ts';
import { writeHtml } from '../writeHtml.ts';
import { writeText } from '../writeText.ts';
import type { PageBlock } from './pageBlock.ts';

/** The article's body and the pictures that stand in it, in order. */
export interface PageBody extends BodyText {
  images: Element[];
}

/** Writes the chosen blocks of a page with their markup, and the pictures that stand between them. */
export function bodyOfPage(
  document: Document,
  blocks: readonly PageBlock[],
  kept: readonly boolean[],
  baseUrl: string | undefined,
): PageBody {
  const texts = new Set<Text>();
  for (const [i, block] of blocks.entries()) if (kept[i]) for (const node of block.nodes) texts.add(node);
  const above = ancestorsOf(texts);
  const top = commonParent(document, texts, above);
  const images = picturesBetween(top, texts);
  const wanted = new Set<Element>(images);
  for (const image of images) for (let at = image.parent; at && at !== top; at = at.parent) above.add(at);
  const built = buildBlocks(top === document ? document.children : [top], {
    baseUrl,
    showHidden: true,
    keepText: (node) => texts.has(node),
    keepElement: (element) => above.has(element) || wanted.has(element) || element.name === 'br',
  });
  return { text: writeText(built).normalize('NFC'), html: writeHtml(built).normalize('NFC'), images };
}

function ancestorsOf(texts: ReadonlySet<Text>): Set<ParentNode> {
  const above = new Set<ParentNode>();
  for (const text of texts) for (let at = text.parent; at && !above.has(at); at = at.parent) above.add(at);
  return above;
}

/** The deepest element that all the texts stand in. */
function commonParent(
  document: Document,
  texts: ReadonlySet<Text>,
  above: ReadonlySet<ParentNode>,
): Document | Element {
  let top: Document | Element = document;
  for (;;) {
    const inside: ChildNode[] = top.children.filter((child) =>
      isText(child) ? texts.has(child) : isTag(child) && above.has(child),
    );
    const [only] = inside;
    if (inside.length !== 1 || !only || !isTag(only)) return top;
    top = only;
  }
}

const apart = new Set(['aside', 'nav', 'footer']);

/** Where the texts' common parent is one of these, what stands before the first of them is the site's. */
const wholePage = new Set(['html', 'body', 'form']);

/** Images before the last text kept, and after the first unless all stand in one part of the page; none from what stands apart from an article. */
function picturesBetween(top: Document | Element, texts: ReadonlySet<Text>): Element[] {
  const found: Element[] = [];
  let [pending, started]: [Element[], boolean] = [[], isTag(top) && !wholePage.has(top.name)];
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
  visit(top.children);
  return found;
}
