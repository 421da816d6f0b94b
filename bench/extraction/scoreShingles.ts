/** Precision, recall and F1 of their means, as the article-extraction-benchmark defines them. */
export interface ShingleScore {
  precision: number;
  recall: number;
  f1: number;
}

const SIZE = 4;
const token = /[\p{L}\p{N}_]+/gu;

function shingles(text: string): Map<string, number> {
  const tokens = text.match(token) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i <= tokens.length - SIZE; i++) {
    const shingle = tokens.slice(i, i + SIZE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** One page: shared 4-token shingles (as multisets) over those found and those wanted. */
export function scorePage(truth: string, found: string): { precision: number; recall: number } {
  const wanted = shingles(truth);
  const got = shingles(found);
  let shared = 0;
  for (const [shingle, count] of got) shared += Math.min(count, wanted.get(shingle) ?? 0);
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
  const [all, found_] = [sum(wanted), sum(got)];
  if (all === 0 && found_ === 0) return { precision: 1, recall: 1 };
  return { precision: found_ === 0 ? 0 : shared / found_, recall: all === 0 ? 0 : shared / all };
}

export function scoreSet(pages: readonly { precision: number; recall: number }[]): ShingleScore {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const precision = mean(pages.map((page) => page.precision));
  const recall = mean(pages.map((page) => page.recall));
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}
