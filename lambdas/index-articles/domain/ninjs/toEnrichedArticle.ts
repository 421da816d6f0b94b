import type { CleanArticle, Provenance } from '../../../shared/cleanArticle.ts';
import type { Analysis, EnrichedArticle } from '../../../shared/enrichedArticle.ts';
import type { JudgedMessage } from '../../../shared/messages.ts';
import { modelVersions } from '../modelVersions.ts';
import { toNinjs } from './toNinjs.ts';

/** Names the layout of the stored file; the schema itself is lambdas/shared/schemas/enrichedArticle.json. */
export const ENRICHED_SCHEMA = 'urn:newsdrop:schema:enriched-article:1';

/** The stored product. It holds nothing that another delivery of the same message would write differently. */
export function toEnrichedArticle(article: CleanArticle, analysis: Analysis, message: JudgedMessage): EnrichedArticle {
  return {
    $schema: ENRICHED_SCHEMA,
    article: toNinjs(article, analysis, { version: message.judgement.version, received: message.drop.eventTime }),
    analysis,
    pipeline: pipelineOf(article, message),
  };
}

/** How the article came to be: its raw object, what was recognised and repaired, who decided what. */
export function pipelineOf(article: CleanArticle, message: JudgedMessage): EnrichedArticle['pipeline'] {
  return {
    raw: { ...message.drop, sha256: message.sha256, item: message.item },
    format: article.format,
    charset: article.charset,
    versions: { extractor: article.extractorVersion, ...modelVersions },
    provenance: given(article.provenance),
    repairs: article.repairs,
    judgement: message.judgement,
    timings: message.timings,
  };
}

function given(provenance: CleanArticle['provenance']): Record<string, Provenance> {
  const known: Record<string, Provenance> = {};
  for (const [field, value] of Object.entries(provenance)) if (value) known[field] = value;
  return known;
}
