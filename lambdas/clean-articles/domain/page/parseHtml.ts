import { Document, Element, Text } from 'domhandler';
import { impliedEnds, voidTags } from './htmlTags.ts';
import { scanHtml } from './scanHtml.ts';
import { unreadableTags } from './tags.ts';

/** Deepest nesting kept: well above what pages have, well below what recursion over the tree can stand. */
const DEPTH_LIMIT = 256;
/** Open elements at which reading ends: no page has as many. */
const OPEN_LIMIT = 20_000;
/** Left out with their content, but for one that is never closed: it would take the rest of the page along. */
const closable = new Set('object applet audio video canvas button dialog map noscript slot portal'.split(' '));
/** Read for what they say about the page, though they hold none of its text. */
const describing = new Set(['title', 'meta', 'link', 'base']);

const isLeftOut = (name: string, type: string | undefined): boolean =>
  unreadableTags.has(name) && !describing.has(name) && !(name === 'script' && type?.startsWith('application/ld+json'));

export interface ParsedHtml {
  document: Document;
  /** All its elements, in document order. */
  elements: readonly Element[];
}

/**
 * Parses a page or a fragment, whatever its state, into a tree at most 256 elements deep, without what nothing reads:
 * comments, scripts but for JSON-LD, styles, controls, drawings. Never throws on markup; time is linear in its length;
 * past 20,000 open elements the rest is not read.
 */
export function parseHtml(html: string): ParsedHtml {
  const builder = new TreeBuilder();
  scanHtml(html, builder);
  if (builder.unclosedAt === undefined) return builder;
  const second = new TreeBuilder(builder.unclosedAt);
  scanHtml(html, second);
  return second;
}

/** Which elements start and end where tags leave it open: as htmlparser2 has it, which comes near to what browsers do. */
class TreeBuilder implements ParsedHtml {
  readonly document = new Document([]);
  readonly elements: Element[] = [];
  /** Names of the open elements, outermost first, and how many are open of each. */
  private readonly open_: string[] = [];
  private readonly counts = new Map<string, number>();
  /** Nodes of the outermost of these: all but those nested too deep or left out. */
  private readonly nodes: (Document | Element)[] = [this.document];
  /** Open elements that get no node, their text joining the deepest that has one. */
  private dropped = 0;
  /** Of these, the ones within an element left out, itself included: their text is left out too. */
  private leftOut = 0;
  /** Elements begun so far, and which of them was the outermost that is left out. */
  private begun = 0;
  private leftOutFrom = 0;
  private leftOutName = '';
  /** The element from which on closable ones are passed through, as the first of them has no end. */
  private readonly passedFrom: number;
  private lastText: Text | undefined;

  constructor(passedFrom = Number.POSITIVE_INFINITY) {
    this.passedFrom = passedFrom;
  }

  /** At which element one begins that is left out and has no end, if it may be passed through instead. */
  get unclosedAt(): number | undefined {
    return this.leftOut > 0 && closable.has(this.leftOutName) ? this.leftOutFrom : undefined;
  }

  open(name: string, attribs: { [key: string]: string }, isSelfClosed: boolean): boolean {
    const tag = name === 'image' ? 'img' : name;
    if (tag === 'form' && this.counts.get('form')) return true;
    const ends = impliedEnds.get(tag);
    while (ends?.has(this.open_.at(-1) ?? '')) this.pop();
    this.push(tag, attribs);
    if (isSelfClosed || voidTags.has(tag)) this.pop();
    return this.open_.length < OPEN_LIMIT;
  }

  close(name: string): void {
    if (name === 'br') this.open(name, {}, false);
    else if (this.counts.get(name)) {
      while (this.open_.at(-1) !== name) this.pop();
      this.pop();
    } else if (name === 'p') this.open(name, {}, true);
  }

  text(data: string): void {
    if (this.leftOut > 0) return;
    if (this.lastText) this.lastText.data += data;
    else {
      this.lastText = new Text(data);
      this.add(this.lastText);
    }
  }

  private push(name: string, attribs: { [key: string]: string }): void {
    this.open_.push(name);
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.begun++;
    const isPassed = this.begun >= this.passedFrom && closable.has(name);
    if (this.leftOut > 0 || (isLeftOut(name, attribs.type) && !isPassed)) {
      if (this.leftOut === 0) [this.leftOutFrom, this.leftOutName] = [this.begun, name];
      this.leftOut++;
    } else if (this.dropped > 0 || this.nodes.length > DEPTH_LIMIT) this.dropped++;
    else {
      const element = new Element(isPassed ? 'div' : name, attribs);
      this.add(element);
      this.nodes.push(element);
      this.elements.push(element);
      this.lastText = undefined;
    }
  }

  private pop(): void {
    const name = this.open_.pop() ?? '';
    this.counts.set(name, (this.counts.get(name) ?? 1) - 1);
    if (this.leftOut > 0) this.leftOut--;
    else if (this.dropped > 0) this.dropped--;
    else {
      this.nodes.pop();
      this.lastText = undefined;
    }
  }

  private add(node: Element | Text): void {
    const parent = this.nodes.at(-1) ?? this.document;
    const before = parent.children.at(-1);
    parent.children.push(node);
    node.parent = parent;
    if (before) {
      node.prev = before;
      before.next = node;
    }
  }
}
