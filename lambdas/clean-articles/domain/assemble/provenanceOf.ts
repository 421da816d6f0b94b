import type { CleanArticle, Provenance } from '../../../shared/cleanArticle.ts';
import type { OriginField, SourceArticle, Sourced } from '../sourceArticle.ts';

/** How sure a value is that the format itself has a field for. */
const STATED = 0.9;
/** Values are told, not repeated in full. */
const LONGEST = 200;

interface Judged {
  title: Sourced<string>;
  language: Provenance;
  infoSources: CleanArticle['infoSources'];
}

/** Where each value comes from and how sure it is; the format is the source of what it states in fields of its own. */
export function provenanceOf(source: SourceArticle, judged: Judged, format: string): CleanArticle['provenance'] {
  const { authors, published, modified } = source;
  const { title, language, infoSources } = judged;
  const origin = (field: OriginField, value: string | undefined): Partial<Record<OriginField, Provenance>> =>
    value
      ? { [field]: { value: value.slice(0, LONGEST), source: format, confidence: STATED, ...source.origins?.[field] } }
      : {};
  return {
    title,
    language,
    ...(authors ? { authors: { ...authors, value: authors.value.map(({ name }) => name).join('; ') } } : {}),
    ...(published ? { published: { ...published, value: published.value.value } } : {}),
    ...(modified ? { modified: { ...modified, value: modified.value.value } } : {}),
    ...origin('canonicalUrl', source.canonicalUrl ?? source.url),
    ...origin('site', source.site),
    ...origin('section', source.section),
    ...origin('description', source.description),
    ...origin('image', source.images?.[0]?.url),
    ...origin('infoSources', infoSources.map(({ name }) => name).join('; ')),
  };
}
