import type { CleanArticle } from '../../../shared/cleanArticle.ts';
import type { Analysis } from '../../../shared/enrichedArticle.ts';
import { STOP_WORD_LANGUAGES, stopWords } from './stopWords.ts';

const CERTAIN = 0.99;
const UNCERTAIN = 0.5;
/** A paragraph of fewer words tells no language by its stop words. */
const MIN_WORDS = 12;
/** Share of the words in paragraphs of another language from which a text is mixed. */
const MIXED = 0.2;
const MAX_PARAGRAPHS = 60;
/** Share of stop words from which a paragraph is in the article's language beyond doubt. */
const OWN_SHARE = 0.2;

/**
 * The language that clean-articles found, whether paragraphs of another one are mixed in, and the headline's where it
 * differs or is too short to tell. Other languages are told by script and, among Latin ones, by stop words.
 */
export function judgeLanguages(article: CleanArticle): Analysis['language'] {
  const { language, title } = article;
  const isUncertain = article.flags.includes('uncertain-language');
  const given = article.provenance.language?.confidence ?? (language === 'und' ? 0 : CERTAIN);
  const mixed = isMixed(article.text, language);
  const headline = headlineOf(title, language);
  return {
    code: language,
    confidence: isUncertain || mixed ? Math.min(given, UNCERTAIN) : given,
    mixed,
    ...(headline && { headline }),
  };
}

function isMixed(text: string, language: string): boolean {
  let foreign = 0;
  let all = 0;
  for (const paragraph of text.split('\n').slice(0, MAX_PARAGRAPHS)) {
    const words = wordsOf(paragraph);
    if (words.length < MIN_WORDS) continue;
    all += words.length;
    if (speaksAnother(paragraph, words, language)) foreign += words.length;
  }
  return foreign > all * MIXED;
}

function headlineOf(title: string, language: string): { code: string; confidence: number } | undefined {
  const words = wordsOf(title);
  if (words.length === 0) return undefined;
  const script = scriptLanguage(title);
  if (script !== undefined && !sharesScript(script, language)) return { code: script, confidence: UNCERTAIN };
  return words.length < 3 ? { code: language, confidence: UNCERTAIN } : undefined;
}

function speaksAnother(paragraph: string, words: readonly string[], language: string): boolean {
  const script = FOREIGN_SCRIPT.test(paragraph) ? scriptLanguage(paragraph) : undefined;
  if (script !== undefined) return !sharesScript(script, language);
  const base = baseOf(language);
  if (!STOP_WORD_LANGUAGES.includes(base)) return false;
  const hits = (of: string): number => {
    const stops = stopWords(of);
    return words.filter((word) => stops.has(word)).length;
  };
  const own = hits(base);
  if (own > words.length * OWN_SHARE) return false;
  return STOP_WORD_LANGUAGES.some(
    (other) => other !== base && hits(other) > words.length * 0.3 && hits(other) > own * 2,
  );
}

/** A letter that is not Latin. */
const FOREIGN_SCRIPT = /[\u0370-\u1dff\u2c00-\u2c5f\u2d00-\ua71f\ua800-\uab2f\uac00-\ud7ff\uf900-\ufaff\ufb1d-\ufdff]/;

/** Scripts that name their language, or the commonest of theirs. */
const SCRIPTS: readonly [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** Languages that share a script with the one it is named for here. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  ru: ['uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg', 'tt', 'bs', 'uz'],
  ar: ['fa', 'ur', 'ps', 'ku', 'ckb', 'sd', 'ug'],
  hi: ['mr', 'ne', 'sa'],
  zh: ['ja', 'yue', 'ko'],
  he: ['yi'],
};

/** The language of a text's script when that is not Latin. */
function scriptLanguage(text: string): string | undefined {
  const sample = text.slice(0, 600);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([, script]) => (sample.match(script)?.length ?? 0) * 2 > letters)?.[0];
}

const baseOf = (language: string): string => language.split('-')[0] ?? language;

const sharesScript = (script: string, language: string): boolean =>
  language === 'und' || script === baseOf(language) || (SHARED[script]?.includes(baseOf(language)) ?? false);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
