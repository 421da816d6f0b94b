import { headingTags } from '../tags.ts';
import { flagNames } from './classFlags.ts';
import type { Container } from './container.ts';
import type { FinishedRun } from './textRun.ts';
import type { TextStats } from './textStats.ts';

/** A run of text between block boundaries, the unit that is kept or left out. */
export interface PageBlock extends FinishedRun {
  stats: TextStats;
  tag: string;
  /** A few words that are links, with no more than a space between them: near half of a page's blocks, and not looked at further. */
  isBare: boolean;
  /** Nearest block-level element around the text. */
  container: Container;
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

/** Fewer words are no running text. */
export const PROSE_WORDS = 8;

/** Reads as running text: some words, a sentence's end, and not mostly links. */
export const isProse = ({ stats, linkChars }: PageBlock): boolean =>
  stats.words >= PROSE_WORDS && stats.sentenceEnds > 0 && linkChars < stats.chars / 2;

/** Words at most, and no heading: menus and lists of topics. No sentence stands in one. */
const BARE_WORDS = 4;

export const isBareLink = ({ words, chars }: TextStats, linkChars: number, tag: string): boolean =>
  words <= BARE_WORDS && chars - linkChars < words && !headingTags.has(tag);
