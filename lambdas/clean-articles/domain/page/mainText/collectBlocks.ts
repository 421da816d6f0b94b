import { type ChildNode, type Document, type Element, isTag, isText, type Text } from 'domhandler';
import { isHidden } from '../buildBlocks.ts';
import { blockTags, unreadableTags } from '../tags.ts';
import { classFlags } from './classFlags.ts';
import {
  ancestorTags,
  BODY_MARK,
  type Container,
  HIDDEN_MARK,
  isProse,
  NEVER,
  type PageBlock,
  placeNames,
  TAG_PLACE,
} from './pageBlock.ts';
import { textStats } from './textStats.ts';

const tagPlace = new Map<string, number>(ancestorTags.map((tag, index) => [tag, TAG_PLACE + index]));
const blockNumbers = new Map([...blockTags].map((name, index) => [name, index]));
const notSpace = /\S/;
/** No article has more; what follows is not looked at. */
const MAX_BLOCKS = 10_000;
/** Containers around an image that count it as theirs. */
const IMAGE_LEVELS = 3;
/** Text in navigation is never an article's and is not looked at. */
const NAV_PLACE = tagPlace.get('nav') ?? 0;

/** Cuts a page into its blocks of text, in document order, each with what its place in the tree says about it. */
export function collectBlocks(document: Document): PageBlock[] {
  const collector = new BlockCollector();
  collector.visitAll(document.children);
  collector.flush();
  return collector.blocks;
}

const newContainer = (element: Element | undefined, parent: Container | undefined, flags: number): Container => ({
  element,
  parent,
  flags,
  blocks: 0,
  words: 0,
  linkWords: 0,
  proseWords: 0,
  paragraphs: 0,
  images: 0,
  signature: 0,
  twins: 0,
});

const flagsOf = (names: string | undefined): number => (names === undefined || names === '' ? 0 : classFlags(names));

class BlockCollector {
  readonly blocks: PageBlock[] = [];
  private depth = 0;
  private container = newContainer(undefined, undefined, 0);
  /** Depth at which each place was seen last on the way down; 0 for not at all. */
  private readonly seenAt = new Uint16Array(placeNames.length);
  /** What to put back on the way up: pairs of place and former depth. */
  private readonly undo: number[] = [];
  /** Numbers of class attributes, with and without their figures. */
  private readonly families = new Map<string, number>();
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
  /** Images since the last block, those within this one included. */
  private images = 0;

  visitAll(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (isText(node)) this.visitText(node);
      else if (isTag(node) && !unreadableTags.has(node.name)) this.visitElement(node);
    }
  }

  private visitText(node: Text): void {
    const { data } = node;
    if (this.nodes.length === 0 || this.breaks > 0) {
      if (!notSpace.test(data)) return;
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
    if (name === 'br') {
      this.breaks++;
      this.text += '\n';
      return;
    }
    if (name === 'img' || name === 'amp-img') {
      this.noteImage();
      return;
    }
    this.depth++;
    const mark = this.undo.length;
    const flags = this.enter(element);
    if (blockTags.has(name)) this.visitBlock(element, flags);
    else if (element.children.length > 0) this.visitInline(element);
    this.depth--;
    while (this.undo.length > mark) {
      const depth = this.undo.pop() ?? 0;
      this.seenAt[this.undo.pop() ?? 0] = depth;
    }
  }

  private noteImage(): void {
    this.images++;
    let at: Container | undefined = this.container;
    for (let level = 0; at && level < IMAGE_LEVELS; level++, at = at.parent) at.images++;
  }

  /** Notes what the element's names say; answers their flags. */
  private enter(element: Element): number {
    const { attribs, name } = element;
    const flags = flagsOf(attribs.class) | flagsOf(attribs.id) | flagsOf(attribs.role);
    for (let rest = flags; rest !== 0; rest &= rest - 1) this.note(31 - Math.clz32(rest & -rest));
    const tag = tagPlace.get(name);
    if (tag !== undefined) this.note(tag);
    if (attribs.itemprop === 'articleBody' || attribs.itemprop === 'reviewBody') this.note(BODY_MARK);
    if (attribs['aria-hidden'] === 'true' || isHidden(element)) this.note(HIDDEN_MARK);
    return flags;
  }

  private note(place: number): void {
    this.undo.push(place, this.seenAt[place] ?? 0);
    this.seenAt[place] = this.depth;
  }

  private visitBlock(element: Element, flags: number): void {
    this.flush();
    const outer = this.container;
    this.container = newContainer(element, outer, flags);
    this.container.signature = this.signatureOf(element);
    this.visitAll(element.children);
    this.flush();
    this.container = outer;
  }

  private signatureOf({ name, attribs }: Element): number {
    const classes = attribs.class ?? '';
    let family = this.families.get(classes);
    if (family === undefined) {
      const key = classes.slice(0, 100).replace(/\d+/g, '');
      family = this.families.get(key) ?? this.families.size + 1;
      this.families.set(key, family);
      this.families.set(classes, family);
    }
    return family * 256 + (blockNumbers.get(name) ?? 0);
  }

  private visitInline(element: Element): void {
    const { name } = element;
    if (name === 'a') {
      this.linkDepth++;
      this.links++;
      this.visitAll(element.children);
      this.linkDepth--;
    } else if (name === 'b' || name === 'strong') {
      this.strongDepth++;
      this.visitAll(element.children);
      this.strongDepth--;
    } else if (name === 'i' || name === 'em') {
      this.emDepth++;
      this.visitAll(element.children);
      this.emDepth--;
    } else this.visitAll(element.children);
  }

  flush(): void {
    this.breaks = 0;
    if (this.nodes.length > 0) {
      if (this.seenAt[NAV_PLACE] === 0 && this.blocks.length < MAX_BLOCKS)
        this.blocks.push(this.finish(this.text.trim().replace(/\s+/g, ' ')));
      this.nodes = [];
    }
    this.text = '';
    this.linkChars = 0;
    this.links = this.linkDepth > 0 ? 1 : 0;
    this.strongChars = 0;
    this.emChars = 0;
  }

  private finish(text: string): PageBlock {
    const block = {
      nodes: this.nodes,
      text,
      stats: textStats(text),
      links: this.links,
      linkChars: Math.min(this.linkChars, text.length),
      strongChars: Math.min(this.strongChars, text.length),
      emChars: Math.min(this.emChars, text.length),
      tag: this.container.element?.name ?? '',
      container: this.container,
      distance: this.distances(),
      images: this.images,
    };
    this.images = 0;
    addUp(block);
    return block;
  }

  private distances(): Uint8Array {
    const distances = new Uint8Array(this.seenAt.length);
    for (let i = 0; i < distances.length; i++) {
      const depth = this.seenAt[i] ?? 0;
      distances[i] = depth === 0 ? NEVER : Math.min(NEVER - 1, this.depth - depth);
    }
    return distances;
  }
}

function addUp(block: PageBlock): void {
  const { container, stats, linkChars, tag } = block;
  const linkWords = (stats.words * linkChars) / stats.chars;
  const proseWords = isProse(block) ? stats.words : 0;
  for (let at: Container | undefined = container; at; at = at.parent) {
    at.blocks++;
    at.words += stats.words;
    at.linkWords += linkWords;
    at.proseWords += proseWords;
    if (tag === 'p') at.paragraphs++;
  }
}
