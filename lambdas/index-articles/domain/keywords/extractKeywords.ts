import type { Entity } from '../../../shared/enrichedArticle.ts';
import { type DocumentWords, SHAPE } from '../entities/documentWords.ts';
import type { Lexicon } from '../entities/lexicon.ts';
import { SPEECH, WORD } from '../entities/lexicon.ts';
import type { Sentence } from '../text/splitSentences.ts';
import { stopWords } from '../text/stopWords.ts';
import type { Tokens } from '../text/tokenize.ts';

const MAX_KEYWORDS = 10;
/** An article of which little is said twice gets this many from its title and lead. */
const ENOUGH = 5;
const MAX_WORDS = 3;
const MIN_SALIENCE = 0.25;
const LEAD = 0.15;
const LEAD_WORDS = 40;
/** Of a word that stands alone: out of the thousand commonest or so. */
const MIN_RARITY = 98;

interface Candidate {
  text: string;
  words: string[];
  count: number;
  rarity: number;
  inTitle: boolean;
  first: number;
}

export interface KeywordInput {
  title: string;
  tokens: Tokens;
  sentences: readonly Sentence[];
  read: DocumentWords;
  lexicon: Lexicon;
  entities: readonly Entity[];
  language: string;
}

/**
 * Key phrases an editor would choose, best first: noun phrases of one to three words that are frequent here and rare
 * elsewhere, early or in the title (after YAKE, Campos et al. 2020), and the entities the article is about.
 */
export function extractKeywords(input: KeywordInput): string[] {
  const candidates = [...collect(input).values()];
  const english = isEnglish(input.language);
  const { length } = input.tokens.words;
  const score = (candidate: Candidate): Scored => ({
    text: candidate.text,
    score: scoreOf(candidate, length),
  });
  const scored = candidates.filter((each) => isWorthy(each, english)).map(score);
  const highest = Math.max(...scored.map((each) => each.score), 1);
  const named = input.entities
    .filter((entity) => entity.salience >= MIN_SALIENCE)
    .map((entity) => ({ text: entity.name, score: entity.salience * highest }));
  const chosen = choose([...scored, ...named], [], MAX_KEYWORDS);
  const fillers = english ? candidates.filter((each) => mayFill(each, length)) : [];
  return choose(fillers.map(score), chosen, ENOUGH);
}

const isEnglish = (language: string): boolean => language === 'en' || language.startsWith('en-');

interface Scored {
  text: string;
  score: number;
}

/** Adds the best to those chosen, up to `limit`; a word that was said is not said again. */
function choose(scored: readonly Scored[], chosen: readonly string[], limit: number): string[] {
  const all = [...chosen];
  const stemsOf = (text: string): string[] => text.toLowerCase().split(' ').map(stem);
  const said = new Set(all.flatMap(stemsOf));
  for (const { text } of scored.toSorted((a, b) => b.score - a.score)) {
    if (all.length >= limit) break;
    const stems = stemsOf(text);
    if (stems.some((each) => said.has(each))) continue;
    all.push(text);
    for (const each of stems) said.add(each);
  }
  return all;
}

function collect({
  title,
  tokens,
  sentences,
  read,
  lexicon,
  language,
  entities,
}: KeywordInput): Map<string, Candidate> {
  const stops = stopWords(language);
  const english = isEnglish(language);
  const german = /^(de|lb)(-|$)/.test(language);
  const titleText = ` ${title.toLowerCase()} `;
  const inEntity = new Uint8Array(tokens.words.length);
  markEntities(inEntity, tokens, entities);
  const content = Uint8Array.from(tokens.words, (_, i) => (!inEntity[i] && isContent(read, i, stops) ? 1 : 0));
  const found = new Map<string, Candidate>();
  for (const { from, to } of sentences)
    for (let i = from; i < to; i++)
      for (let end = i + 1; end <= Math.min(to, i + MAX_WORDS); end++) {
        if (!content[end - 1]) break;
        if (english ? !isNounPhrase(read, lexicon, i, end) : german && !isGermanNoun(read, end - 1)) continue;
        const written = tokens.words.slice(i, end).join(' ');
        const text = written.toLowerCase();
        const known = found.get(text);
        if (known) known.count++;
        // At the start of a sentence the capital means nothing.
        if (known && i > from) known.text = written;
        if (!known) found.set(text, candidateOf(text, i, end, read, lexicon, titleText, tokens.words.length));
      }
  return found;
}

