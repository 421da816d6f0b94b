import type { Byline } from '../../people/parseByline.ts';
import type { SourcePerson } from '../../sourceArticle.ts';

/** Bylines are short; longer elements hold a biography. */
export const MAX_BYLINE = 200;

export interface FoundAuthors extends Byline {
  source: string;
  confidence: number;
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** All that several bylines name, each once. */
export function mergeBylines(bylines: readonly Byline[], source: string, confidence: number): FoundAuthors {
  const people: SourcePerson[] = [];
  const infoSources: { name: string }[] = [];
  for (const byline of bylines) {
    for (const person of byline.people)
      if (!people.some((known) => sameName(known.name, person.name))) people.push(person);
    for (const agency of byline.infoSources)
      if (!infoSources.some((known) => known.name === agency.name)) infoSources.push(agency);
  }
  return { people, infoSources, source, confidence };
}
