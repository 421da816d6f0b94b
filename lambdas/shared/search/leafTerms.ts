import type { QueryLeaf } from './queryTree.ts';
import { type Analyser, stemsWithin, termsOfWord, titleTerm } from './termsOf.ts';
import { isSpaceless } from './wordsOf.ts';

/** What a leaf asks of the index: one term, terms one behind the other, or any term that begins so or is one of `stems`; `mark` puts a term into the leaf's field. */
export type LeafTerms =
  | { kind: 'term'; term: string }
  | { kind: 'phrase'; terms: string[] }
  | { kind: 'prefix'; prefix: string; mark: (term: string) => string; stems: string[] };

/** The parts of a leaf that must all be there; several only where a phrase crosses into a script without spaces. */
export function leafTerms(leaf: QueryLeaf, analyser: Analyser): LeafTerms[] {
  const [first] = leaf.words;
  if (first === undefined) return [];
  if (leaf.form === 'prefix' || isLoneCharacter(leaf)) {
    const prefix = termsOfWord(first, 'plain')[0];
    if (prefix === undefined) return [];
    const mark = (term: string): string => marked(leaf, term);
    return [{ kind: 'prefix', prefix, mark, stems: stemsWithin(prefix).map(mark) }];
  }
  const together = leaf.words.some(isSpaceless) ? leaf.words.map((word) => [word]) : [leaf.words];
  return together.flatMap((words): LeafTerms[] => {
    const terms = words.flatMap((word) => runTerms(word, analyser)).map((term) => marked(leaf, term));
    const [term] = terms;
    if (term === undefined) return [];
    return [terms.length === 1 ? { kind: 'term', term } : { kind: 'phrase', terms }];
  });
}

/** A run's last character is a term of its own only where a text's run ends; a query is open-ended. */
function runTerms(word: string, analyser: Analyser): string[] {
  const terms = termsOfWord(word, analyser);
  return isSpaceless(word) && terms.length > 1 ? terms.slice(0, -1) : terms;
}

const isLoneCharacter = ({ words: [word = ''], words }: QueryLeaf): boolean =>
  words.length === 1 && isSpaceless(word) && [...word].length === 1;

const marked = (leaf: QueryLeaf, term: string): string => (leaf.field === 'title' ? titleTerm(term) : term);
