import type { Element, Text } from 'domhandler';
import type { TextStats } from './textStats.ts';

/** A block-level element with the sums of the text blocks in it. */
export interface Container {
  element: Element | undefined;
  parent: Container | undefined;
  depth: number;
  blocks: number;
  words: number;
  linkWords: number;
  /** Words in blocks that read as running text. */
  proseWords: number;
  commas: number;
  paragraphs: number;
  /** Tag and class names without figures: what paragraphs of one article share. */
  signature: string;
}

/** A run of text between block boundaries, the unit that is kept or left out. */
export interface PageBlock {
  nodes: Text[];
  text: string;
  stats: TextStats;
  linkChars: number;
  links: number;
  strongChars: number;
  emChars: number;
  tag: string;
  /** Nearest block-level element around the text. */
  container: Container;
  depth: number;
  /** By flag of classFlags and by ancestorTags: how many levels above the text it was seen; NEVER when not at all. */
  flagDistance: Uint8Array;
  tagDistance: Uint8Array;
  ownFlags: number;
}

export const NEVER = 30;
export const ancestorTags = [
  'article',
  'main',
  'aside',
  'nav',
  'footer',
  'header',
  'figure',
  'figcaption',
  'form',
  'ul',
  'ol',
  'li',
  'table',
  'td',
  'blockquote',
  'section',
  'a',
  'p',
  'dl',
  'details',
] as const;
/** Places in `tagDistance` behind those of ancestorTags: markup that names the article's body, and markup that hides. */
export const BODY_MARK = ancestorTags.length;
export const HIDDEN_MARK = ancestorTags.length + 1;
export const tagPlaces = ancestorTags.length + 2;
