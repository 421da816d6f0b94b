/** How often, at most, work may be done again: it takes up this share of the time. */
const mostShare = 0.05;
const leastMs = 2_000;

/**
 * Gives all who ask the answer of the last time, until it is two seconds old, or twenty times as old as it took: work that grows
 * with what is stored must not be done for each poll of each open page.
 */
export function reuseAnswer<Answer>(
  work: () => Promise<Answer>,
  now: () => number = () => performance.now(),
): () => Promise<Answer> {
  let last: { answer: Promise<Answer>; until: number } | undefined;
  return () => {
    if (last && now() < last.until) return last.answer;
    const began = now();
    const current = { answer: work(), until: Number.POSITIVE_INFINITY };
    last = current;
    current.answer.then(
      () => {
        current.until = now() + Math.max(leastMs, (now() - began) / mostShare);
      },
      () => {
        current.until = 0;
      },
    );
    return current.answer;
  };
}
