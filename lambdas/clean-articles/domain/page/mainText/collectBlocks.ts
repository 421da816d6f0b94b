import { type ChildNode, type Document, type Element, isTag, isText, type Text } from 'domhandler';
import { isHidden } from '../buildBlocks.ts';
import { blockTags, unreadableTags } from '../tags.ts';
import { classFlags } from './classFlags.ts';
import { type Container, countContainers, newContainer } from './container.ts';
import {
  ancestorTags,
  BODY_MARK,
  HIDDEN_MARK,
  isBareLink,
  NEVER,
  type PageBlock,
  placeNames,
  TAG_PLACE,
} from './pageBlock.ts';
import { type FinishedRun, TextRun } from './textRun.ts';
import { textStats } from './textStats.ts';

const tagPlace = new Map<string, number>(ancestorTags.map((tag, index) => [tag, TAG_PLACE + index]));
const blockNumbers = new Map([...blockTags].map((name, index) => [name, index]));
/** Far more than an article has: what follows is not looked at, and the result says so. */
export const MAX_BLOCKS = 10_000;
/** Containers around an image that count it as theirs. */
const IMAGE_LEVELS = 3;
/** Text in navigation is never an article's and is not looked at. */
const NAV_PLACE = tagPlace.get('nav') ?? 0;
const WIDTH = placeNames.length;
/** Blocks there is room for at first. */
const FIRST_ROWS = 200;

export interface CollectedBlocks {
  blocks: PageBlock[];
  /** Those with text in them, a parent before its children. */
  containers: Container[];
  /** A row of `placeNames` per block: how many levels above the text each was seen; NEVER when not at all. Rows of bare links stay empty. */
  distances: Uint8Array;
  /** Whether the page has more than `MAX_BLOCKS`, the first of which these are. */
  isCut: boolean;
}

/** Cuts a page into its blocks of text, in document order, each with what its place in the tree says about it. */
export function collectBlocks(document: Document): CollectedBlocks {
  const collector = new BlockCollector();
  collector.visitAll(document.children);
  collector.flush();
  const { blocks, distances, isCut } = collector;
  return { blocks, containers: countContainers(blocks), distances, isCut };
}

const flagsOf = (names: string | undefined): number => (names === undefined || names === '' ? 0 : classFlags(names));

class BlockCollector {
  readonly blocks: PageBlock[] = [];
  distances = new Uint8Array(FIRST_ROWS * WIDTH);
  isCut = false;
  private depth = 0;
  private container = newContainer(undefined, undefined, 0, 0);
  /** Depth at which each place was seen last on the way down; 0 for not at all. */
  private readonly seenAt = new Uint16Array(WIDTH);
  /** What to put back on the way up: pairs of place and former depth. */
  private readonly undo: number[] = [];
  /** Numbers of class attributes, with and without their figures. */
  private readonly families = new Map<string, number>();
  private readonly run = new TextRun();
  /** Images since the last block, those within this one included. */
  private images = 0;

  visitAll(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (isText(node)) this.visitText(node);
      else if (isTag(node) && !unreadableTags.has(node.name)) this.visitElement(node);
    }
  }

  private visitText(node: Text): void {
    if (this.run.startsAnew(node)) this.flush();
    this.run.add(node);
  }

  private visitElement(element: Element): void {
    const { name } = element;
    if (name === 'br') {
      this.run.addBreak();
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
    this.container = newContainer(element, outer, flags, this.signatureOf(element));
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

  private visitInline({ name, children }: Element): void {
    this.run.enter(name);
    this.visitAll(children);
    this.run.leave(name);
  }

  flush(): void {
    const run = this.run.take();
    if (!run || this.seenAt[NAV_PLACE] !== 0) return;
    if (this.blocks.length < MAX_BLOCKS) this.blocks.push(this.finish(run));
    else this.isCut = true;
  }

  private finish(run: FinishedRun): PageBlock {
    const { nodes, text, links, linkChars, strongChars, emChars } = run;
    const tag = this.container.element?.name ?? '';
    const stats = textStats(text);
    const isBare = isBareLink(stats, linkChars, tag);
    if (!isBare) this.noteDistances();
    const block: PageBlock = {
      nodes,
      text,
      links,
      linkChars,
      strongChars,
      emChars,
      stats,
      tag,
      isBare,
      container: this.container,
      images: this.images,
    };
    this.images = 0;
    return block;
  }

  private noteDistances(): void {
    const { seenAt, depth } = this;
    const from = this.blocks.length * WIDTH;
    if (this.distances.length < from + WIDTH) {
      const larger = new Uint8Array(2 * (from + WIDTH));
      larger.set(this.distances);
      this.distances = larger;
    }
    for (let place = 0; place < WIDTH; place++) {
      const seen = seenAt[place] ?? 0;
      this.distances[from + place] = seen === 0 ? NEVER : Math.min(NEVER - 1, depth - seen);
    }
  }
}
