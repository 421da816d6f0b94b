import type { Tokens } from '../text/tokenize.ts';
import { type DocumentWords, SHAPE } from './documentWords.ts';
import { type Mention, type MentionType, mentionOf } from './findMentions.ts';
import { WORD } from './lexicon.ts';

const keyOf = (mention: Mention): string => mention.name.toLowerCase();

/**
 * One type for one name throughout a document: the commonest, where a longer name that holds it decides for a surname
 * ("Blair" is who "Tony Blair" is). Names the model missed in one place and found in another are added.
 */
export function agreeOnTypes(mentions: readonly Mention[], tokens: Tokens, read: DocumentWords): Mention[] {
  const types = commonestTypes(mentions);
  const surnames = surnamesOf(mentions, types);
  const agreed = mentions.map((mention) => {
    const surname = mention.to - mention.from === 1 && surnames.has(keyOf(mention)) && !isPlaceName(mention, read);
    const type = surname ? 'person' : (types.get(keyOf(mention)) ?? mention.type);
    return type === mention.type ? mention : { ...mention, type };
  });
  return [...agreed, ...missed(agreed, surnames, tokens, read)].sort((a, b) => a.from - b.from);
}

const isPlaceName = (mention: Mention, read: DocumentWords): boolean =>
  ((read.flags[mention.from] ?? 0) & WORD.country) !== 0;

function commonestTypes(mentions: readonly Mention[]): Map<string, MentionType> {
  const counts = new Map<string, Map<MentionType, number>>();
  for (const mention of mentions) {
    const of = counts.get(keyOf(mention)) ?? new Map<MentionType, number>();
    of.set(mention.type, (of.get(mention.type) ?? 0) + 1);
    counts.set(keyOf(mention), of);
  }
  const types = new Map<string, MentionType>();
  for (const [key, of] of counts) {
    const [commonest] = [...of].sort((a, b) => b[1] - a[1]);
    if (commonest) types.set(key, commonest[0]);
  }
  return types;
}

/** Last words of the full names of people. */
function surnamesOf(mentions: readonly Mention[], types: ReadonlyMap<string, MentionType>): Set<string> {
  const surnames = new Set<string>();
  for (const mention of mentions) {
    const words = keyOf(mention).split(' ');
    const last = words.at(-1) ?? '';
    if (words.length > 1 && last.length > 2 && types.get(keyOf(mention)) === 'person') surnames.add(last);
  }
  return surnames;
}

/** Capitalised words outside every mention that repeat a surname or a one-word name found at least twice elsewhere. */
function missed(
  mentions: readonly Mention[],
  surnames: ReadonlySet<string>,
  tokens: Tokens,
  read: DocumentWords,
): Mention[] {
  const taken = new Uint8Array(tokens.words.length);
  const single = new Map<string, { type: MentionType; count: number }>();
  for (const mention of mentions) {
    taken.fill(1, mention.from, mention.to);
    if (mention.to - mention.from > 1) continue;
    const known = single.get(keyOf(mention));
    single.set(keyOf(mention), { type: mention.type, count: (known?.count ?? 0) + 1 });
  }
  const added: Mention[] = [];
  for (let i = 0; i < tokens.words.length; i++) {
    const capital = (read.shape[i] ?? 0) & SHAPE.capital;
    if (taken[i] || !capital || stands(taken, read, i)) continue;
    const key = (tokens.words[i] ?? '').toLowerCase();
    const known = single.get(key);
    if (surnames.has(key) && !((read.flags[i] ?? 0) & WORD.common)) added.push(mentionOf('person', i, i + 1, tokens));
    else if (known && known.count > 1) added.push(mentionOf(known.type, i, i + 1, tokens));
  }
  return added;
}

/** Whether a word is part of a longer capitalised stretch, which may be another name altogether. */
function stands(taken: Uint8Array, read: DocumentWords, i: number): boolean {
  const capital = (k: number): boolean => ((read.shape[k] ?? 0) & SHAPE.capital) !== 0 && !taken[k];
  return (i > 0 && capital(i - 1)) || capital(i + 1);
}
