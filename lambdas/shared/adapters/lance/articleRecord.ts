import { filterKey } from '../../search/foldText.ts';
import { languageTag } from '../../search/languageTag.ts';
import { analyserOf, type TermWriter, titleTerm } from '../../search/termsOf.ts';
import type { SearchRow } from '../../searchIndex.ts';
import { cardOf } from './articleCard.ts';

/** How often a title's words count as the body's do: measured on Cranfield and BBC queries (docs/search.md). */
const titleWeight = 4;

/** A row of the table, in the schema's fields. A type, not an interface: Lance takes records. */
export type ArticleRecord = Record<string, unknown> & { id: string; version: number };

/** The table row of an article. Title words stand in front of the body `titleWeight` times, and once more as title terms. */
export function articleRecord(row: SearchRow, writer: TermWriter): ArticleRecord {
  const analyser = analyserOf(row.language);
  const title = writer.write(row.title, analyser);
  const titleTerms = title === '' ? '' : title.split(' ').map(titleTerm).join(' ');
  const body = writer.write(row.text, analyser);
  const publishedAt = instantOf(row.published);
  return {
    id: row.id,
    version: row.version,
    card: cardOf(row, publishedAt),
    text: row.text,
    language: languageTag(row.language),
    sourceKey: filterKey(row.source),
    publishedAt,
    topicKeys: row.topics.map(filterKey),
    personKeys: row.people.map(filterKey),
    placeKeys: row.places.map(filterKey),
    duplicateOf: row.duplicateOf,
    isCopy: row.duplicateOf !== '',
    // Spaces around, so that a term can be found as a whole in the text too.
    terms: ['', titleTerms, ...Array<string>(titleWeight).fill(title), body, ''].join(' '),
  };
}

function instantOf(published: string): number {
  const ms = Date.parse(published);
  return Number.isNaN(ms) ? 0 : ms;
}
