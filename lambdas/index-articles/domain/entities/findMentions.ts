import { isCountry } from '../places/linkPlaces.ts';
import type { Sentence } from '../text/splitSentences.ts';
import type { Tokens } from '../text/tokenize.ts';
import { type DocumentWords, looksLikeName, SHAPE } from './documentWords.ts';
import { type EntityModel, entityModel } from './entityModel.ts';
import { WORD } from './lexicon.ts';
import { tagDocument } from './tagger.ts';
import { ENTITY_TYPES, spansOf, type TokenSpan } from './tags.ts';

/** `other` is a name of none of these, such as a work, an event or a nationality. */
export type MentionType = 'person' | 'organisation' | 'place' | 'other';

/** A name in the text by its tokens, end exclusive. */
export interface Mention {
  type: MentionType;
  from: number;
  to: number;
  name: string;
}

/** A mention of a person, an organisation or a place. */
export interface NamedMention extends Mention {
  type: Exclude<MentionType, 'other'>;
}

export const isNamed = (mention: Mention): mention is NamedMention => mention.type !== 'other';

export interface MentionedNames {
  mentions: Mention[];
  read: DocumentWords;
}

const TYPES = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other' } as const;

/** Names in a tokenised text, in order, by the committed model; spelling as in the text. */
export function findMentions(
  tokens: Tokens,
  sentences: readonly Pick<Sentence, 'from' | 'to'>[],
  { lexicon, tagger }: EntityModel = entityModel(),
): MentionedNames {
  const { tags, read } = tagDocument(tokens.words, sentences, lexicon, tagger);
  const first = firstWords(sentences, read);
  const mentions = spansOf(tags).flatMap((span) => {
    const type = TYPES[ENTITY_TYPES[span.type] ?? 'MISC'];
    const from = withoutArticle(type, span, first, read);
    const parts =
      type === 'person' ? personParts(behindTitles(read, from, span.to), span.to, read) : [{ from, to: span.to }];
    return parts.flatMap((part) => {
      const trimmed = trim(type, part.from, part.to, read);
      if (!trimmed) return [];
      const mention = mentionOf(type, trimmed.from, trimmed.to, tokens);
      // A country that acts ("Iran denied it") is a place to us all the same.
      return type === 'organisation' && isCountry(mention.name) ? [{ ...mention, type: 'place' as const }] : [mention];
    });
  });
  return { mentions, read };
}

export function mentionOf(type: MentionType, from: number, to: number, tokens: Tokens): Mention {
  const name = tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]).replace(/\s+/g, ' ');
  return { type, from, to, name };
}

/** The first word of each sentence, behind quotation marks and brackets. */
function firstWords(sentences: readonly Pick<Sentence, 'from' | 'to'>[], read: DocumentWords): Set<number> {
  return new Set(
    sentences.map(({ from, to }) => {
      let first = from;
      while (first < to && (read.shape[first] ?? 0) & SHAPE.mark) first++;
      return first;
    }),
  );
}

/** "The" belongs to a name where it has a capital of its own, as in "fans of The Who"; at the head of a sentence it tells nothing. */
function withoutArticle(type: MentionType, span: TokenSpan, first: ReadonlySet<number>, read: DocumentWords): number {
  let { from } = span;
  if (type === 'other') return from;
  while (from < span.to && /^(the|a|an)$/i.test(read.words[from] ?? '')) {
    if (read.words[from] === 'The' && type !== 'person' && !first.has(from)) break;
    from++;
  }
  return from;
}

/** "Henry and Jo Clay" are two, and in "Ann Bell of Leeds" the person ends before "of". */
function personParts(start: number, end: number, read: DocumentWords): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    const word = i < end ? (read.words[i] ?? '') : 'and';
    if (!/^(and|of|for|in|at)$/.test(word)) continue;
    // "Minister for Trade Ann Bell" goes on.
    if (word !== 'and' && (read.flags[i - 1] ?? 0) & WORD.title) continue;
    if (from < i) parts.push({ from, to: i });
    if (word !== 'and') break;
    from = i + 1;
  }
  return parts;
}

