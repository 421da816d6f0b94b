import { flagNames } from './classFlags.ts';
import type { Container } from './container.ts';
import { NEVER } from './pageBlock.ts';

const partTags = ['aside', 'footer', 'header', 'figure', 'form', 'ul', 'table', 'article', 'main', 'section', 'li'];
/** Names that, on a small part of a page, stand for what is no article: hardly ever (the first), or mostly. */
const apartNames = ['comment', 'footer', 'nav', 'ad', 'byline', 'caption', 'related', 'header'];
const besideNames = ['side', 'signup', 'teaser', 'box', 'hidden', 'meta', 'media', 'share', 'tags', 'title'];
const bodyNames = ['body', 'content', 'article'];
const apartTags = ['aside', 'footer', 'header', 'form'];

const FLAGS = flagNames.length;
const flagPlaces = (names: readonly string[]): number[] => names.map((name) => flagNames.indexOf(name));
const tagPlace = new Map(partTags.map((tag, index) => [tag, FLAGS + index]));
const [apart, beside, bodies] = [flagPlaces(apartNames), flagPlaces(besideNames), flagPlaces(bodyNames)];
const apartTagPlaces = apartTags.map((tag) => tagPlace.get(tag) ?? 0);

/** From this share of a page's running text on, a container is the page itself, and its names say nothing of what is in it. */
const WHOLE = 0.7;
/** Below this share its names count. */
const PART = 0.6;

const summaryNames = ['leastApart', 'leastBeside', 'countApart', 'countBeside', 'mostBody', 'leastApartTag'];
/** By name and tag the share of the page's running text in the nearest container of it, -1 for none; then the summary. */
const PLACES = FLAGS + partTags.length;
const WIDTH = PLACES + summaryNames.length;

/**
 * What the parts of a page around a block are called, told from names of the page as a whole: a container named for
 * comments that holds a tenth of the running text holds comments, one that holds all of it is `has-comments`. For each
 * name the levels up to a part of that name; how large the smallest parts of telling names are; and how large the ones of some tags.
 */
export const partNames: readonly string[] = [
  ...flagNames.map((name) => `part~${name}`),
  ...partTags.map((tag) => `part<${tag}`),
  ...summaryNames,
];

/** The named parts around each container: many have those of their parent, so rows are shared. */
export interface PageParts {
  rows: Float32Array;
  /** Where a container's row begins, by its id. */
  starts: Uint32Array;
}

/** `containers` stand in the order of their ids, parents before children. */
export function findParts(containers: readonly Container[], proseWords: number): PageParts {
  const starts = new Uint32Array(containers.length);
  const named = containers.filter(isNamed).length;
  const rows = new Float32Array((named + 1) * WIDTH);
  rows.fill(-1, 0, PLACES);
  summarise(rows, 0);
  let next = WIDTH;
  for (const container of containers) {
    const outer = container.parent ? (starts[container.parent.id] ?? 0) : 0;
    starts[container.id] = outer;
    if (!isNamed(container)) continue;
    starts[container.id] = next;
    rows.copyWithin(next, outer, outer + PLACES);
    const share = container.proseWords / Math.max(1, proseWords);
    for (let rest = container.flags; rest !== 0; rest &= rest - 1) rows[next + 31 - Math.clz32(rest & -rest)] = share;
    const tag = tagPlace.get(container.element?.name ?? '');
    if (tag !== undefined) rows[next + tag] = share;
    summarise(rows, next);
    next += WIDTH;
  }
  return { rows, starts };
}

const isNamed = ({ flags, element }: Container): boolean => flags !== 0 || tagPlace.has(element?.name ?? '');

function summarise(rows: Float32Array, from: number): void {
  let to = from + PLACES;
  rows[to++] = least(rows, from, apart);
  rows[to++] = least(rows, from, beside);
  rows[to++] = countParts(rows, from, apart);
  rows[to++] = countParts(rows, from, beside);
  let most = -1;
  for (const place of bodies) most = Math.max(most, rows[from + place] ?? -1);
  rows[to++] = most;
  rows[to++] = least(rows, from, apartTagPlaces);
}

/** The smallest share at these places; 2 for none. */
function least(rows: Float32Array, from: number, places: readonly number[]): number {
  let low = 2;
  for (const place of places) {
    const share = rows[from + place] ?? -1;
    if (share >= 0 && share < low) low = share;
  }
  return low;
}

function countParts(rows: Float32Array, from: number, places: readonly number[]): number {
  let count = 0;
  for (const place of places) {
    const share = rows[from + place] ?? -1;
    if (share >= 0 && share < PART) count++;
  }
  return count;
}

/** Writes `partNames` for a block of this container, whose distances to names begin at `distanceAt`, from `at` on. */
export function writeParts(
  rows: Float32Array,
  at: number,
  container: Container,
  parts: PageParts,
  distances: Uint8Array,
  distanceAt: number,
): void {
  const from = parts.starts[container.id] ?? 0;
  for (let flag = 0; flag < FLAGS; flag++)
    rows[at + flag] = (parts.rows[from + flag] ?? 0) >= WHOLE ? NEVER : (distances[distanceAt + flag] ?? NEVER);
  for (let place = FLAGS; place < WIDTH; place++) rows[at + place] = parts.rows[from + place] ?? 0;
}
