import { filterKey } from '../../search/foldText.ts';
import type { FacetCount, SearchAnswer } from '../../searchIndex.ts';
import type { ArticleCard } from './articleCard.ts';

type Facets = NonNullable<SearchAnswer['facets']>;

/** Facets are counted over this many of the best matches. */
export const facetedMatches = 500;
const mostValues = 20;
const mostDays = 31;

/** How many of the articles have each value, the commonest first; days newest first. Spellings that a filter takes for one are one. */
export function countFacets(cards: readonly ArticleCard[]): Facets {
  const days = count(cards.flatMap(({ publishedAt }) => (publishedAt > 0 ? [dayOf(publishedAt)] : [])));
  return {
    language: count(cards.map((card) => card.language)).slice(0, mostValues),
    source: count(cards.map((card) => card.source)).slice(0, mostValues),
    topic: count(cards.flatMap((card) => card.topics)).slice(0, mostValues),
    person: count(cards.flatMap((card) => card.people)).slice(0, mostValues),
    place: count(cards.flatMap((card) => card.places)).slice(0, mostValues),
    day: days.sort((a, b) => (a.value < b.value ? 1 : -1)).slice(0, mostDays),
  };
}

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

function count(values: readonly string[]): FacetCount[] {
  const spellings = new Map<string, number>();
  for (const value of values) spellings.set(value, (spellings.get(value) ?? 0) + 1);
  const counts = new Map<string, FacetCount>();
  for (const [value, times] of spellings) {
    const key = filterKey(value);
    if (key === '') continue;
    const known = counts.get(key);
    if (known) known.count += times;
    else counts.set(key, { value, count: times });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
