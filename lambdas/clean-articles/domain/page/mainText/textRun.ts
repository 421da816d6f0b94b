import type { Text } from 'domhandler';

/** A run of text between block boundaries and what of it stands in links, bold and italics, in characters. */
export interface FinishedRun {
  nodes: Text[];
  text: string;
  linkChars: number;
  links: number;
  strongChars: number;
  emChars: number;
}

const notSpace = /\S/;
/** White space but for a single blank, which is most of it and stays. */
const unevenSpace = / \s+|[^\S ]\s*/g;
const styleOf: Readonly<Record<string, 'link' | 'strong' | 'em'>> = {
  a: 'link',
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
};

/** Gathers the text between two block boundaries. */
export class TextRun {
  private nodes: Text[] = [];
  private text = '';
  private links = 0;
  private breaks = 0;
  /** Open elements of each style, and characters seen within. */
  private readonly open = { link: 0, strong: 0, em: 0 };
  private readonly chars = { link: 0, strong: 0, em: 0 };

  /** Whether a node begins a run of its own: text behind two line breaks does. */
  startsAnew(node: Text): boolean {
    return this.breaks > 1 && notSpace.test(node.data);
  }

  add(node: Text): void {
    const { data } = node;
    if (this.nodes.length === 0 || this.breaks > 0) {
      if (!notSpace.test(data)) return;
      this.breaks = 0;
    }
    this.nodes.push(node);
    this.text += data;
    const { open, chars } = this;
    if (open.link > 0) chars.link += data.length;
    if (open.strong > 0) chars.strong += data.length;
    if (open.em > 0) chars.em += data.length;
  }

  addBreak(): void {
    this.breaks++;
    this.text += '\n';
  }

  /** Between entering and leaving an element its text is of the element's style. */
  enter(name: string): void {
    const style = styleOf[name];
    if (style === undefined) return;
    this.open[style]++;
    if (style === 'link') this.links++;
  }

  leave(name: string): void {
    const style = styleOf[name];
    if (style !== undefined) this.open[style]--;
  }

  /** Ends the run: what it held, if anything. */
  take(): FinishedRun | undefined {
    const { nodes, chars } = this;
    const text = nodes.length > 0 ? this.text.trim().replace(unevenSpace, ' ') : '';
    const run = {
      nodes,
      text,
      links: this.links,
      linkChars: Math.min(chars.link, text.length),
      strongChars: Math.min(chars.strong, text.length),
      emChars: Math.min(chars.em, text.length),
    };
    if (nodes.length > 0) this.nodes = [];
    this.text = '';
    this.links = this.open.link > 0 ? 1 : 0;
    this.breaks = 0;
    chars.link = chars.strong = chars.em = 0;
    return run.nodes.length > 0 ? run : undefined;
  }
}
