import type { Sentence } from '../text/splitSentences.ts';
import type { Tokens } from '../text/tokenize.ts';
import { expansionBefore } from './documentEvidence.ts';
import { SHAPE } from './documentWords.ts';
import { type Mention, type MentionedNames, mentionOf } from './findMentions.ts';
import { WORD } from './lexicon.ts';

/**
 * Acronyms in brackets behind what they stand for, as mentions of an organisation with their expansions. "Gross Domestic
 * Product (GDP)" is none: the expansion must end in a word such as Agency, or the model have called one of the two so.
 */
export function findAcronyms(
  tokens: Tokens,
  sentences: readonly Sentence[],
  { read, mentions: found }: MentionedNames,
): { expansions: Map<string, string>; mentions: Mention[] } {
  const organisations = new Set(found.filter(({ type }) => type === 'organisation').map(({ to }) => to));
  const expansions = new Map<string, string>();
  const mentions: Mention[] = [];
  for (const { from, to } of sentences) {
    for (let i = from + 2; i + 1 < to; i++) {
      const acronym = tokens.words[i] ?? '';
      if (tokens.words[i - 1] !== '(' || tokens.words[i + 1] !== ')' || !((read.shape[i] ?? 0) & SHAPE.allCapitals))
        continue;
      const start = acronym.length < 9 ? expansionBefore(read, i - 1, from, acronym) : -1;
      if (start < 0) continue;
      const head = (read.flags[i - 2] ?? 0) & WORD.orgHead;
      if (!head && !organisations.has(i - 1) && !organisations.has(i + 1)) continue;
      const whole = mentionOf('organisation', start, i - 1, tokens);
      expansions.set(acronym, whole.name);
      mentions.push(whole, mentionOf('organisation', i, i + 1, tokens));
    }
  }
  return { expansions, mentions };
}
