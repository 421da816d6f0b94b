import { type Document, DomHandler, Element } from 'domhandler';
import { Parser } from 'htmlparser2';
import { unreadableTags } from './tags.ts';

/** Deepest nesting kept: well above what pages have, well below what recursion over the tree can stand. */
const DEPTH_LIMIT = 256;
/** Open elements at which reading ends: no page has as many, and each further one would cost the parser more than the last. */
const OPEN_LIMIT = 20_000;
/** Characters between two looks at how many are open. */
const CHUNK = 1 << 15;
/** Read for what they say about the page, though they hold none of its text. */
const describing = new Set(['title', 'meta', 'link', 'base']);

const isLeftOut = (name: string, type: string | undefined): boolean =>
  unreadableTags.has(name) && !describing.has(name) && !(name === 'script' && type?.startsWith('application/ld+json'));

/**
 * Builds the tree without what nothing reads: comments, scripts but for JSON-LD, styles, controls, drawings. Elements nested
 * too deep fall away, so that their text joins the deepest element kept.
 */
class ReadableDomHandler extends DomHandler {
  readonly elements: Element[] = [];
  /** Open elements that get no node. */
  private dropped = 0;
  /** Of these, the ones within an element left out, itself included: their text is left out too. */
  private leftOut = 0;

  get open(): number {
    return this.tagStack.length + this.dropped + this.leftOut;
  }

  override onopentag(name: string, attribs: { [key: string]: string }): void {
    if (this.leftOut > 0 || isLeftOut(name, attribs.type)) this.leftOut++;
    else if (this.dropped > 0 || this.tagStack.length > DEPTH_LIMIT) this.dropped++;
    else {
      super.onopentag(name, attribs);
      const element = this.tagStack.at(-1);
      if (element instanceof Element) this.elements.push(element);
    }
  }

  override onclosetag(): void {
    if (this.leftOut > 0) this.leftOut--;
    else if (this.dropped > 0) this.dropped--;
    else super.onclosetag();
  }

  override ontext(data: string): void {
    if (this.leftOut === 0) super.ontext(data);
  }

  override oncomment(): void {}

  override oncommentend(): void {}

  override onprocessinginstruction(): void {}
}

export interface ParsedHtml {
  document: Document;
  /** All its elements, in document order. */
  elements: readonly Element[];
}

/**
 * Parses a page or a fragment, whatever its state, into a tree at most 256 elements deep. Never throws on markup; time
 * is linear in its length; past 20,000 open elements the rest is not read.
 */
export function parseHtml(html: string): ParsedHtml {
  const handler = new ReadableDomHandler();
  const parser = new Parser(handler, { decodeEntities: true });
  for (let at = 0; at < html.length && handler.open < OPEN_LIMIT; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  parser.end();
  return { document: handler.root, elements: handler.elements };
}
