import { flagNames } from './classFlags.ts';
import type { Container } from './container.ts';
import { BODY_MARK, NEVER, type PageBlock, placeNames } from './pageBlock.ts';

const placeOf = (name: string): number => placeNames.indexOf(name);
/** Names and tags around text that is of the page but not of its article. */
const unlikely = [
  '~comment',
  '~footer',
  '~related',
  '~signup',
  '~nav',
  '~hidden',
  '~ad',
  '<nav',
  '<footer',
  '<aside',
  '<form',
  '<figcaption',
  '<a',
].map(placeOf);
/** Names above this many levels stand around the whole page and tell nothing. */
const REACH = 5;
const bodyFlag = 1 << flagNames.indexOf('body');

const isUnlikely = ({ distance }: PageBlock): boolean => unlikely.some((place) => (distance[place] ?? NEVER) < REACH);

/**
 * The container whose own paragraphs hold most running text: each scores for its parent whole, for the one above by
 * half, for the next by a third (Readability), unless what stands around it names something else.
 */
export function densestContainer(blocks: readonly PageBlock[]): Container | undefined {
  const scores = new Map<Container, number>();
  for (const block of blocks) {
    const { stats, linkChars, container, tag } = block;
    if (stats.words < 8) continue;
    const score =
      (1 + stats.commas + Math.min(stats.words / 15, 4)) *
      (1 - linkChars / stats.chars) *
      (isUnlikely(block) ? 0.2 : 1);
    let at = tag === 'p' || tag === 'li' ? container.parent : container;
    for (let level = 1; at && level <= 3; level++, at = at.parent)
      scores.set(at, (scores.get(at) ?? 0) + score / level);
  }
  return highest(scores, (container, score) => score * (1 - container.linkWords / Math.max(1, container.words)));
}

/** The container that markup itself calls the article's body, else an article or main element: the one with most running text. */
export function namedContainer(blocks: readonly PageBlock[]): Container | undefined {
  const ranks = new Map<Container, number>();
  for (const block of blocks) {
    if ((block.distance[BODY_MARK] ?? NEVER) === NEVER && block.stats.words < 8) continue;
    for (let at: Container | undefined = block.container; at && !ranks.has(at); at = at.parent)
      ranks.set(at, rankOf(at));
  }
  return highest(ranks, (container, rank) => (rank === 0 ? 0 : rank * container.proseWords));
}

function rankOf({ element, flags }: Container): number {
  if (!element) return 0;
  if (element.attribs.itemprop === 'articleBody') return 3;
  if ((flags & bodyFlag) !== 0) return 2;
  return element.name === 'article' || element.name === 'main' ? 1 : 0;
}

function highest(
  values: ReadonlyMap<Container, number>,
  weigh: (container: Container, value: number) => number,
): Container | undefined {
  let best: Container | undefined;
  let most = 0;
  for (const [container, value] of values) {
    const weight = weigh(container, value);
    if (weight > most) [best, most] = [container, weight];
  }
  return best;
}
