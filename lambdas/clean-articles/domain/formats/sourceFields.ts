import type { DateValue } from '../../../shared/cleanArticle.ts';
import { parseDate } from '../dates/parseDate.ts';
import { parseByline } from '../people/parseByline.ts';
import type { SourceArticle, Sourced, SourcePerson } from '../sourceArticle.ts';

/** How sure a value is that its format states in a field of its own, and one that had to be told from a looser field. */
const STATED = 0.95;
const TOLD = 0.8;

/** The value with where it came from; undefined and blank stay undefined. */
export const stated = (value: string | undefined, source: string, confidence = STATED): Sourced<string> | undefined =>
  value === undefined || value.trim() === '' ? undefined : { value: value.trim(), source, confidence };

/** Aggregators write "Headline - Site" and name the site elsewhere too. */
export function titleWithoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (site === undefined) return title;
  const ending = [' - ', ' | ', ' – ', ' — '].map((mark) => `${mark}${site}`).find((end) => title?.endsWith(end));
  return ending === undefined ? title : title?.slice(0, -ending.length).trim() || title;
}

/** A date field's value; undefined where it is no date or lies behind `now`. */
export function statedDate(
  text: string | undefined,
  source: string,
  now: Date,
  confidence = STATED,
  locale?: string,
): Sourced<DateValue> | undefined {
  const value = text === undefined ? undefined : parseDate(text, { now, locale });
  return value && { value, source, confidence };
}

/** The first of the dates that can be read; each with the name of its field. The language tells day and month apart. */
export function firstDate(
  candidates: readonly (readonly [text: string | undefined, source: string])[],
  now: Date,
  locale?: string,
): Sourced<DateValue> | undefined {
  for (const [text, source] of candidates) {
    const date = statedDate(text, source, now, STATED, locale);
    if (date) return date;
  }
  return undefined;
}

/** The people of a free-text byline ("By A. Person and B. Person, Staff Writers"), and the agencies it names. */
export function statedByline(
  text: string | undefined,
  source: string,
): Pick<SourceArticle, 'authors' | 'infoSources'> | undefined {
  if (text === undefined) return undefined;
  const { people, infoSources } = parseByline(text);
  return {
    ...(people.length > 0 ? { authors: { value: people, source, confidence: TOLD } } : {}),
    ...(infoSources.length > 0 ? { infoSources } : {}),
  };
}

/** People who are named one by one. The same name twice is one person. */
export function statedPeople(people: readonly SourcePerson[], source: string): Sourced<SourcePerson[]> | undefined {
  const byName = new Map(people.map((person) => [person.name.toLowerCase(), person]));
  return byName.size === 0 ? undefined : { value: [...byName.values()], source, confidence: STATED };
}
