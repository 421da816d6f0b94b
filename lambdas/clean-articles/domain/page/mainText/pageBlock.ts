import type { Element, Text } from 'domhandler';
import { flagNames } from './classFlags.ts';
import type { TextStats } from './textStats.ts';

/** A block-level element with the sums of the text blocks in it. */
export interface Container {
  element: Element | undefined;
  parent: Container | undefined;
  /** Bits of classFlags for its own names. */
  flags: number;
  blocks: number;
  words: number;
  linkWords: number;
  /** Words in blocks that read as running text. */
  proseWords: number;
  paragraphs: number;
  /** Images in it, but for those nested deep. */
  images: number;
  /** A number for its tag and class names without figures, which paragraphs of one article share. */
  signature: number;
  /** How many containers with text its parent has of this signature, itself included: list items, cards and comments have many. */
  twins: number;
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
  /** By place (the flags of classFlags, then ancestorTags and the marks): how many levels above the text it was seen; NEVER when not at all. */
  distance: Uint8Array;
  /** Images between the block before and the end of this one. */
  images: number;
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

export const TAG_PLACE = flagNames.length;
/** Markup that names the article's body. */
export const BODY_MARK = TAG_PLACE + ancestorTags.length;
/** Markup that hides. */
export const HIDDEN_MARK = BODY_MARK + 1;
export const placeNames: readonly string[] = [
  ...flagNames.map((name) => `~${name}`),
  ...ancestorTags.map((tag) => `<${tag}`),
  'bodyMark',
  'hiddenMark',
];

export const linkShare = (block: PageBlock | undefined): number => (block ? block.linkChars / block.stats.chars : -1);

/** Reads as running text: some words, a sentence's end, and not mostly links. */
export const isProse = ({ stats, linkChars }: PageBlock): boolean =>
  stats.words >= 8 && stats.sentenceEnds > 0 && linkChars < stats.chars / 2;

/** Words at most, and no heading: menus and lists of topics. No sentence stands in one. */
const BARE_WORDS = 4;

/** A few words that are links, with no more than a space between them: near half of a page's blocks, and not looked at further. */
export const isBareLink = ({ stats, linkChars, tag }: PageBlock): boolean =>
  stats.words <= BARE_WORDS && stats.chars - linkChars < stats.words && !/^h[1-6]$/.test(tag);
