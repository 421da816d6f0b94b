import type { CleanArticle } from '../../shared/cleanArticle.ts';
import type { Analysis } from '../../shared/enrichedArticle.ts';
import { entityModel } from './entities/entityModel.ts';
import { findEntities } from './entities/findEntities.ts';
import { extractKeywords } from './keywords/extractKeywords.ts';
import { findQuotes } from './quotes/findQuotes.ts';
import { speakerFinder } from './quotes/findSpeaker.ts';
import { summarize } from './summary/summarize.ts';
import { countWords } from './text/countWords.ts';
import { judgeLanguages } from './text/judgeLanguages.ts';
import { splitSentences } from './text/splitSentences.ts';
import { tokenize } from './text/tokenize.ts';
import { classifyTopics } from './topics/classifyTopics.ts';
import { weighWords } from './topics/weighWords.ts';

const WORDS_PER_MINUTE = 230;
/** Characters looked at: a book-length text is about what its first chapters are about, and must not cost seconds. */
const MAX_ANALYSED = 30_000;

/** What the article is about. Pure: the same article always gives the same analysis. */
export function enrich(article: CleanArticle): Analysis {
  const { title, language } = article;
  const text = article.text.slice(0, MAX_ANALYSED);
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  const { entities, read } = isLatin(text)
    ? findEntities({ title, language, ...homeOf(article) }, tokens, sentences)
    : { entities: [], read: undefined };
  const lexicon = entityModel().lexicon;
  const given = [
    ...(article.section ? [article.section] : []),
    ...article.tags,
    ...article.subjects.map(({ name }) => name),
  ];
  return {
    language: judgeLanguages(article),
    keywords: read ? extractKeywords({ title, tokens, sentences, read, lexicon, entities, language }) : [],
    summary: summarize(title, tokens, sentences, language, article.dateline?.text),
    quotes: findQuotes(text, speakerFinder(text, entities)),
    entities,
    topics: classifyTopics(weighWords(tokenize(title).words, tokens.words), given, language),
    readingMinutes: Math.max(1, Math.round(countWords(article.text) / WORDS_PER_MINUTE)),
    flags: article.flags,
  };
}

/** The country in an article's language tag ("en-AU"), or at the end of its site's name ("news.example.au"). */
function homeOf({ language, canonicalUrl, uri }: CleanArticle): { home?: string } {
  const region = /^[a-z]{2,3}-([A-Z]{2})\b/.exec(language)?.[1];
  const domain = /^https?:\/\/[^/?#:]+\.([a-z]{2})(?:[:/?#]|$)/i.exec(canonicalUrl ?? uri)?.[1]?.toUpperCase();
  const home = region ?? (domain === 'UK' ? 'GB' : domain);
  return home === undefined ? {} : { home };
}

/** Whether most letters at the start of a text are Latin: names in other scripts are not looked for. */
function isLatin(text: string): boolean {
  const start = text.slice(0, 2000);
  const plain = start.match(/[A-Za-z]+/g)?.reduce((sum, { length }) => sum + length, 0) ?? 0;
  const others = start.replaceAll(/[\0-\x7f]+/g, ' ');
  const letters = plain + (others.match(/\p{L}/gu)?.length ?? 0);
  return (plain + (others.match(/\p{Script=Latin}/gu)?.length ?? 0)) * 2 > letters;
}