/** Years, scores and sizes before a name: "2015", "14-3", "12.9-inch", "First-year". Regiments keep their numbers. */
const LEADING_FIGURE = /^(?:(?:19|20)\d\d|\d+[.-]\d+|\d[\d.]*-\p{Ll}+|\p{Lu}\p{Ll}+-(?:year|half|quarter))$/u;

/** Without titles before a person; undefined when nothing of a name is left. */
function trim(
  type: MentionType,
  start: number,
  end: number,
  read: DocumentWords,
): { from: number; to: number } | undefined {
  let from = start;
  let to = end;
  if (type === 'person') {
    from = behindTitles(read, from, to);
    while (to - from > 1 && /^['’]s$/.test(read.words[to - 1] ?? '')) to--;
  } else if (type !== 'other') while (to - from > 1 && LEADING_FIGURE.test(read.words[from] ?? '')) from++;
  if (from >= to || !looksLikeName(read.shape[from] ?? 0)) return undefined;
  if (type === 'other') return { from, to };
  if (isNationality(from, to, read)) return undefined;
  return to - from === 1 && isNoName(type, from, read) ? undefined : { from, to };
}

/** Past "Defense Minister" and "US Secretary of State": where the name itself begins. */
function behindTitles(read: DocumentWords, start: number, end: number): number {
  let from = start;
  for (let i = start; i < end - 1; i++) {
    const flags = read.flags[i] ?? 0;
    const name = flags & WORD.firstName && (i === start || end - i === 2);
    if (!(flags & WORD.title) || name) continue;
    from = read.words[i + 1] === 'of' && end - i > 3 ? i + 3 : i + 1;
  }
  return from;
}

/** "Russian", "North Korean", "Western": who is from somewhere, not where. */
function isNationality(from: number, to: number, read: DocumentWords): boolean {
  const flags = read.flags[to - 1] ?? 0;
  if (to - from === 1 && /^(north|south|east|west)(ern|erner|erners)$/i.test(read.words[from] ?? '')) return true;
  const direction =
    to - from === 2 && /^(north|south|east|west|new|saudi|sri|costa|puerto)$/i.test(read.words[from] ?? '');
  return direction && (flags & WORD.demonym) !== 0 && !(flags & WORD.country);
}

/** Pronouns and the like at the head of a sentence, with what is drawn into them: "We", "I'm", "It'll". */
const FUNCTION_WORD =
  /^(i|he|she|it|we|they|you|this|that|these|those|there|here|what|who|where|when|why|how|if|but|and|as|so|yes|no|both|all|some|many|most|his|her|its|our|their)(['’](m|s|ve|d|ll|re))?$/i;
/** "Black women": of what people, not who. */
const PEOPLE_OF = /^(Black|White|Brown|Latino|Latina|Indigenous|Native|Aboriginal)$/;
const PEOPLE =
  /^(people|wom[ae]n|m[ae]n|girls?|boys?|child(ren)?|voters?|workers?|students?|famil(y|ies)|communit(y|ies)|residents?|citizens?|leaders?|mothers?|fathers?|artists?|actors?|actress(es)?|players?|owners?|candidates?|patients|youths?|americans?|history|culture|lives|neighbou?rhoods?)$/i;
/** "MPs", "DJs". */
const PLURAL_ACRONYM = /^[A-Z]{2,4}s$/;

/** Single words that are never what the model took them for: days, nationalities, titles, lone letters and numbers. */
function isNoName(type: MentionType, i: number, read: DocumentWords): boolean {
  const flags = read.flags[i] ?? 0;
  const word = read.words[i] ?? '';
  if (
    /-(led|based|backed|born|style|wide|era|bound|controlled|occupied|held|run|owned|made|funded|brokered)$/.test(word)
  )
    return true;
  if (PLURAL_ACRONYM.test(word)) return true;
  if (PEOPLE_OF.test(word) && PEOPLE.test(read.words[i + 1] ?? '')) return true;
  if (FUNCTION_WORD.test(word) && !((read.shape[i] ?? 0) & SHAPE.allCapitals)) return true;
  if (word.length < 2 || /^[\d\W]+$/u.test(word)) return true;
  if (flags & WORD.calendar && !(flags & WORD.firstName)) return true;
  if (flags & WORD.demonym && !(flags & WORD.country)) return true;
  return type === 'person' && (flags & WORD.title) !== 0 && !(flags & (WORD.name | WORD.firstName));
}
