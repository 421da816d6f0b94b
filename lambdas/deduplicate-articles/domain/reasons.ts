import type { ChangeSummary, Verdict } from '../../shared/verdict.ts';

const share = (similarity: number): string => similarity.toFixed(2);
const count = (words: number, what: string): string => `${words} ${words === 1 ? 'word' : 'words'} ${what}`;

/** How a copy's text differs from its original's, as far as the sketches tell. */
const copySentence = ({ method, similarity = 1, own = 0, missing = 0 }: ReasonFacts): string => {
  const likeness =
    method === 'containment'
      ? `${share(similarity)} of the shorter text's shingles are in the other`
      : `${share(similarity)} of their shingles are shared`;
  const parts = [
    ...(own > 0 ? [`about ${count(own, 'of its own')}`] : []),
    ...(missing > 0 ? [`about ${count(missing, 'missing')}`] : []),
  ];
  return [likeness, ...parts].join(', ');
};

const changeSentence = (changes: ChangeSummary): string => {
  const parts = [
    ...(changes.wordsAdded > 0 ? [count(changes.wordsAdded, 'added')] : []),
    ...(changes.wordsRemoved > 0 ? [count(changes.wordsRemoved, 'removed')] : []),
    ...(changes.headlineChanged ? ['headline changed'] : []),
  ];
  const fields = changes.fields.filter((field) => field !== 'text' && field !== 'title');
  return [...parts, ...(fields.length > 0 ? [`${fields.join(', ')} changed`] : [])].join(', ');
};

/** What a reason may speak of. */
export interface ReasonFacts {
  verdict: Verdict;
  version: number;
  duplicateOf?: string | undefined;
  method?: string | undefined;
  similarity?: number | undefined;
  own?: number | undefined;
  missing?: number | undefined;
  changes?: ChangeSummary | undefined;
  withdrawn?: boolean | undefined;
}

/** The one sentence that tells a person why an article got its verdict. */
export function reasonFor(facts: ReasonFacts): string {
  const { verdict, version, duplicateOf = '', changes } = facts;
  const copies = duplicateOf ? `; now a copy of ${duplicateOf}: ${copySentence(facts)}` : '';
  switch (verdict) {
    case 'original':
      return 'nothing like it is known';
    case 'update':
      return `version ${version}${changes ? `: ${changeSentence(changes)}` : ''}${copies}`;
    case 'unchanged':
      return `same text and metadata as version ${version}`;
    case 'superseded':
      return facts.withdrawn ? 'withdrawn by its source' : `older than version ${version}`;
    case 'duplicate':
      return `same text as ${duplicateOf}`;
    case 'near-duplicate':
      return `near-duplicate of ${duplicateOf}: ${copySentence(facts)}`;
    case 'retracted':
      return version > 1
        ? `canceled by its source: ${version - 1} earlier withdrawn`
        : 'canceled by its source before it arrived';
    case 'rejected':
      return 'not an article';
  }
}
