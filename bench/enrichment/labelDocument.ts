import { agreeOnTypes } from '../../lambdas/index-articles/domain/entities/agreeOnTypes.ts';
import type { EntityModel } from '../../lambdas/index-articles/domain/entities/entityModel.ts';
import { findMentions } from '../../lambdas/index-articles/domain/entities/findMentions.ts';
import type { EntityType } from '../../lambdas/index-articles/domain/entities/tags.ts';
import type { Tokens } from '../../lambdas/index-articles/domain/text/tokenize.ts';
import type { LabelledDocument, LabelledSpan } from '../training/conll.ts';
import { flatten } from '../training/trainingRuns.ts';

const LABELS = { person: 'PER', organisation: 'ORG', place: 'LOC', other: 'MISC' } as const satisfies Record<
  string,
  EntityType
>;

/** Words that are tokens already, as the recogniser takes them: joined by single spaces. */
export function tokensOf(words: readonly string[]): Tokens {
  const tokens: Tokens = { text: words.join(' '), words: [...words], starts: [], ends: [] };
  let at = 0;
  for (const word of words) {
    tokens.starts.push(at);
    tokens.ends.push(at + word.length);
    at += word.length + 1;
  }
  return tokens;
}

/** What the recogniser finds in each sentence of a document, agreement throughout the document included. */
export function labelDocument(document: LabelledDocument, model: EntityModel): LabelledSpan[][] {
  const { words, bounds } = flatten(document);
  const tokens = tokensOf(words);
  const { mentions, read } = findMentions(tokens, bounds, model);
  const agreed = agreeOnTypes(mentions, tokens, read);
  return bounds.map(({ from, to }) =>
    agreed
      .filter((mention) => mention.from >= from && mention.to <= to)
      .map((mention) => ({ from: mention.from - from, to: mention.to - from, type: LABELS[mention.type] })),
  );
}
