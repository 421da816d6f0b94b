import { type ChildNode, type Element, isTag, isText, type Text } from 'domhandler';
import { textContent } from 'domutils';
import type { Block, GroupBlock, GroupTag, LeafTag } from './block.ts';
import { closeGroup } from './closeGroup.ts';
import { escapeHtml } from './escapeHtml.ts';
import { imageOf } from './imageOf.ts';
import { InlineBuffer, type InlineWrap } from './inlineBuffer.ts';
import { linkUrl } from './safeUrl.ts';
import { blockTags, headingTags, inlineTags, unreadableTags } from './tags.ts';

export interface BuildOptions {
  /** Links and images are made absolute against it; without it relative ones fall away. */
  baseUrl?: string | undefined;
  /** Which text, elements with all that is in them, and images to keep, when not all is wanted. */
  keepText?: (node: Text) => boolean;
  keepElement?: (element: Element) => boolean;
  /** Reads what markup hides too: for text chosen already. */
  showHidden?: boolean;
}

const groupTags: Readonly<Record<string, GroupTag>> = {
  ul: 'ul',
  menu: 'ul',
  dir: 'ul',
  ol: 'ol',
  li: 'li',
  dl: 'dl',
  dt: 'dt',
  dd: 'dd',
  blockquote: 'blockquote',
  table: 'table',
  tr: 'tr',
  td: 'td',
  th: 'th',
  figure: 'figure',
};
const neededParents: Readonly<Record<string, readonly GroupTag[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  tr: ['table'],
  td: ['tr'],
  th: ['tr'],
};
const leafTags: Readonly<Record<string, LeafTag>> = {
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h5',
  h6: 'h6',
  figcaption: 'figcaption',
  caption: 'caption',
};
/** Pictures that stand for one character. */
const emoji = /^(?:\p{Extended_Pictographic}|\p{RI}|\p{Join_Control}|\p{Variation_Selector}){1,12}$/u;
const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether markup alone hides an element from every reader. */
export const isHidden = ({ attribs }: Element): boolean =>
  attribs.hidden !== undefined || (attribs.style !== undefined && hiddenStyle.test(attribs.style));

/** Turns a tree of any markup into the few kinds of blocks an article is made of, in document order. */
export function buildBlocks(nodes: readonly ChildNode[], options: BuildOptions = {}): Block[] {
  return new BlockBuilder(options).build(nodes);
}

class BlockBuilder {
  private readonly options: BuildOptions;
  private readonly buffer = new InlineBuffer();
  private readonly root: GroupBlock = { kind: 'group', tag: 'blockquote', attributes: '', children: [] };
  private parent: GroupBlock = this.root;
  private leafTag: LeafTag = 'p';
  private wraps: readonly InlineWrap[] = [];
  private breaks = 0;

  constructor(options: BuildOptions) {
    this.options = options;
  }

  build(nodes: readonly ChildNode[]): Block[] {
    this.visitAll(nodes);
    this.flush();
    return this.root.children;
  }

  private visitAll(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (isText(node)) this.visitText(node);
      else if (isTag(node)) this.visitElement(node);
    }
  }

  private visitText(node: Text): void {
    if (this.options.keepText && !this.options.keepText(node)) return;
    if (this.breaks > 0 && /\S/.test(node.data)) {
      if (this.breaks > 1) this.flush();
      else this.buffer.addBreak();
      this.breaks = 0;
    }
    this.buffer.addText(node.data, this.wraps);
  }

  private visitElement(element: Element): void {
    const { name } = element;
    if (this.options.keepElement && !this.options.keepElement(element)) this.skip(name);
    else if (name === 'br') this.breaks++;
    else if (name === 'img' || name === 'amp-img') this.visitImage(element);
    else if (unreadableTags.has(name) || (!this.options.showHidden && isHidden(element))) return;
    else if (name === 'pre') this.visitPreformatted(element);
    else if (!blockTags.has(name)) this.visitInline(element);
    else this.visitBlock(element);
  }

  /** What is left out still parts the text around it. */
  private skip(name: string): void {
    if (blockTags.has(name)) this.flush();
  }

  private visitInline(element: Element): void {
    const outer = this.wraps;
    const wrap = inlineTags.has(element.name) ? this.wrapFor(element) : undefined;
    if (wrap) this.wraps = [...outer, wrap];
    this.visitAll(element.children);
    this.wraps = outer;
  }

  private wrapFor({ name, attribs }: Element): InlineWrap | undefined {
    if (this.wraps.some((wrap) => wrap.tag === name)) return undefined;
    if (name !== 'a') return { tag: name, attributes: '' };
    const href = linkUrl(attribs.href, this.options.baseUrl);
    return href === undefined ? undefined : { tag: 'a', attributes: ` href="${escapeHtml(href)}"` };
  }

  private visitBlock(element: Element): void {
    this.flush();
    const tag = groupTags[element.name];
    const needed = neededParents[element.name];
    if (tag && (!needed || needed.includes(this.parent.tag)) && this.parent.tag !== 'figure')
      this.visitGroup(element, tag);
    else {
      const outer = this.leafTag;
      if (element.name === 'p') this.leafTag = 'p';
      else if (outer === 'p' || headingTags.has(element.name)) this.leafTag = leafTags[element.name] ?? outer;
      this.visitAll(element.children);
      this.flush();
      this.leafTag = outer;
    }
  }

  private visitGroup(element: Element, tag: GroupTag): void {
    const { parent: outer, leafTag } = this;
    const group: GroupBlock = { kind: 'group', tag, attributes: spans(element, tag), children: [] };
    this.parent = group;
    this.leafTag = 'p';
    this.visitAll(element.children);
    this.flush();
    this.parent = outer;
    this.leafTag = leafTag;
    outer.children.push(...closeGroup(group));
  }

  private visitPreformatted(element: Element): void {
    const text = textContent(element)
      .trimEnd()
      .replace(/^[ \t\r]*\n/, '');
    const kept =
      !this.options.keepText || element.children.every((child) => !isText(child) || this.options.keepText?.(child));
    this.flush();
    if (text !== '' && kept) this.parent.children.push({ kind: 'leaf', tag: 'pre', html: escapeHtml(text), text });
  }

  private visitImage(element: Element): void {
    const image = imageOf(element, this.options.baseUrl);
    if (!image) {
      if (emoji.test(element.attribs.alt ?? '')) this.buffer.addText(element.attribs.alt ?? '', this.wraps);
      return;
    }
    this.flush();
    if (this.parent.tag === 'figure') this.parent.children.push(image);
    else this.parent.children.push({ kind: 'group', tag: 'figure', attributes: '', children: [image] });
  }

  private flush(): void {
    this.breaks = 0;
    if (this.buffer.isEmpty) {
      this.buffer.take();
      return;
    }
    const { text, html } = this.buffer.take();
    if (/[\p{L}\p{N}\p{S}]/u.test(text)) this.parent.children.push({ kind: 'leaf', tag: this.leafTag, html, text });
  }
}

function spans({ attribs }: Element, tag: GroupTag): string {
  if (tag !== 'td' && tag !== 'th') return '';
  const span = (name: string): string => {
    const count = Number.parseInt(attribs[name] ?? '', 10);
    return count > 1 && count <= 100 ? ` ${name}="${count}"` : '';
  };
  return span('colspan') + span('rowspan');
}