function markEntities(inEntity: Uint8Array, tokens: Tokens, entities: readonly Entity[]): void {
  const spans = entities.flatMap((entity) => entity.mentions).sort((a, b) => a.start - b.start);
  let i = 0;
  for (const { start, end } of spans) {
    while (i < tokens.starts.length && (tokens.starts[i] ?? 0) < start) i++;
    for (let k = i; k < tokens.starts.length && (tokens.starts[k] ?? 0) < end; k++) inEntity[k] = 1;
  }
}

function candidateOf(
  text: string,
  i: number,
  end: number,
  read: DocumentWords,
  lexicon: Lexicon,
  title: string,
  length: number,
): Candidate {
  let rarity = 0;
  for (let k = i; k < end; k++) {
    const row = lexicon.row(read.lower[k] ?? 0);
    rarity += Math.min(170, row < 0 ? 170 : (lexicon.rarity[row] ?? 170));
  }
  return {
    text,
    words: text.split(' '),
    count: 1,
    rarity: rarity / (end - i),
    inTitle: title.includes(` ${text} `),
    first: i / Math.max(1, length),
  };
}

/** "couldn't", "they're". */
const CONTRACTION = /['’](?:t|s|re|ve|ll|m|d)$/;

function isContent(read: DocumentWords, i: number, stops: ReadonlySet<string>): boolean {
  const word = (read.words[i] ?? '').toLowerCase();
  const shape = read.shape[i] ?? 0;
  return (
    word.length > 2 &&
    !(shape & (SHAPE.mark | SHAPE.digit)) &&
    !word.includes('.') &&
    !CONTRACTION.test(word) &&
    !stops.has(word.replaceAll('’', "'"))
  );
}

/** Adjectives and nouns before a noun; words the lexicon does not know pass as nouns. */
function isNounPhrase(read: DocumentWords, lexicon: Lexicon, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const row = lexicon.row(read.lower[i] ?? 0);
    const speech = row < 0 ? SPEECH.noun : (lexicon.speech[row] ?? SPEECH.unknown);
    const last = i === to - 1;
    const flags = read.flags[i] ?? 0;
    if (last && (flags & WORD.demonym || /ing$/.test(read.words[i] ?? ''))) return false;
    if (last ? speech !== SPEECH.noun : speech === SPEECH.verb || speech === SPEECH.adverb || speech === SPEECH.unknown)
      return false;
  }
  return true;
}

/** In German nouns alone have capitals. */
const isGermanNoun = (read: DocumentWords, i: number): boolean => ((read.shape[i] ?? 0) & SHAPE.capital) !== 0;

/**
 * A lone word must be uncommon and said again; a phrase must be said again or, where we know nouns from verbs, stand in
 * the title.
 */
const isWorthy = (candidate: Candidate, english: boolean): boolean =>
  candidate.words.length > 1
    ? (candidate.count > 1 || (english && candidate.inTitle)) && candidate.rarity > 80
    : candidate.rarity > MIN_RARITY && (candidate.count > 2 || (candidate.inTitle && candidate.count > 1));

/** A phrase said once, in the title or the first words. */
const mayFill = (candidate: Candidate, length: number): boolean =>
  candidate.words.length > 1 &&
  candidate.rarity > 80 &&
  (candidate.inTitle || candidate.first * length < Math.max(LEAD_WORDS, LEAD * length));

function scoreOf(candidate: Candidate, length: number): number {
  const frequency = candidate.count / (1 + length / 400);
  const whole = 1 + 0.45 * (candidate.words.length - 1);
  return (
    Math.sqrt(frequency) *
    (candidate.rarity / 100) ** 2 *
    whole *
    (candidate.inTitle ? 1.8 : 1) *
    (candidate.first < LEAD ? 1.25 : 1)
  );
}

const stem = (word: string): string => (word.length > 4 ? word.replace(/(ies|es|s)$/, '') : word);
