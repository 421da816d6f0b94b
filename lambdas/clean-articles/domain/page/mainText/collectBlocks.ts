import { type ChildNode, type Document, type Element, isTag, isText, type Text } from 'domhandler';
import { isHidden } from '../buildBlocks.ts';
import { blockTags, unreadableTags } from '../tags.ts';
import { classFlags, flagNames } from './classFlags.ts';
import { ancestorTags, BODY_MARK, type Container, HIDDEN_MARK, NEVER, type PageBlock, tagPlaces } from './pageBlock.ts';
import { textStats } from './textStats.ts';

const tagPlace = new Map<string, number>(ancestorTags.map((tag, index) => [tag, index]));
const strongTags = new Set(['b', 'strong']);
const emTags = new Set(['i', 'em']);

/** Cuts a page into its blocks of text, in document order, each with what its place in the tree says about it. */
export function collectBlocks(document: Document): PageBlock[] {
  const collector = new BlockCollector();
  collector.visitAll(document.children);
  collector.flush();
  return collector.blocks;
}

const newContainer = (element: Element | undefined, parent: Container | undefined, depth: number): Container => ({
  element,
  parent,
  depth,
  blocks: 0,
  words: 0,
  linkWords: 0,
  proseWords: 0,
  commas: 0,
  paragraphs: 0,
  signature: '',
});

class BlockCollector {
  readonly blocks: PageBlock[] = [];
  private depth = 0;
  private container = newContainer(undefined, undefined, 0);
  /** Depth at which each flag and tag was seen last on the way down; 0 for not at all. */
  private readonly flagDepth = new Uint16Array(flagNames.length);
  private readonly tagDepth = new Uint16Array(tagPlaces);
  private flags = 0;
  private nodes: Text[] = [];
  private text = '';
  private linkChars = 0;
  private links = 0;
  private strongChars = 0;
  private emChars = 0;
  private linkDepth = 0;
  private strongDepth = 0;
  private emDepth = 0;
  private breaks = 0;

  visitAll(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (isText(node)) this.visitText(node);
      else if (isTag(node)) this.visitElement(node);
    }
  }

  private visitText(node: Text): void {
    const { data } = node;
    if (this.breaks > 0 && /\S/.test(data)) {
      if (this.breaks > 1) this.flush();
      this.breaks = 0;
    }
    this.nodes.push(node);
    this.text += data;
    if (this.linkDepth > 0) this.linkChars += data.length;
    if (this.strongDepth > 0) this.strongChars += data.length;
    if (this.emDepth > 0) this.emChars += data.length;
  }

  private visitElement(element: Element): void {
    const { name } = element;
    if (unreadableTags.has(name)) return;
    if (name === 'br') {
      this.breaks++;
      this.text += '\n';
      return;
    }
    const outerFlags = this.flags;
    const saved = this.enter(element);
    if (blockTags.has(name)) this.visitBlock(element);
    else this.visitInline(element);
    this.depth--;
    this.flags = outerFlags;
    for (let i = 0; i < saved.length; i += 2) this.restore(saved[i] ?? 0, saved[i + 1] ?? 0);
  }

  /** Notes what the element's names say; answers what to put back when leaving it, as pairs of place and old depth. */
  private enter(element: Element): number[] {
    this.depth++;
    const saved: number[] = [];
    const { attribs } = element;
    const names = `${attribs.class ?? ''} ${attribs.id ?? ''} ${attribs.role ?? ''}`;
    const flags = names.length > 2 ? classFlags(names) : 0;
    this.flags = flags;
    for (let rest = flags; rest !== 0; rest &= rest - 1) this.note(31 - Math.clz32(rest & -rest), saved);
    const tag = tagPlace.get(element.name);
    if (tag !== undefined) this.note(flagNames.length + tag, saved);
    if (attribs.itemprop && /articleBody|reviewBody/i.test(attribs.itemprop))
      this.note(flagNames.length + BODY_MARK, saved);
    if (isHidden(element) || attribs['aria-hidden'] === 'true') this.note(flagNames.length + HIDDEN_MARK, saved);
    return saved;
  }

  private note(place: number, saved: number[]): void {
    const old = place < flagNames.length ? this.flagDepth[place] : this.tagDepth[place - flagNames.length];
    saved.push(place, old ?? 0);
    this.restore(place, this.depth);
  }

  private restore(place: number, depth: number): void {
    if (place < flagNames.length) this.flagDepth[place] = depth;
    else this.tagDepth[place - flagNames.length] = depth;
  }

  private visitBlock(element: Element): void {
    this.flush();
    const outer = this.container;
    this.container = newContainer(element, outer, this.depth);
    this.visitAll(element.children);
    this.flush();
    this.container = outer;
  }

  private visitInline(element: Element): void {
    const { name } = element;
    const isLink = name === 'a';
    if (isLink) {
      this.linkDepth++;
      this.links++;
    }
    if (strongTags.has(name)) this.strongDepth++;
    if (emTags.has(name)) this.emDepth++;
    this.visitAll(element.children);
    if (isLink) this.linkDepth--;
    if (strongTags.has(name)) this.strongDepth--;
    if (emTags.has(name)) this.emDepth--;
  }

  flush(): void {
    this.breaks = 0;
    if (this.nodes.length === 0) return;
    const text = this.text.trim();
    if (text !== '') this.blocks.push(this.finish(text.replace(/\s+/g, ' ')));
    this.nodes = [];
    this.text = '';
    this.linkChars = 0;
    this.links = this.linkDepth > 0 ? 1 : 0;
    this.strongChars = 0;
    this.emChars = 0;
  }

  private finish(text: string): PageBlock {
    const stats = textStats(text);
    const linkChars = Math.min(this.linkChars, text.length);
    const block = {
      nodes: this.nodes,
      text,
      stats,
      linkChars,
      links: this.links,
      depth: this.depth,
      ownFlags: this.flags,
      strongChars: Math.min(this.strongChars, text.length),
      emChars: Math.min(this.emChars, text.length),
      tag: this.container.element?.name ?? '',
      container: this.container,
      flagDistance: this.distances(this.flagDepth),
      tagDistance: this.distances(this.tagDepth),
    };
    addUp(block);
    return block;
  }

  private distances(depths: Uint16Array): Uint8Array {
    const distances = new Uint8Array(depths.length);
    for (let i = 0; i < depths.length; i++) {
      const depth = depths[i] ?? 0;
      distances[i] = depth === 0 ? NEVER : Math.min(NEVER - 1, this.depth - depth);
    }
    return distances;
  }
}

function addUp({ container, stats, linkChars, tag }: PageBlock): void {
  const linkWords = (stats.words * linkChars) / stats.chars;
  const isProse = stats.words >= 8 && linkWords < stats.words * 0.5 && stats.sentenceEnds > 0;
  for (let at: Container | undefined = container; at; at = at.parent) {
    at.blocks++;
    at.words += stats.words;
    at.linkWords += linkWords;
    if (isProse) at.proseWords += stats.words;
    at.commas += stats.commas;
    if (tag === 'p') at.paragraphs++;
  }
}
