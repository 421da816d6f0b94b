import type { Sentence } from '../text/splitSentences.ts';
import { stopWords } from '../text/stopWords.ts';
import type { Tokens } from '../text/tokenize.ts';
import { type DocumentWords, SHAPE } from './documentWords.ts';
import { type Mention, mentionOf } from './findMentions.ts';
import { PHRASE, WORD } from './lexicon.ts';

/** How often a word has a capital: as often as not. */
const AS_OFTEN = 9;
const MIN_HEADING = 3;
/** Share of a heading's words that have a capital, and of those that are words of the dictionary. */
const CAPITALS = 0.7;
const ORDINARY = 0.5;
/** "64GB", "5kg", "30pm": an amount. */
const AMOUNT =
  /^[\d.,]+(?:[kmgt]b|[kmgt]|bn|mn|tn|kg|km|mm|cm|kw|mw|gw|kwh|mah|mp|hz|ghz|mhz|fps|p|px|am|pm|in|ft|x|v|w)$/i;

/**
 * Without what a capital alone made a name: words of headings that the running text knows no name of, amounts, and, in
 * other languages than English, an ordinary word at the head of a sentence.
 */
export function dropDoubtful(
  mentions: readonly Mention[],
  tokens: Tokens,
  sentences: readonly Sentence[],
  read: DocumentWords,
  language: string,
): Mention[] {
  const headings = sentences.filter((sentence) => isHeading(sentence, tokens, read));
  const inHeading = new Uint8Array(tokens.words.length);
  for (const { from, to } of headings) inHeading.fill(1, from, to);
  const known = new Set(
    mentions.filter(({ from }) => !inHeading[from]).flatMap(({ name }) => [name, ...name.split(' ')].map(lower)),
  );
  const heads = new Set(sentences.map(({ from }) => from));
  const stops = stopWords(language);
  return mentions.flatMap((mention) => {
    if (mention.to - mention.from === 1 && AMOUNT.test(tokens.words[mention.from] ?? '')) return [];
    if (inHeading[mention.from] && !known.has(lower(mention.name)) && !isListed(mention, read)) return [];
    if (!heads.has(mention.from) || !stops.has(lower(tokens.words[mention.from] ?? ''))) return [mention];
    // "Laut Siemens" begins a sentence; "The Who" and "Will Smith" are names.
    if (language.startsWith('en')) return [mention];
    return mention.to - mention.from > 1 ? [mentionOf(mention.type, mention.from + 1, mention.to, tokens)] : [];
  });
}

const lower = (text: string): string => text.toLowerCase();

/** A line in title case: few of its capitals are of names, and no mark ends it. */
function isHeading({ from, to }: Sentence, tokens: Tokens, read: DocumentWords): boolean {
  if (/^[.!?…:;,”"]$/.test(tokens.words[to - 1] ?? '')) return false;
  let words = 0;
  let capitals = 0;
  let ordinary = 0;
  for (let i = from; i < to; i++) {
    const shape = read.shape[i] ?? 0;
    if (shape & SHAPE.mark || (tokens.words[i] ?? '').length < 4) continue;
    words++;
    if (!(shape & SHAPE.capital)) continue;
    capitals++;
    const flags = read.flags[i] ?? 0;
    const dictionary = flags & WORD.common || isMostlyLower(read.capitals[i] ?? 0);
    if (dictionary && !(flags & (WORD.firstName | WORD.country | WORD.city))) ordinary++;
  }
  return words >= MIN_HEADING && capitals >= words * CAPITALS && ordinary >= capitals * ORDINARY;
}

/** By how much likelier the word is with a capital than without, 0 where that is not known. */
const isMostlyLower = (capitals: number): boolean => capitals > 0 && capitals < AS_OFTEN;

/** Whether a list knows the name: a person by a first name before others, the rest as a whole. */
function isListed(mention: Mention, read: DocumentWords): boolean {
  const flags = read.flags[mention.from] ?? 0;
  if (mention.type === 'person') return mention.to - mention.from > 1 && (flags & WORD.firstName) !== 0;
  const wanted = mention.type === 'place' ? PHRASE.place : PHRASE.organisation;
  const listed = (read.phrase[mention.from] ?? 0) >> 2;
  return (listed & wanted) !== 0 || (flags & WORD.country) !== 0;
}
