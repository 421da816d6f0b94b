import { z } from 'zod';
import { filterKey } from '../../search/foldText.ts';
import type { FacetCount, SearchAnswer } from '../../searchIndex.ts';
import { textList } from './readRecords.ts';

export const facetRow = z.object({
  language: z.string(),
  source: z.string(),
  topics: textList,
  people: textList,
  places: textList,
});
export const facetColumns = Object.keys(facetRow.shape);

const someFacets = facetRow.partial();
type FacetRow = z.infer<typeof someFacets> & { publishedAt: number };
type Facets = NonNullable<SearchAnswer['facets']>;

/** Facets are counted over this many of the best matches. */
export const facetedMatches = 500;
const mostValues = 20;
const mostDays = 31;

/** How many of the rows have each value, the commonest first; days newest first. Spellings that a filter takes for one are one. */
export function countFacets(rows: readonly FacetRow[]): Facets {
  const days = count(
    rows.map((row) => (row.publishedAt > 0 ? new Date(row.publishedAt).toISOString().slice(0, 10) : '')),
  );
  return {
    language: count(rows.map((row) => row.language ?? '')).slice(0, mostValues),
    source: count(rows.map((row) => row.source ?? '')).slice(0, mostValues),
    topic: count(rows.flatMap((row) => row.topics ?? [])).slice(0, mostValues),
    person: count(rows.flatMap((row) => row.people ?? [])).slice(0, mostValues),
    place: count(rows.flatMap((row) => row.places ?? [])).slice(0, mostValues),
    day: days.sort((a, b) => (a.value < b.value ? 1 : -1)).slice(0, mostDays),
  };
}

function count(values: readonly string[]): FacetCount[] {
  const counts = new Map<string, FacetCount>();
  for (const value of values) {
    const key = filterKey(value);
    if (key === '') continue;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { value, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
