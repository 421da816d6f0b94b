/** What the labeller tells apart. Nationalities, works, events and products are labelled too, to know them from names we want. */
export const ENTITY_TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** BILOU tags: 0 is outside, then begin, inside, last and unit of each type. */
export const TAGS = 1 + 4 * ENTITY_TYPES.length;
export const OUTSIDE = 0;
export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;
export const tagOf = (type: number, position: number): number => 1 + type * 4 + position;
export const typeOf = (tag: number): number => (tag - 1) >> 2;
const positionOf = (tag: number): number => (tag - 1) & 3;

/** Tags that may stand before each tag. */
export const PREDECESSORS: readonly Uint8Array[] = Array.from({ length: TAGS }, (_, tag) => {
  const all = Array.from({ length: TAGS }, (_, before) => before);
  const goesOn = tag !== OUTSIDE && (positionOf(tag) === INSIDE || positionOf(tag) === LAST);
  return Uint8Array.from(
    all.filter((before) => {
      const open = before !== OUTSIDE && (positionOf(before) === BEGIN || positionOf(before) === INSIDE);
      return goesOn ? open && typeOf(before) === typeOf(tag) : !open;
    }),
  );
});

/** An entity by its tokens, end exclusive. */
export interface TokenSpan {
  from: number;
  to: number;
  type: number;
}

/** The entities of one sentence's tags. */
export function spansOf(tags: ArrayLike<number>): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let from = 0;
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i] ?? 0;
    if (tag === OUTSIDE) continue;
    const position = positionOf(tag);
    if (position === BEGIN || position === UNIT) from = i;
    if (position === LAST || position === UNIT) spans.push({ from, to: i + 1, type: typeOf(tag) });
  }
  return spans;
}
