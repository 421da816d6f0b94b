import type { CleanArticle } from '../../shared/cleanArticle.ts';
import type { Analysis } from '../../shared/enrichedArticle.ts';
import { countWords } from './text/countWords.ts';

const WORDS_PER_MINUTE = 230;

/** What the article is about. Pure: the same article always gives the same analysis. */
export function enrich(article: CleanArticle): Analysis {
  const uncertain = article.flags.includes('uncertain-language');
  return {
    language: {
      code: article.language,
      confidence: article.provenance.language?.confidence ?? (uncertain ? 0.5 : 1),
      mixed: false,
    },
    keywords: [],
    summary: '',
    quotes: [],
    entities: [],
    topics: [],
    readingMinutes: Math.max(1, Math.round(countWords(article.text) / WORDS_PER_MINUTE)),
    flags: article.flags,
  };
}
