import type { FoundAuthors } from './foundAuthors.ts';
import type { JsonObject } from './json.ts';
import type { PageHead } from './pageHead.ts';
import { agencyNearTitle, authorBesideDate, authorsOfBylines, authorsOfText, shownBylines } from './shownAuthors.ts';
import { isSiteName } from './siteNames.ts';
import { authorsOfJsonLd, authorsOfMeta, authorsOfMicrodata } from './statedAuthors.ts';
import { writersOf } from './writersOf.ts';

/**
 * The people who wrote the article, and the agencies it came from: structured data, then meta elements, then what the page
 * shows. Where the page shows a byline too, it names those that structured data left out, and tells writers from others.
 */
export function readAuthors(
  head: PageHead,
  node: JsonObject | undefined,
  names: readonly string[],
  nearTitle: readonly string[],
  url: string | undefined,
): FoundAuthors | undefined {
  const bylines = shownBylines(head, nearTitle);
  const readings = [
    () => authorsOfJsonLd(node, head.jsonLd),
    () => authorsOfMeta(head),
    () => authorsOfMicrodata(head),
    () => authorsOfBylines(bylines, names),
    () => authorsOfText(nearTitle),
    () => agencyNearTitle(nearTitle),
    () => (node?.author ? undefined : authorBesideDate(nearTitle, url)),
  ];
  for (const read of readings) {
    const found = read();
    const people = found?.people.filter(({ name }) => !isSiteName(name, names)) ?? [];
    if (found && people.length > 0) return { ...found, people: writersOf(people, bylines, head, names) };
    if (found && found.infoSources.length > 0) return { ...found, people };
  }
  return undefined;
}
