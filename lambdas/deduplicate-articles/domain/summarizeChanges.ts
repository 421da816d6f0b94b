import { diffArrays } from 'diff';
import type { ChangeSummary } from '../../shared/verdict.ts';
import { compareSketches } from './compareSketches.ts';
import type { Sketch } from './sketch.ts';

/** Edits after which two texts are counted as rewritten: bounds the work, which grows with the square of the edits. */
const MAX_EDITS = 2000;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Words that are in one text more often than in the other: what is left when a text is rewritten. */
const surplus = (words: readonly string[], others: readonly string[]): number => {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  let extra = 0;
  for (const word of words) {
    const left = counts.get(word) ?? 0;
    if (left === 0) extra++;
    else counts.set(word, left - 1);
  }
  return extra;
};

const countWords = (before: string, after: string): Pick<ChangeSummary, 'wordsAdded' | 'wordsRemoved'> => {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const changes = diffArrays(old, now, { maxEditLength: MAX_EDITS });
  if (!changes) return { wordsAdded: surplus(now, old), wordsRemoved: surplus(old, now) };
  const sum = (kind: 'added' | 'removed') =>
    changes.filter((change) => change[kind]).reduce((words, change) => words + change.value.length, 0);
  return { wordsAdded: sum('added'), wordsRemoved: sum('removed') };
};

/** What is known of the version before: its text where it is stored already, else its sketch. */
export interface Before {
  text?: string | undefined;
  sketch?: Sketch | undefined;
}

/** The word-level difference between two versions (Myers 1986); estimated from the sketches where a text is missing. */
export function summarizeChanges(
  before: Before,
  after: { text: string; sketch: Sketch },
  fields: readonly string[],
): ChangeSummary {
  const words = fields.includes('text') ? wordChanges(before, after) : { wordsAdded: 0, wordsRemoved: 0 };
  return { ...words, headlineChanged: fields.includes('title'), fields: [...fields] };
}

const wordChanges = (
  before: Before,
  after: { text: string; sketch: Sketch },
): Pick<ChangeSummary, 'wordsAdded' | 'wordsRemoved'> => {
  if (before.text !== undefined) return countWords(before.text, after.text);
  if (before.sketch === undefined) return { wordsAdded: wordsOf(after.text).length, wordsRemoved: 0 };
  const { jaccard } = compareSketches(before.sketch, after.sketch);
  const shared = (jaccard / (1 + jaccard)) * (before.sketch.shingles + after.sketch.shingles);
  return {
    wordsAdded: Math.max(0, Math.round(after.sketch.shingles - shared)),
    wordsRemoved: Math.max(0, Math.round(before.sketch.shingles - shared)),
  };
};
