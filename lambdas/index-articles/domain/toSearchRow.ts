import type { CleanArticle } from '../../shared/cleanArticle.ts';
import type { EnrichedArticle, Entity } from '../../shared/enrichedArticle.ts';
import type { JudgedMessage } from '../../shared/messages.ts';
import type { SearchRow } from '../../shared/searchIndex.ts';
import { instantOf } from './ninjs/instantOf.ts';

/** The article's one row in the search index. `published` falls back to the drop's time, which redelivery does not change. */
export function toSearchRow(
  article: CleanArticle,
  enriched: EnrichedArticle,
  message: JudgedMessage,
  storedAt: string,
): SearchRow {
  const analysis = enriched.analysis;
  const names = (type: Entity['type']): string[] =>
    (analysis?.entities ?? []).filter((entity) => entity.type === type).map((entity) => entity.name);
  return {
    id: message.judgement.articleId,
    version: message.judgement.version,
    uri: article.uri,
    title: article.title,
    text: article.text,
    summary: analysis?.summary ?? '',
    language: article.language,
    source: article.site ?? article.infoSources[0]?.name ?? '',
    published: instantOf(article.published) ?? message.drop.eventTime,
    topics: (analysis?.topics ?? []).map((topic) => topic.name),
    people: names('person'),
    places: names('place'),
    organisations: names('organisation'),
    duplicateOf: message.judgement.duplicateOf ?? '',
    storedAt,
  };
}
