export interface Candidate {
  id: string;
  version: number;
  /** Epoch milliseconds. */
  publishedAt: number;
  /** BM25. */
  score: number;
}

/** News of this moment counts a quarter more than its words say; after a week half of that is left, after a month nothing to speak of. */
const freshnessGain = 0.25;
const halfLifeMs = 7 * 86_400_000;
/** Recency reorders neighbours, not the whole index: BM25 rank decides which fifty an article belongs to. */
const blockSize = 50;

/** Hits in the order shown: relevance, then lifted by recency within blocks, so that later pages never reorder earlier ones. */
export function blendRecency<Hit extends Candidate>(candidates: readonly Hit[], asOf: number): Hit[] {
  const byRelevance = [...candidates].sort(byScore);
  const blended: Hit[] = [];
  for (let start = 0; start < byRelevance.length; start += blockSize) {
    const block = byRelevance.slice(start, start + blockSize);
    blended.push(...block.map((hit) => ({ ...hit, score: hit.score * gain(hit, asOf) })).sort(byScore));
  }
  return blended;
}

const gain = (hit: Candidate, asOf: number): number =>
  1 + freshnessGain * 0.5 ** (Math.max(0, asOf - hit.publishedAt) / halfLifeMs);

const byScore = (a: Candidate, b: Candidate): number =>
  b.score - a.score || b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1);

/** How many candidates the page up to `end` needs: whole blocks. */
export const candidatesFor = (end: number): number => Math.ceil(end / blockSize) * blockSize;
