import { escapeHtml } from './escapeHtml.ts';

/** An inline element text stands in. Two runs share it when it is the same object. */
export interface InlineWrap {
  tag: string;
  /** Attributes as written out, with a leading space, or nothing. */
  attributes: string;
}

const whitespace = /\s+/g;

/**
 * Gathers the text of one block as plain text and as well-formed inline html at once. White space collapses as in a
 * browser; spaces at the edge of an inline element move out of it, so that the same text always gives the same html.
 */
export class InlineBuffer {
  text = '';
  private html = '';
  private open: InlineWrap[] = [];
  private space = false;

  get isEmpty(): boolean {
    return this.text === '';
  }

  addText(data: string, wraps: readonly InlineWrap[]): void {
    const collapsed = data.replace(whitespace, ' ');
    if (collapsed === ' ' || collapsed === '') {
      this.space ||= collapsed === ' ';
      return;
    }
    if (collapsed.startsWith(' ')) this.space = true;
    const shared = this.closeDownTo(wraps);
    if (this.space && this.text !== '' && !this.text.endsWith('\n')) this.write(' ', ' ');
    for (const wrap of wraps.slice(shared)) {
      this.html += `<${wrap.tag}${wrap.attributes}>`;
      this.open.push(wrap);
    }
    const trimmed = collapsed.trim();
    this.write(trimmed, escapeHtml(trimmed));
    this.space = collapsed.endsWith(' ');
  }

  /** A line break within the block; at its start there is nothing to break. */
  addBreak(): void {
    if (this.isEmpty) return;
    this.closeDownTo([]);
    this.write('\n', '<br>');
    this.space = false;
  }

  /** What was gathered, and starts anew. */
  take(): { text: string; html: string } {
    this.closeDownTo([]);
    const taken = { text: this.text, html: this.html };
    while (taken.text.endsWith('\n')) {
      taken.text = taken.text.slice(0, -1);
      taken.html = taken.html.slice(0, -'<br>'.length);
    }
    this.text = '';
    this.html = '';
    this.space = false;
    return taken;
  }

  private write(text: string, html: string): void {
    this.text += text;
    this.html += html;
  }

  /** Closes the elements not among `wraps`; answers how many stay open. */
  private closeDownTo(wraps: readonly InlineWrap[]): number {
    let shared = 0;
    while (shared < this.open.length && this.open[shared] === wraps[shared]) shared++;
    for (let i = this.open.length - 1; i >= shared; i--) this.html += `</${this.open[i]?.tag}>`;
    this.open.length = shared;
    return shared;
  }
}
