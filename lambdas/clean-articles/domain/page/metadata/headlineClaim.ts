export interface Claim {
  value: string;
  source: string;
  vote: number;
}

/**
 * How much each place a headline stands in counts when they differ: what the reader sees outweighs two of the others, not
 * all three; structured data or Open Graph outweigh all others where the page's address was made of theirs.
 */
export const votes = { h1: 2.1, doubtful: 1.5, 'json-ld': 1, open: 1, title: 0.25, address: 2.5 };
