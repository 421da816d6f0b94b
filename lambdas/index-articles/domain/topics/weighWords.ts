import type { WeightedWord } from './classifyTopics.ts';

const TITLE = 2;
const LEAD = 2;
const LEAD_SHARE = 0.2;

/** An article's words with their weight: titles count most, then the lead; a word said again counts less each time. */
export function weighWords(title: readonly string[], body: readonly string[]): WeightedWord[] {
  const counts = new Map<string, number>();
  const count = (word: string, by: number): void => {
    const lower = word.toLowerCase();
    if (lower.length > 2) counts.set(lower, (counts.get(lower) ?? 0) + by);
  };
  for (const word of title) count(word, TITLE);
  const lead = body.length * LEAD_SHARE;
  body.forEach((word, i) => {
    count(word, i < lead ? LEAD : 1);
  });
  return [...counts].map(([word, weight]) => ({ word, weight: Math.sqrt(weight) }));
}
