/**
 * Which blocks to keep: those above the threshold that gives the best F1 to expect from the probabilities, words as
 * weights (Lewis 1995: the optimum keeps what is likelier than half the F1 it reaches). A page where no block is sure
 * so still gives its likeliest text.
 */
export function chooseBlocks(probabilities: Float32Array, words: readonly number[]): boolean[] {
  const order = [...probabilities.keys()].sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  const weight = (i: number): number => words[i] ?? 0;
  const expected = order.reduce((sum, i) => sum + (probabilities[i] ?? 0) * weight(i), 0);
  let [kept, right, best, threshold] = [0, 0, 0, 1];
  for (const i of order) {
    kept += weight(i);
    right += (probabilities[i] ?? 0) * weight(i);
    const f1 = (2 * right) / (kept + expected);
    if (f1 > best) [best, threshold] = [f1, probabilities[i] ?? 0];
  }
  const limit = Math.min(threshold * DOUBT, HIGHEST);
  return Array.from(probabilities, (probability) => probability >= limit);
}

/** Where in doubt, keep: the threshold is lowered a little, and blocks likelier than `HIGHEST` stay whatever the rest of the page says. */
const DOUBT = 0.85;
const HIGHEST = 0.5;
