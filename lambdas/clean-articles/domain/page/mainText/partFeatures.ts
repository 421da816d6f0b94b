import { flagNames } from './classFlags.ts';
import type { Container } from './container.ts';
import { isBareLink, NEVER, type PageBlock } from './pageBlock.ts';

const partTags = ['aside', 'footer', 'header', 'figure', 'form', 'ul', 'table', 'article', 'main', 'section', 'li'];
/** Names that, on a small part of a page, stand for what is no article: hardly ever (the first), or mostly. */
const apartNames = ['comment', 'footer', 'nav', 'ad', 'byline', 'caption', 'related', 'header'];
const besideNames = ['side', 'signup', 'teaser', 'box', 'hidden', 'meta', 'media', 'share', 'tags', 'title'];
const bodyNames = ['body', 'content', 'article'];
const apartTags = ['aside', 'footer', 'header', 'form'];

const flagPlaces = (names: readonly string[]): number[] => names.map((name) => flagNames.indexOf(name));
const tagPlace = new Map(partTags.map((tag, index) => [tag, flagNames.length + index]));
const [apart, beside, bodies] = [flagPlaces(apartNames), flagPlaces(besideNames), flagPlaces(bodyNames)];
const apartTagPlaces = apartTags.map((tag) => tagPlace.get(tag) ?? 0);
const PLACES = flagNames.length + partTags.length;

/** From this share of a page's running text on, a container is the page itself, and its names say nothing of what is in it. */
const WHOLE = 0.7;
/** Below this share its names count. */
const PART = 0.6;

/**
 * What the parts of a page around a block are called, told from names of the page as a whole: a container named for
 * comments that holds a tenth of the running text holds comments, one that holds all of it is `has-comments`. For each
 * name the levels up to a part of that name; how large the smallest parts of telling names are; and how large the ones of some tags.
 */
export const partNames: readonly string[] = [
  ...flagNames.map((name) => `part~${name}`),
  'leastApart',
  'leastBeside',
  'countApart',
  'countBeside',
  'mostBody',
  ...partTags.map((tag) => `part<${tag}`),
  'leastApartTag',
];

/** A row of `partNames` per block. Rows of bare links stay empty. */
export function partFeatures(blocks: readonly PageBlock[], proseWords: number): Float32Array {
  const rows = new Float32Array(blocks.length * partNames.length);
  const known = new Map<Container, Float32Array>();
  const summaries = new Map<Float32Array, number[]>();
  for (const [i, block] of blocks.entries()) {
    if (isBareLink(block)) continue;
    const shares = sharesAround(block.container, Math.max(1, proseWords), known);
    const at = i * partNames.length;
    for (let flag = 0; flag < flagNames.length; flag++)
      rows[at + flag] = (shares[flag] ?? 0) >= WHOLE ? NEVER : (block.distance[flag] ?? NEVER);
    const summary = summaries.get(shares) ?? summarise(shares);
    summaries.set(shares, summary);
    rows.set(summary, at + flagNames.length);
  }
  return rows;
}

/** By name and tag, the share of the page's running text in the nearest container of it; -1 for none. */
function sharesAround(
  container: Container | undefined,
  proseWords: number,
  known: Map<Container, Float32Array>,
): Float32Array {
  if (!container) return new Float32Array(PLACES).fill(-1);
  const before = known.get(container);
  if (before) return before;
  const outer = sharesAround(container.parent, proseWords, known);
  const tag = tagPlace.get(container.element?.name ?? '');
  const shares = container.flags === 0 && tag === undefined ? outer : outer.slice();
  const share = container.proseWords / proseWords;
  for (let rest = container.flags; rest !== 0; rest &= rest - 1) shares[31 - Math.clz32(rest & -rest)] = share;
  if (tag !== undefined) shares[tag] = share;
  known.set(container, shares);
  return shares;
}

function summarise(shares: Float32Array): number[] {
  const least = (places: readonly number[]): number =>
    places.reduce((low, place) => ((shares[place] ?? -1) >= 0 ? Math.min(low, shares[place] ?? 0) : low), 2);
  const count = (places: readonly number[]): number =>
    places.filter((place) => (shares[place] ?? -1) >= 0 && (shares[place] ?? 0) < PART).length;
  return [
    least(apart),
    least(beside),
    count(apart),
    count(beside),
    Math.max(...bodies.map((place) => shares[place] ?? -1)),
    ...shares.subarray(flagNames.length),
    least(apartTagPlaces),
  ];
}
