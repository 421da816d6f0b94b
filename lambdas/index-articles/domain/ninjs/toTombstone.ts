import type { CleanArticle } from '../../../shared/cleanArticle.ts';
import type { EnrichedArticle } from '../../../shared/enrichedArticle.ts';
import type { JudgedMessage } from '../../../shared/messages.ts';
import { ENRICHED_SCHEMA, pipelineOf } from './toEnrichedArticle.ts';
import { toNinjsHead } from './toNinjs.ts';

/** What stays of a retracted article: its identity and that its source cancelled it; no title, no text, no analysis. */
export function toTombstone(article: CleanArticle, message: JudgedMessage): EnrichedArticle {
  const { version } = message.judgement;
  const head = toNinjsHead(article, { version, received: message.drop.eventTime });
  const pipeline = pipelineOf(article, message);
  return {
    $schema: ENRICHED_SCHEMA,
    article: { ...head, pubStatus: 'canceled' },
    // Provenance quotes title and authors: they are withdrawn with the rest.
    pipeline: { ...pipeline, provenance: {}, repairs: [] },
  };
}
