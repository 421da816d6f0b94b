import * as z from 'zod';
import { filterKey } from '../../search/foldText.ts';
import type { FacetCount, SearchAnswer } from '../../searchIndex.ts';
import { type RankedRow, takeRows } from './takeRows.ts';

type Facets = NonNullable<SearchAnswer['facets']>;

/** Facets are counted over this many of the best matches. */
export const facetedMatches = 500;
const mostValues = 20;
const mostDays = 31;

/** Between the values of a list: Lance joins them, as reading lists takes ten times as long as reading strings. */
const separator = '\u001f';
const joined = (column: string): string => `array_to_string(${column}, '${separator}')`;
const list = z.string().transform((text) => text.split(separator));
const facetRow = z.object({
  language: z.string(),
  source: z.string(),
  topics: list,
  people: list,
  places: list,
  publishedAt: z.number(),
});
const columns = {
  language: 'language',
  source: 'source',
  topics: joined('topics'),
  people: joined('people'),
  places: joined('places'),
  publishedAt: 'publishedAt',
};

/** How many of the rows have each value, the commonest first; days newest first. Spellings that a filter takes for one are one. */
export async function countFacets(ranked: readonly RankedRow[]): Promise<Facets> {
  const rows = (await takeRows(ranked, facetRow, columns)).map(({ taken }) => taken);
  const days = count(rows.flatMap(({ publishedAt }) => (publishedAt > 0 ? [dayOf(publishedAt)] : [])));
  return {
    language: count(rows.map((row) => row.language)).slice(0, mostValues),
    source: count(rows.map((row) => row.source)).slice(0, mostValues),
    topic: count(rows.flatMap((row) => row.topics)).slice(0, mostValues),
    person: count(rows.flatMap((row) => row.people)).slice(0, mostValues),
    place: count(rows.flatMap((row) => row.places)).slice(0, mostValues),
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
