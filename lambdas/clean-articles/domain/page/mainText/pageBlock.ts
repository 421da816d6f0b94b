import { flagNames } from './classFlags.ts';
import type { Container } from './container.ts';
import type { FinishedRun } from './textRun.ts';
import type { TextStats } from './textStats.ts';

/** A run of text between block boundaries, the unit that is kept or left out. */
export interface PageBlock extends FinishedRun {
  stats: TextStats;
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
