import type { Document } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';

/** Deepest nesting kept: well above what pages have, well below what recursion over the tree can stand. */
const DEPTH_LIMIT = 256;

/** Builds the tree but lets elements nested too deep fall away, so that their text joins the deepest element kept. */
class BoundedDomHandler extends DomHandler {
  private dropped = 0;

  override onopentag(name: string, attribs: { [key: string]: string }): void {
    if (this.tagStack.length > DEPTH_LIMIT) this.dropped++;
    else super.onopentag(name, attribs);
  }

  override onclosetag(): void {
    if (this.dropped > 0) this.dropped--;
    else super.onclosetag();
  }
}

/**
 * Parses a page or a fragment, whatever its state, into a tree at most 256 elements deep. Never throws on markup; time
 * is linear in its length but for unclosed tags, whose stack is bounded by what the input holds.
 */
export function parseHtml(html: string): Document {
  const handler = new BoundedDomHandler();
  const parser = new Parser(handler, { decodeEntities: true });
  parser.end(html);
  return handler.root;
}
