import type { Tokens } from '../text/tokenize.ts';
import type { DocumentWords } from './documentWords.ts';
import { type Mention, mentionOf } from './findMentions.ts';
import { PHRASE } from './lexicon.ts';

/**
 * "Facebook and Instagram" are two where either side is named alone elsewhere or is listed; "Marks and Spencer" is one,
 * and so is what a list knows whole.
 */
export function splitPairs(mentions: readonly Mention[], tokens: Tokens, read: DocumentWords): Mention[] {
  const named = new Set(mentions.map(({ name }) => name));
  const stands = (from: number, to: number, type: Mention['type']): boolean =>
    from < to && (named.has(mentionOf(type, from, to, tokens).name) || isListed(from, to, read));
  return mentions.flatMap((mention) => {
    const { type, from, to } = mention;
    if (type !== 'organisation' && type !== 'place') return [mention];
    const joint = from + tokens.words.slice(from, to).indexOf('and');
    if (joint < from || isListed(from, to, read)) return [mention];
    if (!stands(from, joint, type) || !stands(joint + 1, to, type)) return [mention];
    return [mentionOf(type, from, joint, tokens), mentionOf(type, joint + 1, to, tokens)];
  });
}

/** Whether a list of organisations or places has these words as one name. */
function isListed(from: number, to: number, read: DocumentWords): boolean {
  for (let i = from; i < to; i++) {
    const phrase = read.phrase[i] ?? 0;
    const begins = (phrase & 1) !== 0;
    if (begins !== (i === from) || !((phrase >> 2) & (PHRASE.organisation | PHRASE.place))) return false;
  }
  return true;
}
