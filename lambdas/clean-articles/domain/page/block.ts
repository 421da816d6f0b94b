/** A run of text that stands on its own: paragraph, heading, caption, preformatted text. `html` is its sanitised inside. */
export interface LeafBlock {
  kind: 'leaf';
  tag: LeafTag;
  html: string;
  text: string;
}

/** Blocks that belong together: a list, a quote, a table, a figure and their parts. */
export interface GroupBlock {
  kind: 'group';
  tag: GroupTag;
  /** Attributes as they are written out: column spans only. */
  attributes: string;
  children: Block[];
}

export interface ImageBlock {
  kind: 'image';
  src: string;
  alt: string;
  width?: number;
  height?: number;
}

export type Block = LeafBlock | GroupBlock | ImageBlock;
export type LeafTag = 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'pre' | 'figcaption' | 'caption';
export type GroupTag = 'ul' | 'ol' | 'li' | 'dl' | 'dt' | 'dd' | 'blockquote' | 'table' | 'tr' | 'td' | 'th' | 'figure';
