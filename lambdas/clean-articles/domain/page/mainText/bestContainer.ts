import { flagNames } from './classFlags.ts';
import type { Container } from './container.ts';
import { NEVER, type PageBlock, PROSE_WORDS, placeNames } from './pageBlock.ts';

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

function isUnlikely(distances: Uint8Array, block: number): boolean {
  const at = block * placeNames.length;
  for (const place of unlikely) if ((distances[at + place] ?? NEVER) < REACH) return true;
  return false;
}

/**
 * The container whose own paragraphs hold most running text: each scores for its parent whole, for the one above by
 * half, for the next by a third (Readability), unless what stands around it names something else.
 */
export function densestContainer(
  blocks: readonly PageBlock[],
  containers: readonly Container[],
  distances: Uint8Array,
): Container | undefined {
  const scores = new Float64Array(containers.length);
  for (const [i, { stats, linkChars, container, tag }] of blocks.entries()) {
    if (stats.words < PROSE_WORDS) continue;
    const score =
      (1 + stats.commas + Math.min(stats.words / 15, 4)) *
      (1 - linkChars / stats.chars) *
      (isUnlikely(distances, i) ? 0.2 : 1);
    let at = tag === 'p' || tag === 'li' ? container.parent : container;
    for (let level = 1; at && level <= 3; level++, at = at.parent) scores[at.id] = (scores[at.id] ?? 0) + score / level;
  }
  return highest(containers, ({ id, linkWords, words }) => (scores[id] ?? 0) * (1 - linkWords / Math.max(1, words)));
}

/** The container that markup itself calls the article's body, else an article or main element: the one with most running text. */
export const namedContainer = (containers: readonly Container[]): Container | undefined =>
  highest(containers, (container) => rankOf(container) * container.proseWords);

function rankOf({ element, flags }: Container): number {
  if (!element) return 0;
  if (element.attribs.itemprop === 'articleBody') return 3;
  if ((flags & bodyFlag) !== 0) return 2;
  return element.name === 'article' || element.name === 'main' ? 1 : 0;
}

/** The container that weighs most, the innermost of equal ones; undefined where none weighs anything. */
function highest(containers: readonly Container[], weigh: (container: Container) => number): Container | undefined {
  let best: Container | undefined;
  let most = 0;
  for (const container of containers) {
    const weight = weigh(container);
    if (weight > 0 && weight >= most) [best, most] = [container, weight];
  }
  return best;
}
